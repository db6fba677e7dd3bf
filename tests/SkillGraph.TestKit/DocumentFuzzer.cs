using System.Text;
using System.Text.Json;
using GraphQL;
using GraphQL.Types;

namespace SkillGraph.TestKit;

/// <summary>
/// Documents with variables, right and wrong, of every shape that a schema allows: values are at the ends of their ranges, null, absent, of another
/// type, or in variables that were not given. One seed makes the same documents each time.
/// </summary>
/// <param name="schema">Whose documents.</param>
/// <param name="seed">Which documents.</param>
/// <param name="ids">Identifiers of some rows.</param>
/// <param name="spared">Fields and arguments that are left out.</param>
public sealed class DocumentFuzzer(ISchema schema, int seed, IReadOnlyList<string> ids, params string[] spared)
{
    private const int Depth = 4;
    private const int Constant = 3 * Depth;

    private static readonly string[] _texts =
    [
        "", "a", "A", "%", "_", "\\", "'", "\"", "成都", "\U00020BB7野家", "\U0010FFFF", "a\0b", "\uD800", "510100", "510000", "6-31", "Author 1", "x:1", new('长', 3000),
    ];

    private static readonly string[] _days = ["2025-06-30", "2024-02-29", "0001-01-01", "9999-12-31"];
    private static readonly string[] _moments = ["2025-06-30T12:00:00Z", "2024-02-29T12:00:00+08:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"];
    private static readonly object[] _whole = [0, 1, -1, 2, 4, 100, 201, int.MaxValue, int.MinValue];
    private static readonly object[] _long = [.. _whole, 3_000_000_000, long.MaxValue, long.MinValue];
    private static readonly object[] _real = [.. _whole, 0.5, -1e308, 1e-320];
    private static readonly object[] _odd = [.. _long, .. _real, .. _days, .. _moments, .. _texts, true, "2025-02-30", "9999-12-31T23:59:59-14:00"];

    private readonly Random _random = new(seed);
    private readonly List<string> _known = [.. _texts];
    private readonly List<(string Name, IGraphType Type, bool Optional)> _variables = [];
    private readonly StringBuilder _declared = new();
    private int _oddity;

    /// <summary>One more document, and what it is asked with.</summary>
    public (string Document, Dictionary<string, object?> Variables) Next()
    {
        _variables.Clear();
        _declared.Clear();
        // From documents with nothing wrong to some with little that is right.
        _oddity = One([0, 0, 1, 1, 4]);
        var selection = Selection(schema.Query, 0);
        return (_declared.Length == 0 ? selection : $"query ({_declared}) {selection}", Variables());
    }

    /// <summary>Values for the variables of the last document, others each time; some are left out.</summary>
    public Dictionary<string, object?> Variables() => _variables
        .Where(variable => variable.Optional ? !OneIn(5) : !Oddly(20))
        .ToDictionary(variable => variable.Name, variable => variable.Optional && OneIn(10) ? null : Given(variable.Type, 0));

