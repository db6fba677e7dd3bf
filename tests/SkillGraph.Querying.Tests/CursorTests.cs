using System.Buffers.Text;
using System.Text;

namespace SkillGraph.Querying.Tests;

/// <summary>A cursor is good for the order it came from and tells nothing.</summary>
[Collection(LibraryTests.Name)]
public sealed class CursorTests(LibraryFixture library)
{
    private const string Query = "query($after: String) { books(after: $after, order: [{ author: { email: ASC } }]) { nodes { id } } }";

    [Fact]
    public async Task A_cursor_shows_nothing_of_its_row()
    {
        var cursor = Base64Url.DecodeFromChars(await CursorAsync());
        Assert.DoesNotContain("example.org", Encoding.Latin1.GetString(cursor));
    }

    [Fact]
    public async Task A_cursor_that_was_changed_anywhere_is_refused()
    {
        var cursor = Base64Url.DecodeFromChars(await CursorAsync());
        for (var i = 0; i < cursor.Length; i++)
        {
            var changed = cursor.ToArray();
            changed[i] ^= 1;
            Assert.Equal("INVALID_CURSOR", await library.CodeAsync(TestProvider.Sqlite, Query, new { after = Base64Url.EncodeToString(changed) }));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("!")]
    [InlineData("AAAA")]
    [InlineData("成都")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_cursor_is_refused(string after) =>
        Assert.Equal("INVALID_CURSOR", await library.CodeAsync(TestProvider.Sqlite, Query, new { after }));

    [Theory]
    [InlineData("books(after: $after) { nodes { id } }")]
    [InlineData("books(after: $after, order: [{ author: { email: DESC } }]) { nodes { id } }")]
    [InlineData("books(after: $after, order: [{ author: { name: ASC } }]) { nodes { id } }")]
    [InlineData("authors(after: $after, order: [{ email: ASC }]) { nodes { id } }")]
    public async Task A_cursor_of_another_order_is_refused(string field)
    {
        var after = await CursorAsync();
        Assert.Equal("INVALID_CURSOR", await library.CodeAsync(TestProvider.Sqlite, $"query($after: String) {{ {field} }}", new { after }));
    }

    private async Task<string> CursorAsync()
    {
        var data = await library.DataAsync(TestProvider.Sqlite, "{ books(first: 3, order: [{ author: { email: ASC } }]) { pageInfo { endCursor } } }");
        return data.GetProperty("books").GetProperty("pageInfo").GetProperty("endCursor").GetString()!;
    }
}
