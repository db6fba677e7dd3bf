using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SkillGraph.Querying.Entities;

/// <summary>Descriptions of the schema: the doc comments of the entities, from the XML file beside their assembly.</summary>
internal static partial class XmlDescriptions
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, string>> _byAssembly = new();

    /// <exception cref="InvalidOperationException">The member has no doc comment, or the XML file is missing.</exception>
    public static string Of(MemberInfo member)
    {
        var type = member as Type ?? member.DeclaringType!;
        var name = type.FullName!.Replace('+', '.');
        var id = member switch
        {
            Type => $"T:{name}",
            FieldInfo => $"F:{name}.{member.Name}",
            _ => $"P:{name}.{member.Name}",
        };
        return _byAssembly.GetOrAdd(type.Assembly, Read).TryGetValue(id, out var text)
            ? text
            : throw new InvalidOperationException($"{id[2..]} is part of the schema and has no doc comment to describe it.");
    }

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member")
                .Where(member => member.Element("summary") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, member => Text(member.Element("summary")!))
            : throw new InvalidOperationException($"{file} is missing: set GenerateDocumentationFile in {assembly.GetName().Name}.");
    }

    private static string Text(XElement summary) =>
        Whitespace().Replace(string.Concat(summary.Nodes().Select(TextOf)), " ").Trim();

    private static string TextOf(XNode node) => node switch
    {
        XText text => text.Value,
        XElement element when element.Attribute("cref") is { } cref && element.IsEmpty => cref.Value.Split('.', ':')[^1],
        XElement element when element.Attribute("langword") is { } word => word.Value,
        XElement element => string.Concat(element.Nodes().Select(TextOf)),
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
