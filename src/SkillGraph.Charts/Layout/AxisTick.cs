namespace SkillGraph.Charts.Layout;

/// <summary>A place on an axis, in the axis's own coordinates, and what is written there.</summary>
internal readonly record struct AxisTick(double Position, string Label);
