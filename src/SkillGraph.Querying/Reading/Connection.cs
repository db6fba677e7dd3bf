using GraphQL.DataLoader;
using SkillGraph.Querying.Paging;

namespace SkillGraph.Querying.Reading;

/// <summary>A list before it is read: its page and its count are each read once, when a field that needs them is resolved.</summary>
internal sealed record Connection(Func<Func<Page, object?>, IDataLoaderResult> Page, Func<IDataLoaderResult> Count);
