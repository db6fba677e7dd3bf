using Microsoft.EntityFrameworkCore;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Databases;

public sealed class PreparedStatementTests
{
    [Fact]
    public async Task PostgreSQL_keeps_a_statement_that_comes_again_prepared()
    {
        await using var hub = await TestHub.CreateAsync(TestProvider.Postgres);
        for (var time = 0; time < 10; time++)
        {
            await using var db = hub.Open();
            await db.Levels.Where(level => level.Rank == time).ToListAsync();
        }

        // The pool hands the same connection to whoever asks alone.
        await using var same = hub.Open();
        var prepared = await same.Database.SqlQuery<string>($"SELECT statement AS \"Value\" FROM pg_prepared_statements").ToListAsync();
        Assert.Contains(prepared, statement => statement.Contains("FROM levels", StringComparison.Ordinal));
    }
}
