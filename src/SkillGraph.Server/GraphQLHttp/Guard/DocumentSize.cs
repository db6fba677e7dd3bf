using GraphQLParser;
using GraphQLParser.AST;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>Measures a parsed document, each part of it once: linear however its fragments multiply.</summary>
internal sealed class DocumentSize
{
    /// <summary>Inside one another they multiply: each type has fields, each of which has a type.</summary>
    private static readonly HashSet<ROM> _schemaLists = ["fields", "inputFields", "interfaces", "possibleTypes"];

    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Expansion?> _expansions = [];

    private DocumentSize(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            Fragments++;
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
        }
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            Variables += operation.Variables?.Count ?? 0;
            Expanded += Expand(operation.SelectionSet);
        }
        foreach (var name in _fragments.Keys)
            ExpandFragment(name);
    }

    /// <summary>Fields as written.</summary>
    public int Fields { get; private set; }

    /// <summary>Aliases as written.</summary>
    public int Aliases { get; private set; }

    /// <summary>Fields beside one of the same name, or alias, in their selection set.</summary>
    public int Repeats { get; private set; }

    /// <summary>Fragments, inline ones included, and spreads as written.</summary>
    public int Fragments { get; private set; }

    /// <summary>Variables of all operations.</summary>
    public int Variables { get; private set; }

    /// <summary>The operations after fragment expansion.</summary>
    public Expansion Expanded { get; private set; }

    /// <summary>Name of a fragment that contains itself, if there is one.</summary>
    public string? Cycle { get; private set; }

    /// <summary>Measures the document.</summary>
    public static DocumentSize Of(GraphQLDocument document) => new(document);

    private Expansion Expand(GraphQLSelectionSet? set)
    {
        var sum = default(Expansion);
        var names = new HashSet<ROM>();
        foreach (var selection in set?.Selections ?? [])
            sum += selection switch
            {
                GraphQLField field => Expand(field, names),
                GraphQLInlineFragment inline => Expand(inline),
                GraphQLFragmentSpread spread => Expand(spread),
                _ => default,
            };
        return sum;
    }

    private Expansion Expand(GraphQLInlineFragment inline)
    {
        Fragments++;
        return Expand(inline.SelectionSet);
    }

    private Expansion Expand(GraphQLFragmentSpread spread)
    {
        Fragments++;
        return ExpandFragment(spread.FragmentName.Name.Value);
    }

    private Expansion Expand(GraphQLField field, HashSet<ROM> names)
    {
        Fields++;
        if (field.Alias is not null)
            Aliases++;
        if (!names.Add((field.Alias?.Name ?? field.Name).Value))
            Repeats++;
        return Expand(field.SelectionSet).InField(_schemaLists.Contains(field.Name.Value));
    }

    private Expansion ExpandFragment(ROM name)
    {
        if (_expansions.TryGetValue(name, out var known))
        {
            // Still being measured: it is inside itself.
            if (known is null)
                Cycle = name.ToString();
            return known ?? default;
        }
        if (!_fragments.TryGetValue(name, out var fragment))
            return default;
        _expansions[name] = null;
        var expansion = Expand(fragment.SelectionSet);
        _expansions[name] = expansion;
        return expansion;
    }
}
