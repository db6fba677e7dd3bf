using System.Globalization;

namespace SkillGraph.Workers;

/// <summary>Masks a name for those who may not read it: the first character, then one star, whatever the length.</summary>
internal static class NameMask
{
    public static string Of(string name) => name.Length == 0 ? "" : StringInfo.GetNextTextElement(name) + "*";
}
