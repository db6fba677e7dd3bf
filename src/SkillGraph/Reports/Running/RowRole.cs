namespace SkillGraph.Reports.Running;

/// <summary>What a row is among the others.</summary>
internal enum RowRole
{
    /// <summary>One of them.</summary>
    One,

    /// <summary>The others, put together.</summary>
    Other,

    /// <summary>The sum of some.</summary>
    Subtotal,

    /// <summary>The sum of all.</summary>
    Total,
}
