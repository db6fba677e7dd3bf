using GraphQLParser;
using GraphQLParser.AST;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>Measures a parsed document, each part of it once: linear however its fragments multiply.</summary>
internal sealed class DocumentSize
{
    private readonly Dictionary<ROM, GraphQLFragmentDefinition> _fragments = [];
    private readonly Dictionary<ROM, Expansion?> _expansions = [];

    private DocumentSize(GraphQLDocument document)
    {
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            _fragments.TryAdd(fragment.FragmentName.Name.Value, fragment);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
            Expanded += Expand(operation.SelectionSet);
        foreach (var name in _fragments.Keys)
            ExpandFragment(name);
    }

    /// <summary>Fields as written.</summary>
    public int Fields { get; private set; }

    /// <summary>Aliases as written.</summary>
    public int Aliases { get; private set; }

    /// <summary>The operations after fragment expansion.</summary>
    public Expansion Expanded { get; private set; }

    /// <summary>Name of a fragment that contains itself, if there is one.</summary>
    public string? Cycle { get; private set; }

    /// <summary>Measures the document.</summary>
    public static DocumentSize Of(GraphQLDocument document) => new(document);

    private Expansion Expand(GraphQLSelectionSet? set)
    {
        var sum = default(Expansion);
        foreach (var selection in set?.Selections ?? [])
            sum += selection switch
            {
                GraphQLField field => Expand(field),
                GraphQLInlineFragment inline => Expand(inline.SelectionSet),
                GraphQLFragmentSpread spread => ExpandFragment(spread.FragmentName.Name.Value),
                _ => default,
            };
        return sum;
    }

    private Expansion Expand(GraphQLField field)
    {
        Fields++;
        if (field.Alias is not null)
            Aliases++;
        return Expand(field.SelectionSet).InField();
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
