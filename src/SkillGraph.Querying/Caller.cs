namespace SkillGraph.Querying;

/// <summary>Who asks. A parameter of every read: it decides which rows and which fields an answer may hold.</summary>
/// <param name="Id">Names the caller in the audit and in limits; <c>anonymous</c> for nobody in particular.</param>
/// <param name="Privileges">What the caller may do, by name; the application defines the names.</param>
/// <param name="Scope">The part of the data that the caller is confined to, as a code that the application understands; null for no confinement.</param>
public sealed record Caller(string Id, IReadOnlySet<string> Privileges, string? Scope = null)
{
    /// <summary>Why the caller asks, in its own words, for the audit; null when it did not say.</summary>
    public string? Purpose { get; init; }

    /// <summary>Operations that the caller may ask in a minute; null for what everyone may.</summary>
    public int? Quota { get; init; }

    /// <summary>A caller who has shown no key: no privileges.</summary>
    public static Caller Anonymous { get; } = new("anonymous", new HashSet<string>());

    /// <summary>Whether the caller holds the named privilege.</summary>
    public bool Has(string privilege) => Privileges.Contains(privilege);
}
