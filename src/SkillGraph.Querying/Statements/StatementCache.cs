using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Caching.Memory;

namespace SkillGraph.Querying.Statements;

/// <summary>Statements that EF Core has translated and compiled, by their form. One that is known costs neither its expression nor its translation.</summary>
internal sealed class StatementCache(Func<CancellationToken, Task<DbContext>> open) : IDisposable
{
    private const int MostStatements = 1000;
    private readonly MemoryCache _compiled = new(new MemoryCacheOptions { SizeLimit = MostStatements });

    /// <summary>The rows of a statement.</summary>
    /// <param name="form">Tells the statement from all others.</param>
    /// <param name="query">Makes it, should it not be known.</param>
    /// <param name="values">The values of its parameters.</param>
    /// <param name="cancellationToken">Stops the database too.</param>
    public async Task<List<T>> RowsAsync<T>(
        StatementForm form, Func<DbContext, Expression> query, IEnumerable<KeyValuePair<string, object?>> values, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        var rows = new List<T>();
        await foreach (var row in Compiled<IAsyncEnumerable<T>>(db, form, query)(Context(db, values, cancellationToken)).WithCancellation(cancellationToken))
            rows.Add(row);
        return rows;
    }

    /// <summary>The one value of a statement that counts.</summary>
    public async Task<T> ValueAsync<T>(
        StatementForm form, Func<DbContext, Expression> query, IEnumerable<KeyValuePair<string, object?>> values, CancellationToken cancellationToken)
    {
        await using var db = await open(cancellationToken);
        return await Compiled<Task<T>>(db, form, query)(Context(db, values, cancellationToken));
    }

    /// <inheritdoc />
    public void Dispose() => _compiled.Dispose();

    private Func<QueryContext, TResult> Compiled<TResult>(DbContext db, StatementForm form, Func<DbContext, Expression> query)
    {
        if (_compiled.TryGetValue(form, out Func<QueryContext, TResult>? known))
            return known!;

        var compiled = db.GetService<IDatabase>().CompileQuery<TResult>(query(db), async: true);
        return _compiled.Set(form, compiled, new MemoryCacheEntryOptions { Size = 1 });
    }

    private static QueryContext Context(DbContext db, IEnumerable<KeyValuePair<string, object?>> values, CancellationToken cancellationToken)
    {
        var context = db.GetService<IQueryContextFactory>().Create();
        context.CancellationToken = cancellationToken;
        foreach (var (name, value) in values)
            context.Parameters.Add(name, value);
        return context;
    }
}
