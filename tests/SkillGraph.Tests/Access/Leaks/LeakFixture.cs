using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Demo;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>A small province, half of whose inspections, assessments and ratings are not published.</summary>
public sealed class LeakFixture : IAsyncLifetime
{
    public TestHub Hub { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Hub = await TestHub.CreateAsync(TestProvider.Sqlite);
        foreach (var file in DemoProvince.Write(Hub.Settings.DemoFolder, new(DemoOptions.Fewest)))
            await Hub.Services.GetRequiredService<Importer>().ImportAsync(file.Kind, file.Path);
        await using var db = Hub.Open();
        await db.Inspections.Where(i => i.Id % 2 == 0).ExecuteUpdateAsync(i => i.SetProperty(x => x.PublishedOn, (DateOnly?)null));
        await db.QualityAssessments.Where(a => a.Id % 2 == 0).ExecuteUpdateAsync(a => a.SetProperty(x => x.PublishedOn, (DateOnly?)null));
        await db.CreditRatings.Where(r => r.Id % 2 == 0).ExecuteUpdateAsync(r => r.SetProperty(x => x.PublishedOn, (DateOnly?)null));
    }

    public async Task DisposeAsync() => await Hub.DisposeAsync();
}
