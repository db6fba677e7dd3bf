using GraphQL;
using GraphQL.Types;

namespace SkillGraph.Querying;

/// <summary>Fields whose arguments name a person: sent by POST only, in variables only, and answered with <c>no-store</c>.</summary>
public static class PersonalArgumentFields
{
    private const string Key = "personalArguments";

    /// <summary>Marks a field as one.</summary>
    public static FieldType WithPersonalArguments(this FieldType field) => field.WithMetadata(Key, true);

    /// <summary>Whether a field is one.</summary>
    public static bool HasPersonalArguments(this FieldType field) => field.GetMetadata(Key, false);
}
