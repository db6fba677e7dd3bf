namespace SkillGraph.Reports.Running;

/// <summary>How a report came about: enough to run it again and get the same.</summary>
/// <param name="Report">Its name.</param>
/// <param name="Region">Code of the region.</param>
/// <param name="Period">The period.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Plan">Code of the plan.</param>
/// <param name="Anchor">The day from which relative periods were found.</param>
/// <param name="Language">What it is written in.</param>
/// <param name="DataVersion">The state of the records that every number shows.</param>
/// <param name="DataTime">When that state was written.</param>
/// <param name="IsExact">Whether figures of persons are exact; otherwise small ones are withheld and others rounded.</param>
/// <param name="IsDemo">Whether any of the data was made by the demo.</param>
/// <param name="Queries">What was asked.</param>
public sealed record ReportAccount(
    string Report, string Region, string? Period, DateOnly AsOf, string Plan, DateOnly Anchor, string Language, long DataVersion, DateTimeOffset DataTime, bool IsExact, bool IsDemo,
    IReadOnlyList<AskedQuery> Queries);

/// <summary>A query that was asked.</summary>
/// <param name="Name">Name of its file.</param>
/// <param name="Query">Its text.</param>
/// <param name="Variables">The values of its variables.</param>
public sealed record AskedQuery(string Name, string Query, IReadOnlyDictionary<string, object?> Variables);
