namespace SkillGraph.Charts.Bars;

/// <summary>One bar: its parts, the value at which it ends, and what is written there; <paramref name="Stub"/> marks that something of it is withheld.</summary>
internal sealed record BarSlot(IReadOnlyList<BarPart> Parts, double? End, string Label, string? Emphasis = null, bool Stub = false);
