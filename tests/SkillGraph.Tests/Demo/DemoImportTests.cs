using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Imports;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Demo;

public sealed class DemoImportTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_whole_province_imports_without_a_rejection_or_a_warning(TestProvider provider)
    {
        using var demo = DemoFiles.Of(new(Certificates: 5_000));
        await using var hub = await TestHub.CreateAsync(provider);
        var importer = hub.Services.GetRequiredService<Importer>();

        foreach (var file in demo.Files)
        {
            var result = await importer.ImportAsync(file.Kind, file.Path);
            Assert.Null(result.Failure);
            Assert.True(result.RejectedFile is null, $"{file.Kind}: {Lines(result.RejectedFile)}");
            Assert.True(result.WarningsFile is null, $"{file.Kind}: {Lines(result.WarningsFile)}");
            Assert.Equal(demo[file.Kind].Count, result.Batch!.Rows);
        }

        await using var db = hub.Open();
        Assert.Equal(5_000, await db.Certificates.CountAsync());
        Assert.Equal(demo["workers"].Count, await db.Workers.CountAsync());
        Assert.Empty(await db.Workers.Where(w => w.HighestLevelRank == null && w.Certificates.Any(c => c.EndedOn == null)).ToListAsync());
    }

    private static string Lines(string? path) => path is null ? "" : string.Join('\n', File.ReadLines(path).Take(5));
}
