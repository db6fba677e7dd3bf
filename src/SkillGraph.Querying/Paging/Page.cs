namespace SkillGraph.Querying.Paging;

/// <summary>A part of a list, in the list's own direction.</summary>
internal sealed record Page(IReadOnlyList<Row> Rows, bool HasNext, bool HasPrevious, Func<Row, string> CursorOf)
{
    /// <param name="rows">In the direction they were read, one more than asked for when the list goes on.</param>
    /// <param name="arguments">What was asked for.</param>
    /// <param name="cursorOf">Makes a row's cursor.</param>
    public static Page Of(IReadOnlyList<Row> rows, PageArguments arguments, Func<Row, string> cursorOf)
    {
        var goesOn = rows.Count > arguments.Size;
        var taken = rows.Take(arguments.Size);
        return arguments.Backwards
            ? new([.. taken.Reverse()], arguments.Before is not null, goesOn || arguments.After is not null, cursorOf)
            : new([.. taken], goesOn || arguments.Before is not null, arguments.After is not null, cursorOf);
    }
}
