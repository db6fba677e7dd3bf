namespace SkillGraph;

/// <summary>The Chinese term of an enum member, as files, charts and messages show it.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ChineseAttribute(string term) : Attribute
{
    /// <summary>The term.</summary>
    public string Term { get; } = term;
}
