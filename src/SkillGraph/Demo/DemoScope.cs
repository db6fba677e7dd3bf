using SkillGraph.Agencies;

namespace SkillGraph.Demo;

/// <summary>One occupation of an agency's filed scope.</summary>
internal sealed record DemoScope(DemoTrade Trade, Population Population, DateOnly From);
