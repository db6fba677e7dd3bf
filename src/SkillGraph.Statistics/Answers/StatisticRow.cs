namespace SkillGraph.Statistics;

/// <summary>A group and its values.</summary>
/// <param name="AsOf">The day that it is as of.</param>
/// <param name="Keys">A value for each dimension of the question, in its order, in the CLR type of the dimension; null for facts that have none.</param>
/// <param name="Values">A value for each measure of the question, in its order.</param>
public sealed record StatisticRow(DateOnly AsOf, IReadOnlyList<object?> Keys, IReadOnlyList<StatisticValue> Values);
