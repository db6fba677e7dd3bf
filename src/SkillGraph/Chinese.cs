using System.Reflection;

namespace SkillGraph;

/// <summary>The Chinese terms of enum members, from their <see cref="ChineseAttribute"/>.</summary>
public static class Chinese
{
    /// <summary>The term of a value, such as 用人单位.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Terms[value];

    /// <summary>The term of a value of whichever enum; null when it has none.</summary>
    public static string? Find(Enum value) => value.GetType().GetField(value.ToString())?.GetCustomAttribute<ChineseAttribute>()?.Term;

    /// <summary>The value of a term; false when no member has it.</summary>
    public static bool TryParse<T>(string term, out T value) where T : struct, Enum => Names<T>.Values.TryGetValue(term, out value);

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Terms = Enum.GetValues<T>().ToDictionary(value => value, Term);
        public static readonly Dictionary<string, T> Values = Terms.ToDictionary(term => term.Value, term => term.Key);

        private static string Term(T value) => typeof(T).GetField(value.ToString())!.GetCustomAttribute<ChineseAttribute>()!.Term;
    }
}
