namespace SkillGraph.Charts.Bars;

/// <summary>The bars of one category: its name, its place in a ranking, and a slot for each bar beside the others.</summary>
internal sealed record BarRow(string Name, IReadOnlyList<BarSlot> Slots, string Place = "");
