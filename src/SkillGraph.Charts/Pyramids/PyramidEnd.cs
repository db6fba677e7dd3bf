using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Pyramids;

/// <summary>Where a bar of a pyramid ends, left (−1) or right (1), and what is written there.</summary>
internal sealed record PyramidEnd(int Position, int Sign, double Value, float Part, float Beyond, TextBlock Label);
