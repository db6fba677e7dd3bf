namespace SkillGraph.Charts.Bars;

/// <summary>A stretch of a bar between two values, with the text inside it if there is one. Stretches kept apart end a hair earlier.</summary>
internal sealed record BarPart(double From, double To, string Color, ValueState State = ValueState.NORMAL, string Text = "", bool Apart = false);
