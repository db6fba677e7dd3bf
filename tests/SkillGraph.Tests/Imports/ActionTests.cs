using Microsoft.EntityFrameworkCore;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>What becomes of a row, by its action and what is recorded.</summary>
public sealed class ActionTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_row_lives_through_every_action(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var version = await hub.VersionAsync();

        Assert.Equal((1, ++version), await CountAsync("", b => b.Added));
        Assert.Equal((1, null), await CountAsync("action=新增", b => b.Unchanged));
        Assert.Equal((1, null), await CountAsync("theory_score=90", b => b.Rejected));
        Assert.Equal((1, ++version), await CountAsync("action=更正;theory_score=91", b => b.Corrected));
        Assert.Equal((1, ++version), await CountAsync("action=end;route=;ended_on=2025-12-01;end_reason=REVOKED", b => b.Ended));
        Assert.Equal((1, ++version), await CountAsync("action=DELETE;occupation=", b => b.Deleted));
        Assert.Equal((1, null), await CountAsync("action=correct", b => b.Rejected));
        Assert.Equal((1, ++version), await CountAsync("theory_score=93", b => b.Added));

        await using var db = hub.Open();
        var certificate = await db.Certificates.SingleAsync();
        Assert.Equal((93, version, null, null), (certificate.TheoryScore!.Value, certificate.DataVersion, certificate.DeletedInVersion, certificate.EndedOn));
        Assert.Equal(version, await hub.VersionAsync());

        async Task<(long, long?)> CountAsync(string changes, Func<ImportBatch, long> count)
        {
            var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1, changes)));
            return (count(result.Batch!), result.Batch!.DataVersion);
        }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_conflict_names_the_columns_that_differ(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider);

        var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1, "theory_score=90;issued_on=2025-03-21")));

        var text = await File.ReadAllTextAsync(result.RejectedFile!);
        Assert.Contains("理论成绩、实操成绩、颁发日期", text);
        Assert.Contains("theory_score,skill_score,issued_on", text);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_second_of_two_equal_keys_is_rejected_naming_the_first(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");

        var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1), Certificates.Row(2), Certificates.Row(1, "theory_score=1")));

        Assert.Equal("DUPLICATE_ROW", Reported.Codes(result.RejectedFile)[4]);
        Assert.Contains("与第2行重复", await File.ReadAllTextAsync(result.RejectedFile!));
        Assert.Equal(2, result.Batch!.Added);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_workers_highest_level_follows_the_certificates_that_stand(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");

        await hub.AcceptAsync("certificates", Certificates.File(Certificates.Row(1, "level=4;issued_on=2025-01-05"), Certificates.Row(2)));
        Assert.Equal(4, await HighestAsync());
        await hub.AcceptAsync("certificates", Certificates.File(Certificates.Row(2, "action=end;ended_on=2025-06-01;end_reason=撤销")));
        Assert.Equal(3, await HighestAsync());
        await hub.AcceptAsync("certificates", Certificates.File(Certificates.Row(1, "action=delete;level=4;issued_on=2025-01-05")));
        Assert.Null(await HighestAsync());

        async Task<int?> HighestAsync()
        {
            await using var db = hub.Open();
            var worker = await db.Workers.SingleAsync();
            Assert.Equal(await hub.VersionAsync(), worker.DataVersion);
            return worker.HighestLevelRank;
        }
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_file_of_rejected_rows_imports_once_it_is_mended(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "certificates");
        var result = await hub.ImportAsync("certificates", Certificates.File(Certificates.Row(1), Certificates.Row(2, "theory_score=820"), Certificates.Row(3)));

        var mended = (await File.ReadAllTextAsync(result.RejectedFile!)).Replace("820,2025", "82,2025", StringComparison.Ordinal);
        var batch = await hub.AcceptAsync("certificates", mended);

        Assert.Equal((1, 1), (batch.Rows, batch.Added));
    }
}
