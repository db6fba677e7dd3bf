using Microsoft.EntityFrameworkCore;
using SkillGraph.Databases;

namespace SkillGraph.DataQuality;

/// <summary>One run at a time of a hub, so that what was found later is written later. No import waits for it.</summary>
internal sealed class DataQualityTurn : IAsyncDisposable
{
    private const int Lock = 0x53475131;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(0.1);

    private readonly SqlSession _sql;
    private readonly FileStream? _file;

    private DataQualityTurn(SqlSession sql, FileStream? file) => (_sql, _file) = (sql, file);

    /// <summary>Waits for the turn.</summary>
    public static async Task<DataQualityTurn> TakeAsync(SkillGraphDb db, SqlSession sql, CancellationToken cancellation)
    {
        if (db.Database.IsSqlite())
            return new(sql, await OpenAsync(Path.GetFullPath(db.Database.GetDbConnection().DataSource) + ".quality-lock", cancellation));
        await sql.ExecuteAsync($"SELECT pg_advisory_lock({Lock})", cancellation);
        return new(sql, null);
    }

    /// <summary>Lets the next one run.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_file is null)
            await _sql.ExecuteAsync($"SELECT pg_advisory_unlock({Lock})", CancellationToken.None);
        else
            await _file.DisposeAsync();
    }

    private static async Task<FileStream> OpenAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Look, cancellation);
            }
        }
    }
}
