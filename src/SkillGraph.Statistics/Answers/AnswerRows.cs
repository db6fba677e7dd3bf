namespace SkillGraph.Statistics;

/// <summary>What a statement yields.</summary>
internal sealed record AnswerRows(IReadOnlyList<StatisticRow> Rows, long TotalGroups, Explanation? Explanation = null);
