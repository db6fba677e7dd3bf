using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Certificates;
using SkillGraph.Databases;
using SkillGraph.Statistics;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Statistics;

/// <summary>Whichever way a number is counted it is the same, and it is that of the records: summary, facts, memory and SQL on the record store.</summary>
public sealed class AgreementTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Summaries_facts_memory_and_the_record_store_agree_after_every_kind_of_change(TestProvider provider)
    {
        var random = new Random(5);
        await using var hub = await TestHub.CreateAsync(provider);
        var province = new ChangingProvince(hub, random);
        await province.FillAsync(1_500);
        var replica = hub.Services.GetRequiredService<HubReplica>();
        var fromSummaries = 0;
        for (var round = 0; round < 15; round++)
        {
            Assert.Equal((await hub.VersionAsync(), 0), ((await replica.RefreshAsync(CancellationToken.None)).DataVersion, 0));
            await using var db = hub.Open();
            var facts = await CertificateFact.LoadAsync(db);
            using var session = await replica.ReadAsync();
            for (var asked = 0; asked < 12; asked++)
            {
                var question = CertificateQuestion.Random(random);
                var expected = question.InMemory(facts);
                Assert.Equal(expected, await question.OnRecordStoreAsync(db));
                var answers = await question.AskEachAsync(session);
                Assert.All(answers, answer => Assert.Equal(expected, CertificateFact.Lines(answer.Answer)));
                fromSummaries += answers.Count - 1;
            }
            var batch = await province.ChangeAsync();
            Assert.True(batch.Added + batch.Corrected + batch.Ended + batch.Deleted > 0, $"round {round}: {batch.Kind}");
        }
        Assert.True(fromSummaries > 20);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task After_any_changes_a_replica_that_followed_them_is_the_one_that_is_built_anew(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        var province = new ChangingProvince(hub, new(6));
        await province.FillAsync(1_500);
        var replica = hub.Services.GetRequiredService<HubReplica>();
        var maintenance = hub.Services.GetRequiredService<ReplicaMaintenance>();
        for (var round = 0; round < 14; round++)
        {
            await replica.RefreshAsync(CancellationToken.None);
            await province.ChangeAsync();
        }
        await replica.RefreshAsync(CancellationToken.None);
        var differences = new List<ReplicaDifference>();

        await maintenance.VerifyAsync(maintenance.Slots.Single(), differences.Add, null, CancellationToken.None);

        Assert.Empty(differences);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Answers_given_while_imports_run_are_those_of_the_version_that_they_state(TestProvider provider)
    {
        await using var hub = await TestHub.CreateAsync(provider);
        var random = new Random(7);
        var province = new ChangingProvince(hub, random);
        await province.FillAsync(1_000);
        var replica = hub.Services.GetRequiredService<HubReplica>();
        await replica.RefreshAsync(CancellationToken.None);
        CertificateQuestion[] questions = [.. Enumerable.Range(0, 5).Select(_ => CertificateQuestion.Random(random) with { Measure = "certificates" })];
        var expected = new Dictionary<long, string[][]> { [await hub.VersionAsync()] = await InMemoryAsync(hub, questions) };
        using var done = new CancellationTokenSource();
        var refreshing = Task.Run(async () =>
        {
            while (!done.IsCancellationRequested)
                await replica.RefreshAsync(CancellationToken.None);
        });
        var reading = Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            var given = new List<(long Version, int Question, string[] Lines)>();
            while (!done.IsCancellationRequested)
            {
                using var session = await replica.ReadAsync();
                for (var i = 0; i < questions.Length; i++)
                    foreach (var (answer, _) in await questions[i].AskEachAsync(session))
                        given.Add((answer.DataVersion, i, CertificateFact.Lines(answer)));
            }
            return given;
        })).ToArray();

        for (var round = 0; round < 10; round++)
        {
            await province.ChangeAsync();
            expected[await hub.VersionAsync()] = await InMemoryAsync(hub, questions);
        }
        await done.CancelAsync();
        await refreshing;

        var answers = (await Task.WhenAll(reading)).SelectMany(given => given).ToList();
        Assert.True(answers.Select(answer => answer.Version).Distinct().Count() > 2);
        Assert.All(answers, answer => Assert.Equal(expected[answer.Version][answer.Question], answer.Lines));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Late_and_corrected_and_ended_certificates_reach_the_summary(TestProvider provider)
    {
        await using var hub = await Imports.ImportHub.CreateAsync(provider, before: "certificates");
        var query = new StatisticQuery { Measures = ["certificates"], Dimensions = ["month", "level"], AsOf = new(2025, 6, 30) };

        Assert.Empty(await AskAsync(""));
        Assert.Equal("2025-03|4: 1", Assert.Single(await AskAsync("level=3;issued_on=2025-03-20")));
        Assert.Equal("2025-03|4: 1", Assert.Single(await AskAsync("action=correct;level=3;issued_on=2025-03-20;theory_score=99")));
        Assert.Equal("2025-01|4: 1", Assert.Single(await AskAsync("action=correct;level=3;issued_on=2025-01-07")));
        Assert.Empty(await AskAsync("action=end;level=3;issued_on=2025-01-07;ended_on=2025-06-30;end_reason=REVOKED"));
        Assert.Equal("2025-01|4: 1", Assert.Single(await AskAsync("action=correct;level=3;issued_on=2025-01-07;ended_on=2025-07-01;end_reason=REVOKED")));
        Assert.Empty(await AskAsync("action=delete;level=3;issued_on=2025-01-07"));

        async Task<string[]> AskAsync(string change)
        {
            if (change.Length > 0)
                await hub.AcceptAsync("certificates", Imports.Certificates.File(Imports.Certificates.Row(1, change)));
            var replica = hub.Hub.Services.GetRequiredService<HubReplica>();
            await replica.RefreshAsync(CancellationToken.None);
            using var session = await replica.ReadAsync();
            var answer = await session.AnswerAsync(CertificateStatistics.Statistic, query, exact: true);
            Assert.Equal(AnswerSource.SUMMARY, answer.Source);
            return CertificateFact.Lines(answer);
        }
    }

    private static async Task<string[][]> InMemoryAsync(TestHub hub, CertificateQuestion[] questions)
    {
        await using var db = hub.Open();
        var facts = await CertificateFact.LoadAsync(db);
        return [.. questions.Select(question => question.InMemory(facts))];
    }
}
