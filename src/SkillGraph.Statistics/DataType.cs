namespace SkillGraph.Statistics;

/// <summary>What a column or a dimension holds.</summary>
public enum DataType
{
    /// <summary>Text, compared and ordered by its UTF-8 bytes. CLR: <see cref="string"/>.</summary>
    Text,

    /// <summary>A whole number of 32 bits. CLR: <see cref="int"/>.</summary>
    Integer,

    /// <summary>A whole number of 64 bits. CLR: <see cref="long"/>.</summary>
    BigInt,

    /// <summary>A number with a fraction. CLR: <see cref="double"/>.</summary>
    Number,

    /// <summary>A calendar day. CLR: <see cref="DateOnly"/>.</summary>
    Date,

    /// <summary>True or false. CLR: <see cref="bool"/>.</summary>
    Boolean,
}
