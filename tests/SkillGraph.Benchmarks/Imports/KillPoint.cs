namespace SkillGraph.Benchmarks.Imports;

/// <summary>How far a killed import had come.</summary>
internal enum KillPoint
{
    BeforeStaging,
    UnderWay,
    AfterCommit,
}
