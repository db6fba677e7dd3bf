using System.Linq.Expressions;

namespace SkillGraph.Querying.Filtering;

/// <summary>Values as EF Core sees those a lambda captures: they become parameters of the statement, and its plan is reused.</summary>
internal static class Parameter
{
    public static Expression Of(object? value, Type type)
    {
        var holder = typeof(Captured<>).MakeGenericType(type);
        return Expression.Field(Expression.Constant(Activator.CreateInstance(holder, value)), nameof(Captured<>.Value));
    }

    private sealed class Captured<T>(T value)
    {
        public readonly T Value = value;
    }
}
