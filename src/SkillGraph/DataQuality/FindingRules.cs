namespace SkillGraph.DataQuality;

/// <summary>Every kind of finding, in the order in which they are searched and shown; docs/data-quality.md is the same table.</summary>
internal static class FindingRules
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<FindingRule> All = [.. CertificateFindings.All, .. HolderFindings.All, .. FilingFindings.All, .. EvaluationFindings.All, .. IssueFindings.All];

    private static readonly Dictionary<FindingKind, FindingRule> ByKind = All.ToDictionary(rule => rule.Kind);

    /// <summary>The rule of a kind.</summary>
    public static FindingRule Of(FindingKind kind) => ByKind[kind];
}
