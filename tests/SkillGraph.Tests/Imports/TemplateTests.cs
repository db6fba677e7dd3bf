using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

public sealed class TemplateTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task The_templates_of_every_kind_import_in_their_order(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider, before: "");

        foreach (var kind in hub.Kinds.Names)
        {
            var again = await hub.AcceptAsync(kind, hub.Kinds.Template(kind, english: true));
            Assert.Equal((1, 0, 1), (again.Rows, again.Added, again.Unchanged));
            Assert.Null(again.DataVersion);
        }
    }
}
