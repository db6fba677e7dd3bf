namespace SkillGraph.Charts.Bars;

/// <summary>One bar: its parts, the value at which it ends, and what is written there, some pixels beyond.</summary>
/// <param name="Parts">What it is made of.</param>
/// <param name="End">Where its label is; null when its value is not known.</param>
/// <param name="Label">Written there.</param>
/// <param name="Emphasis">Written after the label.</param>
/// <param name="Stub">Whether something of it is withheld, which is marked before the label.</param>
/// <param name="Beyond">Pixels between its end and its label besides.</param>
/// <param name="Muted">Whether its label is no value.</param>
internal sealed record BarSlot(IReadOnlyList<BarPart> Parts, double? End, string Label, string? Emphasis = null, bool Stub = false, float Beyond = 0, bool Muted = false);
