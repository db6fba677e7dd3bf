using GraphQL;

namespace SkillGraph.Querying.Paging;

/// <summary>Which part of a list: the first or last rows, after and before cursors.</summary>
internal sealed record PageArguments(int Size, bool Backwards, string? After, string? Before)
{
    public const int DefaultSize = 20;

    public const int MaximalSize = 200;

    /// <exception cref="QueryError">INVALID_PAGE or PAGE_TOO_LARGE.</exception>
    public static PageArguments Of(IResolveFieldContext context)
    {
        var first = context.GetArgument<int?>("first");
        var last = context.GetArgument<int?>("last");
        if (first is not null && last is not null)
            throw new QueryError("INVALID_PAGE", "first and last: give one of them, not both.");

        var size = first ?? last ?? DefaultSize;
        var name = last is null ? "first" : "last";
        if (size < 0)
            throw new QueryError("INVALID_PAGE", $"{name}: {size}; expected 0 to {MaximalSize}.");

        return size > MaximalSize
            ? throw new QueryError("PAGE_TOO_LARGE", $"{name}: {size}; at most {MaximalSize} are allowed.")
            : new(size, last is not null, context.GetArgument<string?>("after"), context.GetArgument<string?>("before"));
    }
}
