namespace SkillGraph.Imports;

/// <summary>What an import is doing (导入阶段).</summary>
public enum ImportPhase
{
    /// <summary>Reading and staging rows (读取).</summary>
    [Chinese("读取")]
    Reading,

    /// <summary>Checking them against the record store and the rules (核验).</summary>
    [Chinese("核验")]
    Checking,

    /// <summary>Writing them in one transaction (合并).</summary>
    [Chinese("合并")]
    Merging,

    /// <summary>Bringing the database's own statistics up to date (整理).</summary>
    [Chinese("整理")]
    Settling,
}
