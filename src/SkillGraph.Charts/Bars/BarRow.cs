namespace SkillGraph.Charts.Bars;

/// <summary>A horizontal bar as its row sees it: its name, the value at which it ends, and what is written there.</summary>
internal sealed record BarRow(string Category, double? End, string Label, string? Emphasis);
