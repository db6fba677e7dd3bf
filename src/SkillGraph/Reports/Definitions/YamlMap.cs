using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SkillGraph.Reports.Definitions;

/// <summary>A mapping of a report's file. Keys are asked for by name; those that nobody asked for are told as unknown at the end.</summary>
internal sealed class YamlMap(YamlMappingNode node, Action<long, string> problem)
{
    private readonly List<string> _known = [];

    public long Line => node.Start.Line;

    public bool Has(string key) => node.Children.ContainsKey(new YamlScalarNode(key));

    public void Tell(string key, string message) => problem(node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value.Start.Line : Line, key.Length == 0 ? message : $"{key}: {message}");

    /// <summary>A text; null, and a problem when it is required, if there is none.</summary>
    public string? Text(string key, bool required = false)
    {
        var value = Find(key);
        if (value is YamlScalarNode { Value: { Length: > 0 } text })
            return text;
        if (value is not null)
            Tell(key, "expected a text");
        else if (required)
            problem(Line, $"'{key}' is missing");
        return null;
    }

    /// <summary>A text, or one for each language.</summary>
    public Words? Words(string key, bool required = false)
    {
        if (Find(key) is not YamlMappingNode)
            return Text(key, required) is { } text ? new(text) : null;
        var map = Map(key)!;
        var (zh, en) = (map.Text("zh", required: true), map.Text("en"));
        map.End();
        return zh is null ? null : new(zh, en);
    }

    /// <summary>The texts of a list, or one that stands for a list of one.</summary>
    public IReadOnlyList<string> Texts(string key, bool required = false)
    {
        if (Find(key) is not YamlSequenceNode list)
            return Text(key, required) is { } only ? [only] : [];
        foreach (var other in list.Where(item => item is not YamlScalarNode))
            problem(other.Start.Line, $"{key}: expected a text");
        return [.. list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")];
    }

    /// <summary>A number; null if there is none.</summary>
    public double? Number(string key)
    {
        if (Text(key) is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        Tell(key, $"'{text}' is no number");
        return null;
    }

    /// <summary>Yes or no; null if there is neither.</summary>
    public bool? Flag(string key) => Word(key, ["true", "false"]) is { } word ? word == "true" : null;

    /// <summary>One of some words.</summary>
    public string? Word(string key, IReadOnlyCollection<string> words, bool required = false)
    {
        var text = Text(key, required);
        if (text is null || words.Contains(text))
            return text;
        Tell(key, $"'{text}' is none of {string.Join(", ", words)}");
        return null;
    }

    /// <summary>A mapping below.</summary>
    public YamlMap? Map(string key, bool required = false)
    {
        switch (Find(key))
        {
            case YamlMappingNode map:
                return new(map, problem);
            case null when required:
                problem(Line, $"'{key}' is missing");
                return null;
            case null:
                return null;
            default:
                Tell(key, "expected keys with values");
                return null;
        }
    }

    /// <summary>The mappings of a list, or one that stands for a list of one.</summary>
    public IReadOnlyList<YamlMap> Maps(string key, bool required = false)
    {
        if (Find(key) is not YamlSequenceNode list)
            return Map(key, required) is { } only ? [only] : [];
        foreach (var other in list.Where(item => item is not YamlMappingNode))
            problem(other.Start.Line, $"{key}: expected keys with values");
        return [.. list.OfType<YamlMappingNode>().Select(map => new YamlMap(map, problem))];
    }

    /// <summary>Tells keys that were not asked for.</summary>
    public void End()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_known.Contains(key.Value!)))
            problem(key.Start.Line, $"unknown key '{key.Value}'; expected {string.Join(", ", _known)}");
    }

    /// <summary>The mapping that a file consists of; null, with a problem, when it is none.</summary>
    public static YamlMap? Of(string text, Action<long, string> problem)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }])
                return new(root, problem);
            problem(1, "expected one document of keys with values");
        }
        catch (YamlException error)
        {
            problem(error.Start.Line, $"this is no YAML: {error.Message}");
        }
        return null;
    }

    private YamlNode? Find(string key)
    {
        if (!_known.Contains(key))
            _known.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }
}
