using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Databases;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Province;

/// <summary>The same small demo province, imported on both databases.</summary>
public sealed class ProvinceFixture : IAsyncLifetime
{
    private readonly Dictionary<TestProvider, TestHub> _hubs = [];

    public TestHub this[TestProvider provider] => _hubs[provider];

    public async Task InitializeAsync()
    {
        foreach (var provider in Enum.GetValues<TestProvider>())
        {
            var hub = _hubs[provider] = await TestHub.CreateAsync(provider);
            foreach (var file in DemoProvince.Write(hub.Settings.DemoFolder, new(4_000)))
            {
                var result = await hub.Services.GetRequiredService<Importer>().ImportAsync(file.Kind, file.Path);
                Assert.Equal(ImportOutcome.Merged, result.Outcome);
            }
            await hub.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var hub in _hubs.Values)
            await hub.DisposeAsync();
    }
}
