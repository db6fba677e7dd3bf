using System.Security.Cryptography;
using System.Text;

namespace SkillGraph.Statistics;

/// <summary>What a replica holds and where it comes from. A replica file that was made by another schema is rebuilt.</summary>
/// <param name="StateSql">SQL on the record store that yields one row: the data version and the replica epoch. A changed epoch, or a lower version, has everything copied anew.</param>
/// <param name="Tables">The tables to copy.</param>
/// <param name="Summaries">The tables to derive, in this order.</param>
/// <param name="LatestDaySql">DuckDB SQL that yields the latest day, not after <c>$today</c>, on which anything happened: the day that answers are as of when none is asked for.</param>
public sealed record ReplicaSchema(
    string StateSql, IReadOnlyList<ReplicaTable> Tables, IReadOnlyList<Summary> Summaries, string LatestDaySql)
{
    /// <summary>Equal for schemas that make equal files.</summary>
    internal string Hash()
    {
        var text = new StringBuilder(StateSql);
        foreach (var table in Tables)
            text.Append('\n').Append(table.Name).Append('|').Append(table.Key).Append('|').AppendJoin(',', table.Columns).Append('|').Append(table.Select).Append(table.Small);
        foreach (var summary in Summaries)
            text.Append('\n').Append(summary.Name).Append('|').Append(summary.Sql).Append('|').AppendJoin(',', summary.Parts?.Sums ?? []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
