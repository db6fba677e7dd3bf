using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Schema;

public sealed class SchemaTests
{
    [Fact]
    public async Task The_printed_schema_is_the_one_in_the_repository()
    {
        await using var hub = await TestHub.CreateAsync(TestProvider.Sqlite);

        var printed = hub.Services.GetRequiredService<ISchema>().Print(new() { StringComparison = StringComparison.Ordinal });

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Repository.File("schema/skillgraph.graphql"), printed);
        Assert.Equal(File.ReadAllText(Repository.File("schema/skillgraph.graphql")), printed);
    }
}
