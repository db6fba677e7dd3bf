using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace SkillGraph.Server.Hosting;

/// <summary>Interrupts a reading SQLite statement when its token is cancelled. The provider looks at the token only before it starts one.</summary>
internal sealed class SqliteInterruption : DbCommandInterceptor
{
    private readonly ConditionalWeakTable<DbCommand, IDisposable> _watches = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.CanBeCanceled && command.Connection is SqliteConnection { Handle: { } handle })
            _watches.AddOrUpdate(command, cancellationToken.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), handle));
        return new(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Release(command);
        return result;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Release(command);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Release(command);
        return Task.CompletedTask;
    }

    // Waits for an interruption under way, so that none reaches the connection's next user.
    private void Release(DbCommand command)
    {
        if (_watches.TryGetValue(command, out var watch) && _watches.Remove(command))
            watch.Dispose();
    }
}
