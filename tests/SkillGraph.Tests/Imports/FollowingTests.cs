using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Querying;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>Readers who keep copies follow what was written and what was withdrawn.</summary>
public sealed class FollowingTests
{
    private const string AgencyHeader = "action,filing_number,name,category,region,filing_authority,filed_on,valid_from,valid_to,status\n";
    private const string InspectionHeader = "action,number,filing_number,method,side,planned_on,done_on,published_on\n";

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_copy_that_follows_changes_and_withdrawals_stays_the_same_as_the_list(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "agencies");
        var copy = new Dictionary<string, string>();
        var (changed, withdrawn) = (0L, 0L);

        await WriteAsync(Enumerable.Range(1, 7).Select(n => Agency("add", n, $"甲{n}")));
        await WriteAsync([Agency("delete", 2), Agency("delete", 3), Agency("correct", 4, "乙4"), Agency("add", 8, "乙8")]);
        await WriteAsync([Agency("add", 3, "丙3"), Agency("delete", 8), Agency("delete", 1)]);
        await WriteAsync([Agency("delete", 3), Agency("delete", 4), Agency("delete", 5)]);

        async Task WriteAsync(IEnumerable<string> rows)
        {
            await hub.AcceptAsync("agencies", AgencyHeader + string.Join('\n', rows));
            (changed, withdrawn) = await FollowAsync(hub.Hub, copy, changed, withdrawn);
            Assert.Equal(await ListAsync(hub.Hub), copy.OrderBy(row => row.Key));
        }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_was_withdrawn_before_its_publication_is_never_known_of(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "inspections");
        string[] days = ["", "2099-01-01", "2025-06-01"];
        await hub.AcceptAsync("inspections", InspectionHeader + string.Join('\n', days.Select((day, n) => $"add,演示督导{n:0000},Y000051900001,双随机、一公开,外督,2025-05-10,2025-05-12,{day}")));
        await hub.AcceptAsync("inspections", InspectionHeader + string.Join('\n', days.Select((_, n) => $"delete,演示督导{n:0000},,,,,,")));

        Assert.Equal(["Inspection:3"], await WithdrawnAsync(hub.Hub, "INSPECTION", Caller.Anonymous));
        Assert.Equal(["Inspection:1", "Inspection:2", "Inspection:3"], await WithdrawnAsync(hub.Hub, "INSPECTION", GraphQLAnswers.Analyst));
        await using var db = hub.Open();
        Assert.Equal(1, await db.Inspections.IgnoreQueryFilters().CountAsync(inspection => inspection.PublishedOn != null));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Withdrawn_records_are_known_to_those_who_may_see_records_and_elsewhere_not(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider);
        await hub.AcceptAsync("certificates", Certificates.File(Certificates.Row(1, "action=delete")));
        var official = new Caller("official", GraphQLAnswers.Analyst.Privileges, "510700");

        Assert.Single(await WithdrawnAsync(hub.Hub, "CERTIFICATE", GraphQLAnswers.Analyst));
        Assert.Empty(await WithdrawnAsync(hub.Hub, "CERTIFICATE", Caller.Anonymous));
        Assert.Empty(await WithdrawnAsync(hub.Hub, "CERTIFICATE", official));
        Assert.Single(await WithdrawnAsync(hub.Hub, "CERTIFICATE", official with { Scope = "510100" }));
        Assert.Empty(await WithdrawnAsync(hub.Hub, "AGENCY", GraphQLAnswers.Analyst));
    }

    private static string Agency(string action, int number, string name = "") =>
        $"{action},Y0000519{number:00000},{name},用人单位,510100,川人社,2024-03-01,2024-03-01,2027-02-28,有效";

    /// <summary>Does what docs/portals.md says.</summary>
    private static async Task<(long Changed, long Withdrawn)> FollowAsync(TestHub hub, Dictionary<string, string> copy, long changed, long withdrawn)
    {
        foreach (var row in await PagesAsync(hub, "agencies", $"where: {{ dataVersion: {{ gt: {changed} }} }}, order: [{{ dataVersion: ASC }}]", "id dataVersion name"))
        {
            copy[row.GetProperty("id").GetString()!] = row.GetProperty("name").GetString()!;
            changed = row.GetProperty("dataVersion").GetInt64();
        }
        foreach (var row in await PagesAsync(hub, "withdrawals", $"of: AGENCY, since: {withdrawn}", "id dataVersion"))
        {
            copy.Remove(row.GetProperty("id").GetString()!);
            withdrawn = row.GetProperty("dataVersion").GetInt64();
        }
        return (changed, withdrawn);
    }

    private static async Task<IEnumerable<KeyValuePair<string, string>>> ListAsync(TestHub hub) =>
        (await PagesAsync(hub, "agencies", "order: [{ name: ASC }]", "id name"))
            .Select(row => KeyValuePair.Create(row.GetProperty("id").GetString()!, row.GetProperty("name").GetString()!))
            .OrderBy(row => row.Key);

    private static async Task<IEnumerable<string>> WithdrawnAsync(TestHub hub, string type, Caller caller) =>
        (await PagesAsync(hub, "withdrawals", $"of: {type}, since: 0", "id", caller))
            .Select(row => System.Text.Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(row.GetProperty("id").GetString()!)))
            .Order();

    private static async Task<List<JsonElement>> PagesAsync(TestHub hub, string list, string arguments, string fields, Caller? caller = null)
    {
        var rows = new List<JsonElement>();
        for (var after = "null"; after != "";)
        {
            var page = (await hub.AskAsync($"{{ {list}({arguments}, first: 2, after: {after}) {{ totalCount nodes {{ {fields} }} pageInfo {{ hasNextPage endCursor }} }} }}", caller ?? Caller.Anonymous)).GetProperty(list);
            rows.AddRange(page.GetProperty("nodes").EnumerateArray());
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? $"\"{info.GetProperty("endCursor").GetString()}\"" : "";
            Assert.True(after != "" || rows.Count == page.GetProperty("totalCount").GetInt32());
        }
        return rows;
    }
}
