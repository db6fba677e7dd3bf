namespace SkillGraph.Server.GraphQLHttp.Costs;

/// <summary>What a selection costs: once, and again for each row of the list that it is selected in.</summary>
internal readonly record struct Cost(double Once, double PerRow)
{
    public static Cost operator +(Cost left, Cost right) => new(left.Once + right.Once, left.PerRow + right.PerRow);

    /// <summary>The cost when there are so many rows.</summary>
    public double Of(long rows) => Once + (PerRow * rows);
}
