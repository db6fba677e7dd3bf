namespace SkillGraph.Imports;

/// <summary>What a row asks for (操作); add is the default.</summary>
public enum ImportAction
{
    /// <summary>Add the row (新增).</summary>
    [Chinese("新增")]
    Add,

    /// <summary>Replace what is recorded under the row's key (更正).</summary>
    [Chinese("更正")]
    Correct,

    /// <summary>End what is recorded: only the key and the columns of the end are read (终止).</summary>
    [Chinese("终止")]
    End,

    /// <summary>Withdraw what is recorded: only the key is read (删除).</summary>
    [Chinese("删除")]
    Delete,
}
