using System.Reflection;
using GraphQL;

namespace SkillGraph.Querying.Entities;

/// <summary>A field that is worked out in memory from properties of its row.</summary>
internal sealed record ComputedField(
    string Name,
    string Description,
    Type ClrType,
    bool IsNullable,
    IReadOnlyList<PropertyInfo> Reads,
    Func<object, IResolveFieldContext, object?> Compute);
