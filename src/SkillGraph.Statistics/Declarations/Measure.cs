namespace SkillGraph.Statistics;

/// <summary>A number that is asked for by name.</summary>
public sealed record Measure
{
    private Measure(string name, string label, string description, MeasureKind kind, string sql, params IReadOnlyList<string> inputs) =>
        (Name, Label, Description, Kind, Sql, Inputs) = (name, label, description, kind, sql, inputs);

    /// <summary>As clients write it.</summary>
    public string Name { get; }

    /// <summary>The term on screen.</summary>
    public string Label { get; }

    /// <summary>For the schema, without a full stop; the label is put behind it.</summary>
    public string Description { get; }

    /// <summary>What it is.</summary>
    public MeasureKind Kind { get; }

    /// <summary>The joins that its SQL needs, in order, with at most one row for each fact; <c>{asOf}</c> is the day asked for.</summary>
    public IReadOnlyList<string> Joins { get; init; } = [];

    /// <summary>The DuckDB aggregate over the facts <c>f</c>; empty for a ratio.</summary>
    internal string Sql { get; }

    /// <summary>The measures that it is made from, or that decide whether it is published.</summary>
    internal IReadOnlyList<string> Inputs { get; }

    /// <summary>Whether it can be set beside a total and beside earlier periods.</summary>
    internal bool IsCount => Kind is MeasureKind.Count or MeasureKind.ExemptCount;

    /// <summary>A protected count of persons, or of certificates and other things that belong to persons.</summary>
    public static Measure Count(string name, string label, string description, string sql) => new(name, label, description, MeasureKind.Count, sql);

    /// <summary>A count that protects no person: exact for everybody.</summary>
    public static Measure Exempt(string name, string label, string description, string sql) => new(name, label, description, MeasureKind.ExemptCount, sql);

    /// <summary>One measure over another.</summary>
    /// <param name="name">As clients write it.</param>
    /// <param name="label">The term on screen.</param>
    /// <param name="description">For the schema.</param>
    /// <param name="numerator">The name of the measure above.</param>
    /// <param name="denominator">The name of the measure below; the ratio is missing when it is zero.</param>
    public static Measure Ratio(string name, string label, string description, string numerator, string denominator) =>
        new(name, label, description, MeasureKind.Ratio, "", numerator, denominator);

    /// <summary>A mean, median, smallest or largest value of something about persons.</summary>
    /// <param name="name">As clients write it.</param>
    /// <param name="label">The term on screen.</param>
    /// <param name="description">For the schema.</param>
    /// <param name="sql">The aggregate.</param>
    /// <param name="persons">The name of the count of persons that it is about.</param>
    public static Measure Quantity(string name, string label, string description, string sql, string persons) =>
        new(name, label, description, MeasureKind.Quantity, sql, persons);

    /// <summary>A mean, median, smallest or largest value of something that protects no person: exact for everybody.</summary>
    public static Measure ExemptQuantity(string name, string label, string description, string sql) =>
        new(name, label, description, MeasureKind.ExemptQuantity, sql);
}
