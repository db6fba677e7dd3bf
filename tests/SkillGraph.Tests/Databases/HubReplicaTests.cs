using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Databases;

public sealed class HubReplicaTests
{
    [Fact]
    public async Task A_replica_file_that_another_hub_left_in_the_folder_is_made_anew()
    {
        await using var first = await TestHub.CreateAsync(TestProvider.Sqlite);
        await using var second = await TestHub.CreateAsync(TestProvider.Sqlite);
        await ImportAsync(first, 1_000);
        await first.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);
        first.Services.GetRequiredService<HubReplica>().Dispose();
        Directory.Move(first.Settings.ReplicaFolder, second.Settings.ReplicaFolder);

        await second.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);

        var answer = await second.AskAsync("{ levelDistribution { certificates { value } } }");
        Assert.Equal("""{"levelDistribution":{"certificates":{"value":0}}}""", answer.GetRawText());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Withdrawn_and_ended_certificates_leave_the_statistics_at_the_next_refresh(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        await ImportAsync(hub, 1_000);
        var replica = hub.Services.GetRequiredService<HubReplica>();
        await replica.RefreshAsync(CancellationToken.None);
        var before = await CertificatesAsync(hub);

        await using (var db = hub.Open())
        {
            var numbers = await db.Certificates.Where(c => c.EndedOn == null).OrderBy(c => c.Number).Select(c => c.Number).Take(3).ToListAsync();
            var file = Path.Combine(hub.Settings.DataFolder, "changes.csv");
            await File.WriteAllLinesAsync(file, [
                "action,number,route,filing_number,identity_number,occupation,issued_on,ended_on,end_reason",
                $"delete,{numbers[0]},,,,,,,",
                $"delete,{numbers[1]},,,,,,,",
                $"end,{numbers[2]},,,,,,2025-12-31,REVOKED",
            ]);
            var result = await hub.Services.GetRequiredService<Importer>().ImportAsync("certificates", file);
            Assert.True(result.ExitCode == 0, result.Failure?.ToString() ?? (result.RejectedFile is { } rejected ? await File.ReadAllTextAsync(rejected) : ""));
        }
        await replica.RefreshAsync(CancellationToken.None);

        Assert.Equal(before - 3, await CertificatesAsync(hub));
    }

    private static async Task<double> CertificatesAsync(TestHub hub) =>
        (await hub.AskAsync("""{ levelDistribution(asOf: "2025-12-31") { certificates { value } } }"""))
            .GetProperty("levelDistribution").GetProperty("certificates").GetProperty("value").GetDouble();

    private static async Task ImportAsync(TestHub hub, int certificates)
    {
        foreach (var file in DemoProvince.Write(hub.Settings.DemoFolder, new(certificates)))
            Assert.Equal(0, (await hub.Services.GetRequiredService<Importer>().ImportAsync(file.Kind, file.Path)).ExitCode);
    }
}
