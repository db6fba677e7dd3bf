using System.Text.RegularExpressions;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Access;
using SkillGraph.TestKit;

namespace SkillGraph.Tests.Access;

public sealed partial class FieldTableTests
{
    [Fact]
    public async Task Somebody_decided_who_sees_each_field_of_a_record_of_a_person()
    {
        await using var hub = await TestHub.CreateAsync(TestProvider.Sqlite);
        var records = hub.Services.GetRequiredService<ISchema>().AllTypes.OfType<IObjectGraphType>()
            .Where(type => type.Interfaces.Count > 0 || type.ResolvedInterfaces.Count > 0)
            .Where(type => new[] { Privilege.Records, Privilege.Quality }.Any(privilege => type.Description!.Contains($"Needs {privilege}")));
        var fields = records.SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}{(field.Description!.Contains(Privilege.PersonalData) ? " masked" : "")}"));

        Assert.Equal(Documented().Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    /// <summary>The table in docs/access.md.</summary>
    private static IEnumerable<string> Documented() =>
        from line in File.ReadLines(Repository.File("docs/access.md"))
        let row = Row().Match(line)
        where row.Success
        from field in row.Groups["fields"].Value.Split(['`', ' '], StringSplitOptions.RemoveEmptyEntries)
        select $"{row.Groups["type"].Value}.{field}{(row.Groups["needs"].Value.Contains(Privilege.PersonalData) ? " masked" : "")}";

    [GeneratedRegex(@"^\| `(?<type>[A-Z]\w+)` \| (?<fields>(`\w+` ?)+) \| (?<needs>.*) \|$")]
    private static partial Regex Row();
}
