using System.Text.Json;

namespace SkillGraph.Querying.Tests;

/// <summary>Rows by their identifiers and natural keys.</summary>
[Collection(LibraryTests.Name)]
public sealed class LookupTests(LibraryFixture library)
{
    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task One_row_is_found_by_id_by_natural_key_and_as_a_node(TestProvider provider)
    {
        var byKey = (await library.DataAsync(provider, "{ author(name: \"Author 3\") { id name country { name } } }")).GetProperty("author");
        Assert.Equal("Author 3", byKey.GetProperty("name").GetString());
        var id = byKey.GetProperty("id").GetString();
        var data = await library.DataAsync(
            provider, "query($id: ID!) { author(id: $id) { id name country { name } } node(id: $id) { id ... on Author { name country { name } } } }", new { id });
        Assert.Equal(byKey.GetRawText(), data.GetProperty("author").GetRawText());
        Assert.Equal(byKey.GetRawText(), data.GetProperty("node").GetRawText());
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Several_nodes_come_in_the_order_asked_with_one_statement_for_each_type(TestProvider provider)
    {
        var all = await library.DataAsync(provider, "{ books(first: 2) { nodes { id } } countries(first: 2) { nodes { id } } authors(first: 1) { nodes { id } } }");
        var ids = new[] { Id(all, "books", 1), Id(all, "countries", 0), Id(all, "authors", 0), Id(all, "books", 0), Id(all, "books", 1) };
        library.Sql(provider).Clear();
        var data = await library.DataAsync(provider, "query($ids: [ID!]!) { nodes(ids: $ids) { id __typename ... on Book { title author { name } } ... on Country { code } } }", new { ids });
        Assert.Equal(3, library.Sql(provider).Statements.Count);
        Assert.Equal(ids, data.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_is_not_there_is_null()
    {
        var data = await library.DataAsync(TestProvider.Sqlite, "{ author(name: \"Nobody\") { id } node(id: \"Qm9vazo5OTk5OTk\") { id } nodes(ids: [\"Qm9vazo5OTk5OTk\"]) { id } }");
        Assert.Equal("""{"author":null,"node":null,"nodes":[null]}""", data.GetRawText());
    }

    [Theory]
    [InlineData("author { id }", "INVALID_ARGUMENT")]
    [InlineData("author(id: \"Qm9vazox\", name: \"x\") { id }", "INVALID_ARGUMENT")]
    [InlineData("author(id: \"Qm9vazox\") { id }", "INVALID_ID")]
    [InlineData("node(id: \"Qm9vazp4\") { id }", "INVALID_ID")]
    [InlineData("node(id: \"%\") { id }", "INVALID_ID")]
    [InlineData("node(id: \"\") { id }", "INVALID_ID")]
    [InlineData("node(id: \"Qm9vazo5OTk5OTk5OTk5OTk5OTk5OTk5OQ\") { id }", "INVALID_ID")]
    [InlineData("node(id: \"Q291bnRyeTo1AA\") { id }", "INVALID_ID")]
    [InlineData("nodes(ids: [\"Tm9uZTox\"]) { id }", "INVALID_ID")]
    public async Task What_cannot_be_looked_up_is_refused(string field, string code) =>
        Assert.Equal(code, await library.CodeAsync(TestProvider.Sqlite, $"{{ {field} }}"));

    private static string Id(JsonElement data, string list, int index) =>
        data.GetProperty(list).GetProperty("nodes")[index].GetProperty("id").GetString()!;
}
