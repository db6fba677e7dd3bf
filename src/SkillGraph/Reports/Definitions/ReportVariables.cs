namespace SkillGraph.Reports.Definitions;

/// <summary>What queries and texts can say of the parameters of a report.</summary>
internal static class ReportVariables
{
    /// <summary>Variables that queries can declare.</summary>
    public static IReadOnlyList<string> Names { get; } = ["region", "asOf", "plan", "period", "periodStart", "periodEnd", "periodEve", "year", "yearStart", "priorStart", "priorEnd", "planStart", "planStartYear", "planEnd"];

    /// <summary>Names that texts can have in braces, beside paths into answers.</summary>
    public static IReadOnlyDictionary<string, AnswerField> Texts { get; } = new (string Name, AnswerKind Kind)[]
    {
        ("region.name", AnswerKind.Text), ("region.code", AnswerKind.Text), ("plan.name", AnswerKind.Text), ("period", AnswerKind.Text),
        ("asOf", AnswerKind.Day), ("periodStart", AnswerKind.Day), ("periodEnd", AnswerKind.Day), ("yearStart", AnswerKind.Day), ("priorStart", AnswerKind.Day), ("priorEnd", AnswerKind.Day), ("planStart", AnswerKind.Day), ("planEnd", AnswerKind.Day),
    }.ToDictionary(text => text.Name, text => new AnswerField([text.Name], text.Kind));
}
