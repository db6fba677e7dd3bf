using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Querying.Tests;

[Collection(LibraryTests.Name)]
public sealed class TextComparisonModelTests(LibraryFixture library)
{
    [Fact]
    public async Task Every_text_column_compares_bytes_whatever_the_locale_of_the_server()
    {
        await using var db = await library.Contexts(TestProvider.Postgres).CreateDbContextAsync();
        var collations = await db.Database
            .SqlQuery<string>($"select coalesce(collation_name, 'default') as \"Value\" from information_schema.columns where table_schema = 'public' and data_type = 'text'")
            .ToListAsync();
        Assert.True(collations.Count > 8);
        Assert.All(collations, collation => Assert.Equal("C", collation));
    }
}
