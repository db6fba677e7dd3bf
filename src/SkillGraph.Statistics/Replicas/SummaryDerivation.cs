using System.Text.RegularExpressions;

namespace SkillGraph.Statistics;

/// <summary>Derives a summary: whole, or only what changes touch.</summary>
internal sealed class SummaryDerivation(Summary summary, RefreshTarget target)
{
    // So many facts or parts are worked on at once: memory stays bounded, and the work can be interrupted.
    private const long Share = 2_000_000;

    private readonly string _name = summary.Name.Quoted();
    private readonly string _touched = $"temp.{$"touched_{summary.Name}".Quoted()}";
    private readonly string _sum = $"temp.{$"sum_{summary.Name}".Quoted()}";
    private IReadOnlyList<TableChanges> _changed = [];
    private bool _inParts;

    public void DeriveWhole()
    {
        if (summary.Parts is { } parts)
        {
            MakeSum();
            var shares = 1 + parts.Touched.Keys.Max(table => target.Count(table.Quoted())) / Share;
            AddUp(share => $"hash({parts.Key}) % {shares} = {share}", shares, "");
            WriteSum(parts, $"FROM {_sum}");
        }
        else
        {
            target.Execute($"CREATE OR REPLACE TABLE {_name} AS {summary.Sql}");
        }
        target.Report(summary.Name, 1, 1);
    }

    /// <summary>Before tables are changed: finds the parts that the changes touch and takes them out of the sum.</summary>
    public void TakeOut(IEnumerable<TableChanges> changed)
    {
        _changed = [.. changed.Where(table => Reads(table.Name))];
        if (summary.Parts is not { } parts || _changed.Count == 0 || !_changed.All(table => parts.Touched.ContainsKey(table.Name)))
            return;
        _inParts = true;
        var keys = _changed.Select(table => $"({parts.Touched[table.Name].Replace("{changed}", table.Rows, StringComparison.Ordinal)})");
        target.Execute($"CREATE TEMP TABLE {$"touched_{summary.Name}".Quoted()} AS SELECT DISTINCT key FROM ({string.Join(" UNION ALL ", keys)}) AS t(key) WHERE key IS NOT NULL");
        MakeSum();
        if (!_changed.All(table => table.Name == parts.RowsOf && !table.ReplacesAny))
            AddTouched(parts, "-");
    }

    /// <summary>After tables were changed: puts the parts in as they are now.</summary>
    public void PutIn()
    {
        if (_inParts)
        {
            AddTouched(summary.Parts!, "");
            WriteSum(summary.Parts!, $"FROM {_name} UNION ALL FROM {_sum}");
        }
        else if (_changed.Count > 0 || summary.Parts is null)
        {
            DeriveWhole();
        }
    }

    private bool Reads(string table) => Regex.IsMatch(summary.Sql, $@"\b{Regex.Escape(table)}\b");

    private void AddTouched(SummaryParts parts, string sign)
    {
        var shares = 1 + target.Count(_touched) / Share;
        AddUp(share => $"{parts.Key} IN (SELECT key FROM {_touched} WHERE hash(key) % {shares} = {share})", shares, sign);
    }

    private void AddUp(Func<long, string> part, long shares, string sign)
    {
        for (var share = 0L; share < shares; share++)
        {
            target.Report(summary.Name, share, shares);
            target.Execute($"INSERT INTO {_sum} SELECT * REPLACE ({Each(summary.Parts!, column => $"{sign}{column}")}) FROM ({summary.Sql.Replace("{part}", part(share), StringComparison.Ordinal)})");
        }
    }

    /// <summary>Makes the table of what is added, and taken out.</summary>
    private void MakeSum() => target.Execute($"CREATE OR REPLACE TEMP TABLE {$"sum_{summary.Name}".Quoted()} AS FROM {_name} LIMIT 0");

    private void WriteSum(SummaryParts parts, string added)
    {
        var kept = string.Join(" OR ", parts.Sums.Select(column => $"sum({column.Quoted()}) <> 0"));
        target.Execute($"CREATE OR REPLACE TABLE {_name} AS SELECT * REPLACE ({Each(parts, column => $"sum({column})::BIGINT")}) FROM ({added}) GROUP BY ALL HAVING {kept}");
        target.Execute($"DROP TABLE {_sum}");
    }

    private static string Each(SummaryParts parts, Func<string, string> sql) =>
        string.Join(", ", parts.Sums.Select(column => $"{sql(column.Quoted())} AS {column.Quoted()}"));
}
