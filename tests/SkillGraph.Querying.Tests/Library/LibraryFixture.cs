using System.Buffers.Text;
using System.Reflection;
using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace SkillGraph.Querying.Tests.Library;

/// <summary>The library on both databases, asked in GraphQL.</summary>
public sealed class LibraryFixture : IDisposable
{
    /// <summary>May read, filter and see everything.</summary>
    public static readonly Caller Librarian = new("librarian", new HashSet<string> { "CONTACT", "ANONYMOUS_AUTHORS" });

    private readonly Dictionary<TestProvider, Lazy<(TestDatabase Database, ServiceProvider Services)>> _sites;

    public LibraryFixture() => _sites = Enum.GetValues<TestProvider>().ToDictionary(provider => provider, provider => new Lazy<(TestDatabase, ServiceProvider)>(() => Open(provider)));

    internal LibraryRows Rows { get; } = new();

    public static TheoryData<TestProvider> Providers => [.. Enum.GetValues<TestProvider>()];

    public SqlRecorder Sql(TestProvider provider) => _sites[provider].Value.Database.Sql;

    public ISchema Schema => _sites[TestProvider.Sqlite].Value.Services.GetRequiredService<ISchema>();

    public IDbContextFactory<LibraryDb> Contexts(TestProvider provider) =>
        _sites[provider].Value.Services.GetRequiredService<IDbContextFactory<LibraryDb>>();

    /// <summary>The answer, <c>data</c> and <c>errors</c>; by the librarian unless another caller is given.</summary>
    public async Task<JsonElement> AskAsync(TestProvider provider, string query, object? variables = null, Caller? caller = null)
    {
        var serializer = _sites[provider].Value.Services.GetRequiredService<IGraphQLTextSerializer>();
        return JsonDocument.Parse(serializer.Serialize(await ExecuteAsync(provider, query, variables, caller))).RootElement;
    }

    /// <summary>What the engine makes of a query.</summary>
    public async Task<ExecutionResult> ExecuteAsync(TestProvider provider, string query, object? variables = null, Caller? caller = null)
    {
        var services = _sites[provider].Value.Services;
        return await services.GetRequiredService<IDocumentExecuter<ISchema>>().ExecuteAsync(new ExecutionOptions
        {
            Query = query,
            Variables = services.GetRequiredService<IGraphQLTextSerializer>().Deserialize<Inputs>(JsonSerializer.Serialize(variables)),
            UserContext = CallerContext.For(caller ?? Librarian),
            RequestServices = services,
            ThrowOnUnhandledException = true,
        });
    }

    /// <summary>The data of an answer without errors.</summary>
    public async Task<JsonElement> DataAsync(TestProvider provider, string query, object? variables = null, Caller? caller = null)
    {
        var answer = await AskAsync(provider, query, variables, caller);
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    /// <summary>The keys of the books that a <c>where</c> keeps, in the order of the list.</summary>
    public async Task<IReadOnlyList<long>> BooksAsync(TestProvider provider, string where, object? variables = null, Caller? caller = null) =>
        KeysOf(await DataAsync(provider, $"{{ books(first: 200, where: {where}) {{ nodes {{ id }} }} }}", variables, caller), "books");

    /// <summary>The keys of the rows of a list.</summary>
    public static IReadOnlyList<long> KeysOf(JsonElement data, string list) =>
        [.. data.GetProperty(list).GetProperty("nodes").EnumerateArray().Select(node => KeyOf(node.GetProperty("id").GetString()!))];

    /// <summary>The primary key in a global identifier.</summary>
    public static long KeyOf(string id) => long.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)).Split(':')[1]);

    /// <summary>The code of the first error of an answer.</summary>
    public async Task<string?> CodeAsync(TestProvider provider, string query, object? variables = null, Caller? caller = null)
    {
        var answer = await AskAsync(provider, query, variables, caller);
        Assert.True(answer.TryGetProperty("errors", out var errors), answer.ToString());
        return errors[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    public void Dispose()
    {
        foreach (var (database, services) in _sites.Values.Where(site => site.IsValueCreated).Select(site => site.Value))
        {
            services.Dispose();
            database.Dispose();
        }
    }

    private static (TestDatabase Database, ServiceProvider Services) Open(TestProvider provider)
    {
        var database = TestDatabase.Create(provider);
        var services = new ServiceCollection()
            .AddDbContextFactory<LibraryDb>(options => database.Configure(options))
            .AddQuerying<LibraryDb>(Assembly.GetExecutingAssembly(), _ => new byte[32])
            .AddGraphQL(builder => builder.AddSystemTextJson())
            .BuildServiceProvider();
        using var db = services.GetRequiredService<IDbContextFactory<LibraryDb>>().CreateDbContext();
        db.Database.EnsureCreated();
        var rows = new LibraryRows();
        db.AddRange(rows.Countries);
        db.AddRange(rows.Authors);
        db.AddRange(rows.Books);
        db.SaveChanges();
        return (database, services);
    }
}
