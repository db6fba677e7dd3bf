using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.TestKit;
using SkillGraph.Workers;

namespace SkillGraph.Tests.Access;

public sealed class IdentityRotationTests
{
    private const int Workers = 3_000;

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_rotation_that_was_interrupted_is_finished_by_the_next_and_no_number_is_lost(TestProvider provider)
    {
        await using var hub = await ManyAsync(provider);
        using var interruption = new CancellationTokenSource();
        var half = new Told(_ => interruption.Cancel());
        var rotation = hub.Services.GetRequiredService<IdentityRotation>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rotation.RunAsync(half, interruption.Token));

        var numbers = await NumbersAsync(hub, DataKeys.Load(hub.Settings.KeyFile));
        Assert.Equal([1, 2], numbers.Select(n => n.Key).Distinct().Order());
        Assert.Equal(Expected, numbers.Select(n => n.Number).Order());

        // As another process would, with the keys read anew.
        var keys = DataKeys.Load(hub.Settings.KeyFile);
        var result = await new IdentityRotation(hub.Services.GetRequiredService<IDbContextFactory<SkillGraphDb>>(), new(keys), keys).RunAsync(null, CancellationToken.None);
        Assert.True(result.Resumed);
        Assert.Equal(numbers.Count(n => n.Key == 1), result.Changed);
        numbers = await NumbersAsync(hub, keys);
        Assert.Equal([2], numbers.Select(n => n.Key).Distinct());
        Assert.Equal(Expected, numbers.Select(n => n.Number).Order());

        Assert.False((await rotation.RunAsync(null, CancellationToken.None)).Resumed);
        Assert.Equal([3], (await NumbersAsync(hub, keys)).Select(n => n.Key).Distinct());
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task No_read_fails_while_another_process_rotates(TestProvider provider)
    {
        await using var hub = await ManyAsync(provider);
        var keys = DataKeys.Load(hub.Settings.KeyFile);
        var rotation = Task.Run(() => new IdentityRotation(hub.Services.GetRequiredService<IDbContextFactory<SkillGraphDb>>(), new(keys), keys).RunAsync(null, CancellationToken.None));

        var reads = 0;
        while (!rotation.IsCompleted || reads == 0)
        {
            var data = await hub.AskAsync("{ workers(last: 100) { nodes { identityNumber } } }");
            Assert.Equal(100, data.GetProperty("workers").GetProperty("nodes").EnumerateArray().Count(w => w.GetProperty("identityNumber").GetString()!.StartsWith("P***")));
            reads++;
        }
        Assert.Equal(Workers, (await rotation).Changed);
    }

    [Fact]
    public async Task Two_rotations_at_once_are_refused()
    {
        await using var hub = await TestHub.CreateAsync(TestProvider.Sqlite);
        using var other = DataKeys.Load(hub.Settings.KeyFile).LockRotation();

        await Assert.ThrowsAsync<IOException>(() => hub.Services.GetRequiredService<IdentityRotation>().RunAsync(null, CancellationToken.None));
    }

    private static IEnumerable<string> Expected => Enumerable.Range(0, Workers).Select(NumberOf);

    private static string NumberOf(int i) => $"P{i:00000000}";

    private static async Task<TestHub> ManyAsync(TestProvider provider)
    {
        var hub = await TestHub.CreateAsync(provider);
        var vault = hub.Services.GetRequiredService<IdentityVault>();
        await using var db = hub.Open();
        db.Workers.AddRange(Enumerable.Range(0, Workers).Select(i => new Worker
        {
            IdentityKind = IdentityKind.Passport,
            IdentityHash = vault.Hash(IdentityKind.Passport, NumberOf(i)),
            IdentityCipher = vault.Encrypt(NumberOf(i)),
            Name = "演示",
            BirthYear = 1990,
            RegionCode = "510100",
            // Withdrawn ones are re-encrypted too.
            DeletedInVersion = i % 10 == 0 ? 1 : null,
        }));
        await db.SaveChangesAsync();
        return hub;
    }

    private static async Task<List<(int Key, string Number)>> NumbersAsync(TestHub hub, DataKeys keys)
    {
        var vault = new IdentityVault(keys);
        await using var db = hub.Open();
        var ciphers = await db.Workers.IgnoreQueryFilters().Select(w => w.IdentityCipher).ToListAsync();
        return [.. ciphers.Select(cipher => ((int)cipher[0], vault.Decrypt(cipher)))];
    }

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}
