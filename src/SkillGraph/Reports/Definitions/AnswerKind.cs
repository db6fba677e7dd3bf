namespace SkillGraph.Reports.Definitions;

/// <summary>What stands at some place of an answer.</summary>
internal enum AnswerKind
{
    /// <summary>Something that is shown as it is.</summary>
    Text,

    /// <summary>One of an enum's values, shown by its term.</summary>
    Choice,

    /// <summary>A bare number.</summary>
    Number,

    /// <summary>A number with its status.</summary>
    Value,

    /// <summary>A count with its status. Where there is no group, it is 0.</summary>
    Count,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    Boolean,
}
