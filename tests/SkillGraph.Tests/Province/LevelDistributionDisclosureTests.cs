using System.Text.Json;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>Tries to work out what a published level distribution withholds, from its cities, levels and totals together.</summary>
public sealed class LevelDistributionDisclosureTests(ProvinceFixture province) : IClassFixture<ProvinceFixture>
{
    private const string Numbers = "holders { value status } highSkilled { value status } certificates { value status } levels { holders { value status } certificates { value status } }";

    private readonly Dictionary<string, (double Low, double High)> _known = [];
    private readonly List<(string Whole, IReadOnlyList<string> Parts)> _sums = [];

    [Theory]
    [InlineData("holders")]
    [InlineData("certificates")]
    public async Task No_withheld_level_of_a_city_follows_from_the_totals_beside_it(string measure)
    {
        var withheld = 0;
        foreach (var day in new[] { "2019-12-31", "2021-06-30", "2022-12-31", "2024-05-15", "2025-12-31" })
        {
            var query = $$"""{ levelDistribution(asOf: "{{day}}") { {{Numbers}} regions { {{Numbers}} } } }""";
            Read((await province[TestProvider.Sqlite].AskAsync(query, Caller.Anonymous)).GetProperty("levelDistribution"), measure);
            var small = _known.Where(cell => cell.Value == (1, 4)).Select(cell => cell.Key).ToList();

            Work();

            Assert.All(small, cell => Assert.Equal((1, 4), _known[cell]));
            withheld += small.Count;
        }
        Assert.True(withheld > 20, $"{withheld} withheld: too few to have tried anything");
    }

    private void Read(JsonElement published, string measure)
    {
        _known.Clear();
        _sums.Clear();
        var cities = published.GetProperty("regions").EnumerateArray().Select((city, i) => (Name: $"city {i}", Cells: Cells(city, $"city {i}", measure, isGroup: true))).ToList();
        var whole = Cells(published, "province", measure, isGroup: false);
        for (var cell = 0; cell < whole.Count; cell++)
            _sums.Add((whole[cell], [.. cities.Select(city => city.Cells[cell])]));
    }

    /// <summary>The eight levels of a region, then its total, then that of the high-skilled where persons are counted.</summary>
    private List<string> Cells(JsonElement region, string name, string measure, bool isGroup)
    {
        var levels = region.GetProperty("levels").EnumerateArray().Select((level, rank) => Learn($"{name} {rank}", level.GetProperty(measure), isGroup)).ToList();
        List<string> cells = [.. levels, Learn($"{name} all", region.GetProperty(measure), false)];
        _sums.Add((cells[8], levels));
        if (measure != "holders")
            return cells;
        cells.Add(Learn($"{name} high", region.GetProperty("highSkilled"), false));
        _sums.Add((cells[9], levels[3..]));
        return cells;
    }

    private string Learn(string cell, JsonElement published, bool isGroup)
    {
        _known[cell] = published.GetProperty("value").ValueKind == JsonValueKind.Null
            ? isGroup ? (1, 4) : (0, double.PositiveInfinity)
            : published.GetProperty("value").GetDouble() switch { 0 => (0, 0), 5 => (5, 7), var value => (value - 2, value + 2) };
        return cell;
    }

    private void Work()
    {
        for (var round = 0; round < 20; round++)
            foreach (var (whole, parts) in _sums)
            {
                Narrow(whole, parts.Sum(part => _known[part].Low), parts.Sum(part => _known[part].High));
                foreach (var part in parts)
                {
                    var others = parts.Where(other => other != part).Select(other => _known[other]).ToList();
                    Narrow(part, _known[whole].Low - others.Sum(other => other.High), _known[whole].High - others.Sum(other => other.Low));
                }
            }
    }

    private void Narrow(string cell, double low, double high) => _known[cell] = (Math.Max(low, _known[cell].Low), Math.Min(high, _known[cell].High));
}
