using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Access;

public sealed class AuditTests
{
    private const string Names = "{ workers { nodes { name identityNumber } } }";

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task What_is_read_in_clear_is_recorded_with_who_what_and_why(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);

        var read = await people.Hub.AskAsync("{ workers { nodes { id name identityNumber certificates { totalCount } } } }", People.Official);
        var worker = read.GetProperty("workers").GetProperty("nodes")[0];
        Assert.Equal(People.Name, worker.GetProperty("name").GetString());
        Assert.Equal(People.Number, worker.GetProperty("identityNumber").GetString());

        var id = worker.GetProperty("id").GetString();
        var audit = await people.Hub.AskAsync(
            $$"""{ auditEntries(worker: "{{id}}", caller: "mianyang-office") { sequence caller purpose field workers } none: auditEntries(caller: "x") { field } }""", People.Auditor);
        var entries = audit.GetProperty("auditEntries").EnumerateArray().ToList();
        Assert.Equal([2, 1], entries.Select(e => e.GetProperty("sequence").GetInt64()));
        Assert.Equal(["Worker.identityNumber", "Worker.name"], entries.Select(e => e.GetProperty("field").GetString()));
        Assert.All(entries, e => Assert.Equal("mianyang-office", e.GetProperty("caller").GetString()));
        Assert.All(entries, e => Assert.Equal("核发补贴", e.GetProperty("purpose").GetString()));
        Assert.All(entries, e => Assert.Equal(id, e.GetProperty("workers")[0].GetString()));
        Assert.Equal(0, audit.GetProperty("none").GetArrayLength());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Without_a_purpose_or_the_privilege_it_is_masked_and_nothing_is_recorded(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);

        foreach (var caller in new[] { People.Official with { Purpose = null }, GraphQLAnswers.Analyst with { Purpose = "研究" } })
        {
            var data = await people.Hub.AskAsync("{ workers { nodes { name identityNumber } } }", caller);
            Assert.Equal("""{"workers":{"nodes":[{"name":"欧*","identityNumber":"9****************8"}]}}""", data.GetRawText().Replace("\\u6B27", "欧"));
            Assert.Equal("FORBIDDEN", await people.Hub.ErrorAsync("""{ workers(where: { name: { eq: "x" } }) { totalCount } }""", caller));
        }
        Assert.Equal("FORBIDDEN", await people.Hub.ErrorAsync("{ auditEntries { field } }", People.Official));
        Assert.Equal(0, (await people.Hub.AskAsync("{ auditEntries { field } }", People.Auditor)).GetProperty("auditEntries").GetArrayLength());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_database_refuses_to_change_or_remove_entries_and_seals_show_it_if_somebody_did(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);
        for (var i = 0; i < 3; i++)
            await people.Hub.AskAsync(Names, People.Official);
        var audit = people.Hub.Services.GetRequiredService<AuditLog>();
        await using var db = people.Hub.OpenAccess();

        Assert.Equal(6, (await audit.VerifyAsync(CancellationToken.None)).Last!.Sequence);
        Assert.Null((await audit.VerifyAsync(CancellationToken.None)).BrokenAt);
        await Assert.ThrowsAnyAsync<DbException>(() => db.AuditEntries.ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<DbException>(() => db.AuditEntries.ExecuteUpdateAsync(e => e.SetProperty(x => x.Purpose, "别的")));

        await db.Database.ExecuteSqlRawAsync(provider == TestProvider.Sqlite
            ? "DROP TRIGGER audit_entries_no_update; DROP TRIGGER audit_entries_no_delete"
            : "DROP TRIGGER audit_entries_append_only ON audit_entries");
        await db.AuditEntries.Where(e => e.Sequence == 4).ExecuteUpdateAsync(e => e.SetProperty(x => x.Purpose, "别的"));
        Assert.Equal(4, (await audit.VerifyAsync(CancellationToken.None)).BrokenAt);
        await db.AuditEntries.Where(e => e.Sequence == 2).ExecuteDeleteAsync();
        Assert.Equal(2, (await audit.VerifyAsync(CancellationToken.None)).BrokenAt);
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task An_answer_that_cannot_be_recorded_is_withheld(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);
        await using var db = people.Hub.OpenAccess();
        await db.Database.ExecuteSqlRawAsync("ALTER TABLE audit_entries RENAME TO audit_gone");

        var answer = await people.Hub.AskTextAsync(Names, People.Official);

        Assert.Contains("AUDIT_UNAVAILABLE", answer);
        Assert.DoesNotContain(People.Number, answer);
        Assert.DoesNotContain(People.Name, JsonDocument.Parse(answer).RootElement.ToString());
        Assert.False(JsonDocument.Parse(answer).RootElement.TryGetProperty("data", out _));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task Entries_of_readers_at_the_same_time_stay_one_chain(TestProvider provider)
    {
        await using var people = await People.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => people.Hub.AskAsync(Names, People.Official))));

        var check = await people.Hub.Services.GetRequiredService<AuditLog>().VerifyAsync(CancellationToken.None);
        Assert.Null(check.BrokenAt);
        Assert.Equal(40, check.Last!.Sequence);
    }
}
