using GraphQL.Types;

namespace SkillGraph.Querying.Tests;

/// <summary>The schema that is made of entities.</summary>
[Collection(LibraryTests.Name)]
public sealed class SchemaTests(LibraryFixture library)
{
    [Fact]
    public void Every_type_field_argument_and_value_has_a_description()
    {
        library.Schema.Initialize();
        string[] specified = ["String", "Boolean", "Int", "Float", "ID"];
        var own = library.Schema.AllTypes.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && !specified.Contains(type.Name));
        var elements = own.SelectMany(Elements).ToList();
        Assert.True(elements.Count > 200);
        Assert.Empty(elements.Where(element => string.IsNullOrWhiteSpace(element.Description)).Select(element => element.Name));
    }

    [Fact]
    public void The_scan_finds_entities_and_root_fields()
    {
        library.Schema.Initialize();
        var fields = library.Schema.Query.Fields.Select(field => field.Name);
        Assert.Equal(["node", "nodes", "authors", "author", "books", "book", "countries", "country", "librarian"], fields);
    }

    [Fact]
    public void Keys_foreign_keys_and_hidden_properties_are_no_fields()
    {
        library.Schema.Initialize();
        var author = Assert.IsType<ObjectGraphType>(library.Schema.AllTypes["Author"]);
        Assert.Equal(
            ["books", "country", "edited", "email", "id", "initial", "isAnonymous", "name", "phone"],
            author.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_large_table_is_ordered_only_by_columns_that_lead_an_index()
    {
        library.Schema.Initialize();
        var order = Assert.IsType<InputObjectGraphType>(library.Schema.AllTypes["CountryOrder"]);
        Assert.Equal(["code", "id", "name"], order.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_declared_so_cannot_be_filtered_or_ordered_by()
    {
        library.Schema.Initialize();
        Assert.DoesNotContain(FieldsOf("CountryWhere"), name => name == "population");
        Assert.DoesNotContain(FieldsOf("AuthorOrder"), name => name == "isAnonymous");
        Assert.Contains(FieldsOf("AuthorWhere"), name => name == "isAnonymous");
    }

    [Theory]
    [InlineData("Author", "books", "BookConnection!")]
    [InlineData("Author", "edited", "BookConnection")]
    [InlineData("Author", "name", "String!")]
    [InlineData("Author", "email", "String")]
    [InlineData("Author", "country", "Country")]
    [InlineData("Book", "author", "Author")]
    [InlineData("Book", "publishedOn", "Date!")]
    [InlineData("Book", "sold", "Long!")]
    [InlineData("BookConnection", "nodes", "[Book!]!")]
    public void A_field_may_be_null_only_where_there_may_be_nothing_to_show(string type, string field, string expected)
    {
        library.Schema.Initialize();
        var found = Assert.IsType<ObjectGraphType>(library.Schema.AllTypes[type]).Fields.Single(candidate => candidate.Name == field);
        Assert.Equal(expected, found.ResolvedType!.ToString());
    }

    private IEnumerable<string> FieldsOf(string type) =>
        Assert.IsType<InputObjectGraphType>(library.Schema.AllTypes[type]).Fields.Select(field => field.Name);

    private static IEnumerable<(string Name, string? Description)> Elements(IGraphType type)
    {
        yield return (type.Name, type.Description);
        if (type is EnumerationGraphType choice)
        {
            foreach (var value in choice.Values)
                yield return ($"{type.Name}.{value.Name}", value.Description);
        }

        if (type is not IComplexGraphType complex)
            yield break;

        foreach (var field in complex.Fields)
        {
            yield return ($"{type.Name}.{field.Name}", field.Description);
            foreach (var argument in field.Arguments ?? [])
                yield return ($"{type.Name}.{field.Name}({argument.Name})", argument.Description);
        }
    }
}
