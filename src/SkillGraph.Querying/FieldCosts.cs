using GraphQL;
using GraphQL.Types;

namespace SkillGraph.Querying;

/// <summary>Fields that cost more than the values of their answer tell.</summary>
public static class FieldCosts
{
    private const string Key = "cost";

    /// <summary>Says how many points a field costs beside its content.</summary>
    public static FieldType WithCost(this FieldType field, int points) => field.WithMetadata(Key, points);

    /// <summary>Those points; 0 when nothing was said.</summary>
    public static int OwnCost(this FieldType field) => field.GetMetadata(Key, 0);
}
