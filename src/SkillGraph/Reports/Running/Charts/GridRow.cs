using SkillGraph.Reports.Definitions;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running.Charts;

/// <summary>A row of a grid.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Key">The same as it stands in the answer, to order by.</param>
/// <param name="Cells">One for each column; null where nothing is expected.</param>
/// <param name="Source">The first row of the answer that it is made of.</param>
internal sealed record GridRow(string Name, string Key, IReadOnlyList<TableCell?> Cells, AnswerRow Source)
{
    /// <summary>The edges of bands, by their fields.</summary>
    public IReadOnlyDictionary<AnswerField, double> Edges { get; init; } = new Dictionary<AnswerField, double>();
}
