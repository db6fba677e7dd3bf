using System.Buffers.Text;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Types;

namespace SkillGraph.Querying.Tests;

/// <summary>Every operator on every kind of field, with and without nulls, on both databases, against plain .NET over the same rows.</summary>
[Collection(LibraryTests.Name)]
public sealed class FilterOracleTests(LibraryFixture library)
{
    public static IEnumerable<object[]> Fields =>
        from provider in Enum.GetValues<TestProvider>()
        from property in Properties
        select new object[] { provider, property.Name };

    private static IEnumerable<PropertyInfo> Properties => typeof(Book).GetProperties().Where(property =>
        property.Name is not ("Id" or "AuthorId" or "EditorId" or "Deleted" or "Author" or "Editor"));

    [Theory, MemberData(nameof(Fields))]
    public async Task Every_operator_keeps_what_plain_code_keeps(TestProvider provider, string name)
    {
        var property = typeof(Book).GetProperty(name)!;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var books = library.Rows.Books.Where(book => !book.Deleted).ToList();
        var samples = Samples(books.Select(property.GetValue), type);
        foreach (var row in FilterOperator.All.Where(row => row.Kinds.HasFlag(ScalarTypes.KindOf(type))))
        {
            var told = new HashSet<string>();
            foreach (var operand in Operands(row.Shape, samples))
            {
                var kept = await library.BooksAsync(provider, $"{{ {Camel(name)}: {{ {row.Name}: {Literal(operand)} }} }}");
                var expected = books.Where(book => Keeps(row.Name, property.GetValue(book), operand)).Select(book => book.Id);
                Assert.True(expected.SequenceEqual(kept), $"{name} {row.Name} {Literal(operand)}: {string.Join(' ', kept)}");
                told.Add(string.Join(' ', kept));
            }

            // Operands that all keep the same rows would try little.
            Assert.True(told.Count > 1 || row.Shape == FilterShape.Flag, $"{name} {row.Name}");
        }
    }

    [Theory, MemberData(nameof(LibraryFixture.Providers), MemberType = typeof(LibraryFixture))]
    public async Task Every_operator_on_identifiers_keeps_what_plain_code_keeps(TestProvider provider)
    {
        var books = library.Rows.Books.Where(book => !book.Deleted).ToList();
        foreach (var row in FilterOperator.All.Where(row => row.Kinds.HasFlag(FilterKinds.Identifier)))
        {
            foreach (var operand in Operands(row.Shape, [.. books.Take(4).Select(book => (object)book.Id)]))
            {
                var kept = await library.BooksAsync(provider, $"{{ id: {{ {row.Name}: {Identifiers(operand)} }} }}");
                Assert.Equal(books.Where(book => Keeps(row.Name, book.Id, operand)).Select(book => book.Id), kept);
            }
        }

        static string Identifiers(object operand) => operand is object[] list
            ? $"[{string.Join(", ", list.Select(Identifiers))}]"
            : $"\"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"Book:{operand}"))}\"";
    }

    [Fact]
    public void Every_scalar_type_is_tried_with_and_without_nulls()
    {
        var nullability = new NullabilityInfoContext();
        var tried = Properties
            .Select(property => (
                Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType,
                CanBeNull: nullability.Create(property).WriteState == NullabilityState.Nullable))
            .ToHashSet();
        foreach (var type in ScalarTypes.Known.Append(typeof(Genre)))
        {
            Assert.Contains((type, false), tried);
            Assert.Contains((type, true), tried);
        }
    }

    private static List<object> Samples(IEnumerable<object?> values, Type type) =>
        type == typeof(string)
            ? ["", "a", "A", "alp", "%", "_", "\\", "成", "都", "𠮷", "é", "É", "'", "alpha", "ALPHA 100%", "zz", "成都"]
            : [.. values.OfType<object>().Distinct().OrderBy(value => value).Take(4)];

    private static List<object> Operands(FilterShape shape, List<object> samples) => shape switch
    {
        FilterShape.Flag => [true, false],
        FilterShape.List => [Array.Empty<object>(), samples.Take(1).ToArray(), samples.Take(3).ToArray()],
        FilterShape.Range => [(samples[0], samples[^1]), (samples[^1], samples[0]), (samples[0], samples[0])],
        _ => samples,
    };

    private static bool Keeps(string name, object? value, object operand) => name switch
    {
        "isNull" => value is null == (bool)operand,
        "eq" => Equals(value, operand),
        "neq" => !Keeps("eq", value, operand),
        "in" => ((object[])operand).Contains(value),
        "nin" => !Keeps("in", value, operand),
        "gt" => value is not null && Compare(value, operand) > 0,
        "gte" => value is not null && Compare(value, operand) >= 0,
        "lt" => value is not null && Compare(value, operand) < 0,
        "lte" => value is not null && Compare(value, operand) <= 0,
        "between" when operand is (object from, object to) => Keeps("gte", value, from) && Keeps("lte", value, to),
        "contains" => value is string text && text.Contains((string)operand, StringComparison.Ordinal),
        "startsWith" => value is string text && text.StartsWith((string)operand, StringComparison.Ordinal),
        "endsWith" => value is string text && text.EndsWith((string)operand, StringComparison.Ordinal),
        ['i', .. var folded] => Keeps(folded, Fold(value), Fold(operand)!),
        ['n', .. var positive] => !Keeps(positive, value, operand),
        _ => throw new InvalidOperationException($"The oracle does not know {name}."),
    };

    private static string? Fold(object? value) =>
        value is string text ? string.Concat(text.Select(letter => char.IsAsciiLetterUpper(letter) ? char.ToLowerInvariant(letter) : letter)) : null;

    private static int Compare(object left, object right) => left is string text
        ? Encoding.UTF8.GetBytes(text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes((string)right))
        : Comparer<object>.Default.Compare(left, right);

    private static string Literal(object operand) => operand switch
    {
        object[] list => $"[{string.Join(", ", list.Select(Literal))}]",
        (object from, object to) => $"{{ from: {Literal(from)}, to: {Literal(to)} }}",
        bool flag => flag ? "true" : "false",
        string text => JsonSerializer.Serialize(text),
        DateOnly day => $"\"{day:yyyy-MM-dd}\"",
        DateTime moment => $"\"{moment:O}\"",
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"No literal for {operand}."),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
