namespace SkillGraph.Server.GraphQLHttp;

/// <summary>
/// Everything but the request and the caller that an answer may depend on, as a text: it differs whenever the answer may differ. Asked anew
/// for each request, so that no answer is taken for current after a commit.
/// </summary>
public delegate ValueTask<string> DataStamp(CancellationToken cancellation);
