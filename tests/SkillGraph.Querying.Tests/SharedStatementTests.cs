using System.Text.Json;

namespace SkillGraph.Querying.Tests;

/// <summary>Statements are kept by their form, and callers whose rules differ in values only share them.</summary>
[Collection(LibraryTests.Name)]
public sealed class SharedStatementTests(LibraryFixture library)
{
    public static TheoryData<TestProvider> Providers => LibraryFixture.Providers;

    [Theory, MemberData(nameof(Providers))]
    public async Task Callers_who_share_a_statement_see_their_own_rows(TestProvider provider)
    {
        foreach (var country in library.Rows.Countries)
        {
            var caller = new Caller(country.Code, new HashSet<string>(), country.Code);
            var own = library.Rows.Authors.Where(author => author.CountryCode == country.Code).Select(author => author.Id).ToList();
            var data = await library.DataAsync(provider, "{ authors { totalCount nodes { id } } books(first: 200) { nodes { author { id } } } }", caller: caller);
            Assert.Equal(own, LibraryFixture.KeysOf(data, "authors"));
            Assert.Equal(own.Count, data.GetProperty("authors").GetProperty("totalCount").GetInt32());
            var authors = data.GetProperty("books").GetProperty("nodes").EnumerateArray().Select(book => book.GetProperty("author"))
                .Where(author => author.ValueKind == JsonValueKind.Object).Select(author => LibraryFixture.KeyOf(author.GetProperty("id").GetString()!));
            Assert.All(authors, author => Assert.Contains(author, own));
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Callers_with_other_rules_have_statements_of_their_own(TestProvider provider)
    {
        const string Question = "{ authors { totalCount } }";
        var scoped = new Caller("scoped", new HashSet<string>(), library.Rows.Countries[0].Code);
        var all = await library.DataAsync(provider, Question);
        var some = await library.DataAsync(provider, Question, caller: scoped);
        Assert.NotEqual(all.ToString(), some.ToString());
        Assert.Equal(all.ToString(), (await library.DataAsync(provider, Question)).ToString());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Conditions_of_one_form_and_other_values_have_their_own_answers(TestProvider provider)
    {
        foreach (var book in library.Rows.Books.Where(book => !book.Deleted).Take(5))
        {
            var found = await library.BooksAsync(provider, $"{{ title: {{ eq: \"{book.Title}\" }}, pages: {{ eq: {book.Pages} }} }}");
            Assert.Contains(book.Id, found);
            Assert.All(found, id => Assert.Equal(book.Title, library.Rows.Books.Single(other => other.Id == id).Title));
        }
    }
}
