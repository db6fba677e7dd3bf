namespace SkillGraph.Querying.Statements;

/// <summary>Lists of values whose type is known only when the program runs.</summary>
internal static class TypedArray
{
    public static Array Of(System.Collections.IEnumerable values, Type type)
    {
        var untyped = values.Cast<object>().ToArray();
        var typed = Array.CreateInstance(type, untyped.Length);
        untyped.CopyTo(typed, 0);
        return typed;
    }
}
