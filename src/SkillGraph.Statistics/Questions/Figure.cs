namespace SkillGraph.Statistics;

/// <summary>An aspect of a measure.</summary>
/// <param name="Measure">The measure's name.</param>
/// <param name="Aspect">What is wanted of it.</param>
public readonly record struct Figure(string Measure, Aspect Aspect = Aspect.VALUE)
{
    /// <summary>The value of a measure.</summary>
    public static implicit operator Figure(string measure) => new(measure);

    /// <inheritdoc/>
    public override string ToString() => Aspect == Aspect.VALUE ? Measure : $"{Measure} {Aspect}";
}
