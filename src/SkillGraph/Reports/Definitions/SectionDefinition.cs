namespace SkillGraph.Reports.Definitions;

/// <summary>A part of a report as it is defined.</summary>
internal abstract record SectionDefinition
{
    /// <summary>What kind of region it is for: province or city; null for any.</summary>
    public string? Only { get; init; }
}

/// <summary>A heading.</summary>
internal sealed record HeadingDefinition(TextTemplate Text) : SectionDefinition;

/// <summary>A paragraph.</summary>
internal sealed record TextDefinition(TextTemplate Text) : SectionDefinition;

/// <summary>A table.</summary>
internal sealed record TableDefinition(string Name, TextTemplate Title, RowsDefinition Rows, IReadOnlyList<RowValue> Columns, TextTemplate? Note) : SectionDefinition;