    /// <summary>Takes texts, identifiers and cursors from an answer, for documents to come.</summary>
    public void Learn(JsonElement answer)
    {
        if (answer.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in answer.EnumerateArray().Take(3))
                Learn(item);
        }
        else if (answer.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in answer.EnumerateObject())
                Learn(member.Value);
        }
        else if (answer.ValueKind == JsonValueKind.String && _known.Count < 300)
        {
            _known.Add(answer.GetString()!);
        }
    }

    private bool OneIn(int times) => _random.Next(times) == 0;

    private bool Oddly(int times) => _random.Next(times) < _oddity;

    private T One<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private string Selection(IObjectGraphType type, int depth)
    {
        var fields = type.Fields.Where(field => !spared.Contains(field.Name)).Where(field => depth < Depth || field.ResolvedType!.GetNamedType() is not IComplexGraphType).ToList();
        var lists = fields.Where(field => field.Arguments?.Find("where") is not null).ToList();
        var chosen = fields.Count == 0 ? [] : Enumerable.Range(0, 1 + _random.Next(depth == 0 ? 2 : 4)).Select(at => Field(One(OneIn(3) || lists.Count == 0 ? fields : lists), at, depth));
        return $"{{ __typename {string.Join(' ', chosen)} }}";
    }

    private string Field(FieldType field, int at, int depth)
    {
        var arguments = (field.Arguments ?? []).Where(argument => !spared.Contains(argument.Name) && (argument.ResolvedType is NonNullGraphType || OneIn(argument.ResolvedType is ScalarGraphType ? 6 : 2)))
            .Select(argument => $"{argument.Name}: {Value(argument.ResolvedType!, 0)}").ToList();
        var directive = OneIn(20) ? $" @{One(["skip", "include"])}(if: {Value(new NonNullGraphType(new BooleanGraphType()), 0)})" : "";
        var below = field.ResolvedType!.GetNamedType() switch
        {
            IObjectGraphType type => Selection(type, depth + 1),
            IInterfaceGraphType node when One(node.PossibleTypes.ToList()) is var type => $"{{ ... on {type.Name} {Selection(type, depth + 1)} }}",
            _ => "",
        };
        // Aliases keep equal fields apart, which might else ask for different things.
        return $"f{at}: {field.Name}{(arguments.Count > 0 ? $"({string.Join(", ", arguments)})" : "")}{directive} {below}";
    }

    private string Value(IGraphType type, int depth) => depth < Constant && OneIn(depth == 0 ? 3 : 8) ? Variable(type) : Literal(type, depth);

    private string Variable(IGraphType type)
    {
        var name = $"${(char)('a' + (_declared.Length % 26))}{_declared.Length}";
        var (declared, optional) = type switch
        {
            NonNullGraphType { ResolvedType: { } some } when Oddly(10) => (some.ToString()!, true),
            ListGraphType { ResolvedType: { } item } when Oddly(10) => ($"[{item.GetNamedType()}]", true),
            NonNullGraphType => (type.ToString()!, false),
            _ when OneIn(5) => ($"{type} = {Literal(type, Constant)}", true),
            _ => (type.ToString()!, true),
        };
        _declared.Append($"{name}: {declared} ");
        _variables.Add((name[1..], type, optional));
        return name;
    }

    private string Literal(IGraphType type, int depth) => type switch
    {
        _ when Oddly(60) => "null",
        NonNullGraphType some => Literal(some.ResolvedType!, depth),
        ListGraphType list when OneIn(6) => Value(list.ResolvedType!, depth + 1),
        ListGraphType list => $"[{string.Join(", ", Several(list, depth).Select(item => Value(item, depth + 1)))}]",
        IInputObjectGraphType input => $"{{ {string.Join(", ", Members(input, depth).Select(field => $"{field.Name}: {Value(field.ResolvedType!, depth + 1)}"))} }}",
        EnumerationGraphType choice => One(choice.Values.ToList()).Name,
        _ => JsonSerializer.Serialize(Leaf(type)),
    };

    private object? Given(IGraphType type, int depth) => type switch
    {
        _ when Oddly(60) => null,
        NonNullGraphType some => Given(some.ResolvedType!, depth),
        ListGraphType list when OneIn(6) => Given(list.ResolvedType!, depth + 1),
        ListGraphType list => Several(list, depth).Select(item => Given(item, depth + 1)).ToList(),
        IInputObjectGraphType input => Members(input, depth).ToDictionary(field => field.Name, field => Given(field.ResolvedType!, depth + 1)),
        EnumerationGraphType choice => One(choice.Values.ToList()).Name,
        _ => Leaf(type),
    };

    private IEnumerable<IGraphType> Several(ListGraphType list, int depth) =>
        Enumerable.Repeat(list.ResolvedType!, depth > Constant + Depth ? 0 : OneIn(50) ? 30 : _random.Next(4));

    /// <summary>Some members of an input object, and those that are required.</summary>
    private IEnumerable<FieldType> Members(IInputObjectGraphType input, int depth)
    {
        var fields = input.Fields.Where(field => depth is < 2 * Depth or Constant || field.ResolvedType!.GetNamedType() is not IInputObjectGraphType).ToList();
        var wanted = Enumerable.Range(0, fields.Count == 0 ? 0 : One([0, 1, 1, 1, 1, 1, 1, 2])).Select(_ => One(fields)).ToHashSet();
        return fields.Where(field => wanted.Contains(field) || (field.ResolvedType is NonNullGraphType && !Oddly(40)));
    }

    private object Leaf(IGraphType type) => type.Name switch
    {
        _ when Oddly(60) => One(_odd),
        "Boolean" => OneIn(2),
        "Int" => OneIn(3) ? One(_whole) : _random.Next(10),
        "Long" => One(_long),
        "Float" => One(_real),
        "ID" when !OneIn(8) => One(ids),
        "Date" => One(_days),
        "DateTime" => One(_moments),
        _ => One(_known),
    };
}
