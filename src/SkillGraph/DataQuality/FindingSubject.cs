namespace SkillGraph.DataQuality;

/// <summary>What a finding is about; with its kind it identifies the finding, and it says which findings are looked at again when something changes.</summary>
internal enum FindingSubject
{
    /// <summary>One certificate.</summary>
    [Chinese("证书")]
    Certificate,

    /// <summary>One evaluation.</summary>
    [Chinese("认定批次")]
    Evaluation,

    /// <summary>What an agency issued in a region on a day.</summary>
    [Chinese("机构、地区、颁发日")]
    AgencyDay,

    /// <summary>What an agency issued in a region on a day, of one occupation and level.</summary>
    [Chinese("机构、地区、颁发日、职业、等级")]
    AgencyDayLevel,
}
