using System.Text.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SkillGraph;

/// <summary>One spelling of an enum everywhere: GraphQL, files, both databases and the replica hold <c>SCREAMING_CASE</c>.</summary>
public static class EnumText
{
    /// <summary>The text of a value, such as <c>SOCIAL_BODY</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Texts[value];

    /// <summary>The value of a text; false when it is none of <see cref="All{T}"/>.</summary>
    public static bool TryParse<T>(string text, out T value) where T : struct, Enum => Names<T>.Values.TryGetValue(text, out value);

    /// <summary>Every text of the enum, in order of declaration.</summary>
    public static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(Of);

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Texts =
            Enum.GetValues<T>().ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseUpper.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Values = Texts.ToDictionary(t => t.Value, t => t.Key);
    }
}

/// <summary>Stores an enum as <see cref="EnumText"/>; a text that is no member is a damaged row and throws.</summary>
internal sealed class EnumTextConverter<T>() : ValueConverter<T, string>(v => EnumText.Of(v), s => Parse(s)) where T : struct, Enum
{
    private static T Parse(string text) => EnumText.TryParse<T>(text, out var value)
        ? value
        : throw new InvalidOperationException($"'{text}' is no {typeof(T).Name}; expected {string.Join(", ", EnumText.All<T>())}.");
}
