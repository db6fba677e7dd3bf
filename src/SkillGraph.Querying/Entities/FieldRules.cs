using GraphQL;

namespace SkillGraph.Querying.Entities;

/// <summary>What was declared about one property of an entity.</summary>
internal sealed class FieldRules
{
    public static FieldRules None { get; } = new();

    public bool Hidden { get; set; }

    public bool Filterable { get; set; } = true;

    public bool Orderable { get; set; } = true;

    /// <summary>Needed to filter and order by the field and to read it (when there is a mask: to read it unmasked).</summary>
    public string? Privilege { get; set; }

    /// <summary>What callers without the privilege see instead of the value.</summary>
    public Func<string, string>? Mask { get; set; }

    /// <summary>Told of each row whose value is read in clear although there is a mask.</summary>
    public Action<object, IResolveFieldContext>? ReadInClear { get; set; }

    /// <summary>A description, with the privilege that is needed.</summary>
    public string Describe(string description) => this switch
    {
        { Privilege: null } => description,
        { Mask: null } => $"{description} Needs {Privilege} (需权限).",
        _ => $"{description} Masked, and in clear only with {Privilege}, which filtering and ordering need too (脱敏，明文需权限).",
    };

    /// <exception cref="QueryError">FORBIDDEN: the caller lacks the privilege.</exception>
    public void Check(Caller caller, string field, string deed)
    {
        if (Privilege is { } privilege && !caller.Has(privilege))
            throw QueryError.Forbidden(field, privilege, deed);
    }
}
