using SkillGraph.Querying;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Finds the caller who holds a key; null when nobody does, or no longer.</summary>
public delegate ValueTask<Caller?> CallerLookup(string key, CancellationToken cancellation);
