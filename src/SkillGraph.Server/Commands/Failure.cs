using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using SkillGraph.Querying;
using SkillGraph.Reports.Running;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands;

/// <summary>Says in one line what went wrong and what to do, without a stack trace or a secret.</summary>
internal static class Failure
{
    public static string Explain(Exception error) => error switch
    {
        CommandFailure or InvalidDataException => error.Message,
        ReportException report => $"无法生成报表：{report.Message} [{report.Code}]",
        QueryError query => $"无法查询：{query.Message} [{query.Code}]",
        StatisticsException statistics => $"无法统计：{statistics.Message} [{statistics.Code}]",
        PostgresException postgres => $"PostgreSQL 拒绝了请求：PostgreSQL refused: {postgres.MessageText} ({postgres.SqlState}).",
        NpgsqlException { InnerException: SocketException or TimeoutException or null } =>
            $"无法连接 PostgreSQL：PostgreSQL does not answer: {error.Message}. Check --database (SKILLGRAPH_DATABASE) and that the server runs.",
        SqliteException sqlite => $"SQLite 数据库出错：the SQLite database failed: {sqlite.Message} Check the data folder (--data).",
        IOException { InnerException: AddressInUseException } => $"端口已被占用：{error.Message} Choose another address with --urls http://localhost:PORT.",
        UnauthorizedAccessException or IOException => $"文件无法读写：{error.Message}",
        { InnerException: { } inner } => Explain(inner),
        _ => $"意外错误：unexpected {error.GetType().Name}: {error.Message}",
    };
}
