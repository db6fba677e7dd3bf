using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Certificates;
using SkillGraph.Databases;
using SkillGraph.TestKit;
using SkillGraph.Tests.Imports;

namespace SkillGraph.Tests.Province;

public sealed class ShanghaiDaysTests
{
    /// <summary>Shanghai is eight hours ahead of UTC: at four in the afternoon of 30 June the next month begins there.</summary>
    [Theory]
    [InlineData("2025-06-30T15:59:59Z", "2025-06-30", "2025-06: 1 NORMAL")]
    [InlineData("2025-06-30T16:00:00Z", "2025-07-01", "2025-06: 1 NORMAL, 2025-07: 1 PROVISIONAL")]
    public async Task Today_and_the_months_that_have_begun_are_those_of_Shanghai(string moment, string asOf, string months)
    {
        await using var hub = await ImportHub.CreateAsync(TestProvider.Sqlite, before: "certificates");
        await hub.AcceptAsync("certificates", Imports.Certificates.File(
            Imports.Certificates.Row(1, "issued_on=2025-06-30"), Imports.Certificates.Row(2, "issued_on=2025-07-01;level=4")));
        await using var services = new ServiceCollection().AddSingleton<TimeProvider>(new Clock(DateTimeOffset.Parse(moment)))
            .AddSkillGraph(hub.Hub.Settings).BuildServiceProvider();
        var replica = services.GetRequiredService<HubReplica>();
        await replica.RefreshAsync(CancellationToken.None);
        using var session = await replica.ReadAsync();

        var answer = await session.AnswerAsync(CertificateStatistics.Statistic, new() { Measures = ["certificates"], Dimensions = ["month"] }, exact: true);

        Assert.Equal(asOf, $"{answer.AsOf:yyyy-MM-dd}");
        Assert.Equal(months, string.Join(", ", answer.Rows.Select(row => $"{row.Keys[0]}: {row.Values[0].Value} {row.Values[0].Status}")));
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
