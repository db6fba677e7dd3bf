namespace SkillGraph.Statistics;

/// <summary>Something that facts can be grouped and filtered by.</summary>
/// <param name="Name">As clients write it.</param>
/// <param name="Label">The term on screen.</param>
/// <param name="Description">For the schema, without a full stop; the label is put behind it.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Sql">DuckDB SQL over the fact <c>f</c> and the joined table; <c>{asOf}</c> is the day asked for. Of a time dimension, the day.</param>
/// <param name="Joins">The joins that it needs, in order, such as <c>LEFT JOIN occupations o ON o.code = f.occupation_code</c>. They yield at most one row for each fact, unless <see cref="Several"/>.</param>
public sealed record Dimension(string Name, string Label, string Description, DataType Type, string Sql, params IReadOnlyList<string> Joins)
{
    /// <summary>The enum whose members, in SCREAMING_CASE, are the values of a text; null for any text.</summary>
    public Type? Enum { get; init; }

    /// <summary>The terms on screen of values; values without one stand for themselves.</summary>
    public IReadOnlyDictionary<object, string>? Terms { get; init; }

    /// <summary>A DuckDB SELECT of <c>key</c> and <c>name</c> that names the values; null when they stand for themselves.</summary>
    public string? Names { get; init; }

    /// <summary>
    /// Makes the dimension a hierarchy of codes: a DuckDB SELECT of the codes that are <c>{code}</c> or below it. Null for no hierarchy.
    /// </summary>
    public string? Within { get; init; }

    /// <summary>
    /// A DuckDB SELECT of the values about which the facts say nothing. A question that asks for one by name is answered with missing values, not with zero.
    /// </summary>
    public string? NotHeld { get; init; }

    /// <summary>The length of its periods, which makes it a time dimension. Dimensions with the same SQL are different grains of one time.</summary>
    public Grain? Grain { get; init; }

    /// <summary>Whether a fact may have several values, and then counts in the group of each. Its statistic's measures count facts once however often they are joined.</summary>
    public bool Several { get; init; }

    /// <summary>A time dimension: the periods of some length that days lie in.</summary>
    /// <param name="name">As clients write it.</param>
    /// <param name="label">The term on screen.</param>
    /// <param name="description">For the schema.</param>
    /// <param name="grain">The length of the periods.</param>
    /// <param name="day">DuckDB SQL of the day.</param>
    public static Dimension Time(string name, string label, string description, Grain grain, string day) =>
        new(name, label, description, grain.Type(), day) { Grain = grain };

    /// <summary>DuckDB SQL of the values.</summary>
    internal string Key => Grain?.Key(Sql) ?? Sql;
}
