using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;
using SkillGraph.Reports;
using SkillGraph.Reports.Files;
using SkillGraph.Statistics;

namespace SkillGraph.Server.Commands.Stats;

/// <summary>Writes an answer to standard output: a table to read, CSV to open with an office program, JSON to read with a program.</summary>
internal static class StatsOutput
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Write(Statistic statistic, StatisticQuery query, StatisticAnswer answer, string format)
    {
        var table = new StatisticTable(statistic, query, answer, plain: format == "csv");
        switch (format)
        {
            case "csv":
                WriteCsv(table);
                Write(table.Explanation, Console.Error);
                break;
            case "json":
                Console.WriteLine(JsonSerializer.Serialize(Describe(statistic, query, answer), Json));
                break;
            default:
                Console.WriteLine($"{statistic.Label} · 截至 {answer.AsOf:yyyy-MM-dd} · 数据版本 {answer.DataVersion} · {(answer.Source == AnswerSource.SUMMARY ? "由汇总计算" : "由明细计算")}");
                Write(TextTable.Lines([table.Head, .. table.Rows], table.KeyColumns), Console.Out);
                if (answer.Rows.Any(row => row.Values.Any(value => value.Status == ValueStatus.PROVISIONAL)))
                    Console.WriteLine("* 周期尚未结束，数为暂计 of a period that has not ended");
                if (answer.TotalGroups > answer.Rows.Count)
                    Console.WriteLine($"共 {answer.TotalGroups} 行，此处 {answer.Rows.Count} 行 rows in all, and shown");
                Write(table.Explanation, Console.Out);
                break;
        }
    }

    /// <summary>What can be asked of a statistic.</summary>
    public static void WriteNames(Statistic statistic)
    {
        Console.WriteLine($"{statistic.Label} {statistic.Description}");
        IReadOnlyList<string> Dimension(Dimension d) => [d.Name, d.Label, d.Description + (d.Terms is { } terms ? $": {string.Join(", ", terms.Select(term => $"{term.Key} {term.Value}"))}" : "")];
        Write(TextTable.Lines([["维度 DIMENSION", "", ""], .. statistic.Dimensions.Select(Dimension)], 3), Console.Out);
        Write(TextTable.Lines([["指标 MEASURE", "", ""], .. statistic.Measures.Select(m => (IReadOnlyList<string>)[m.Name, m.Label, m.Description])], 3), Console.Out);
    }

    private static void Write(IEnumerable<string> lines, TextWriter to)
    {
        foreach (var line in lines)
            to.WriteLine(line);
    }

    private static void WriteCsv(StatisticTable table)
    {
        using var output = Console.OpenStandardOutput();
        using var csv = CsvWriter.Create(output, new CsvWriterOptions { WriteByteOrderMark = true });
        foreach (var row in table.Rows.Prepend(table.Head))
            csv.WriteRecord([.. row.Select(CsvText.Harmless)]);
    }

    private static object Describe(Statistic statistic, StatisticQuery query, StatisticAnswer answer) => new
    {
        Statistic = statistic.Name,
        answer.AsOf,
        answer.DataVersion,
        answer.Source,
        answer.TotalGroups,
        Rows = answer.Rows.Select(row => new
        {
            row.Kind,
            row.Over,
            row.IsOther,
            Key = query.Dimensions.Zip(row.Keys).ToDictionary(key => key.First, key => key.Second),
            Names = query.Dimensions.Where(query.Named.Contains).Zip(row.Names).ToDictionary(name => name.First, name => name.Second),
            Values = query.Measures.Zip(row.Values).ToDictionary(value => Name(value.First), value => value.Second),
        }),
        answer.Explanation,
    };

    private static string Name(Figure figure) => figure.Aspect switch
    {
        Aspect.VALUE => figure.Measure,
        Aspect.SHARE => $"{figure.Measure}.share",
        Aspect.GROWTH => $"{figure.Measure}.growth",
        Aspect.GROWTH_ON_YEAR => $"{figure.Measure}.growthOnYear",
        _ => $"{figure.Measure}.yearToDate",
    };
}
