namespace SkillGraph.Reports.Office.Word;

/// <summary>
/// On which page a thing comes to stand. The numbers in the contents must be right when the document is opened: Word renews them only when it is told to. Heights
/// are those that the styles say.
/// </summary>
internal sealed class PageCount
{
    private double _height;
    private double _used;

    /// <summary>The page of what was added last, from 1.</summary>
    public int Page { get; private set; }

    /// <summary>Begins a page.</summary>
    public void Turn(PageSize size) => (Page, _height, _used) = (Page + 1, size.TextHeight, 0);

    /// <summary>Adds what is kept on one page, and there with as much of what follows.</summary>
    public void Add(double height, double with = 0)
    {
        if (_used > 0 && _used + height + with > _height)
            (Page, _used) = (Page + 1, 0);
        _used += height;
    }

    /// <summary>Adds empty space, which begins no page.</summary>
    public void Space(double height) => _used += height;

    /// <summary>Adds a row of a table, whose head is repeated on each page.</summary>
    public void AddRow(double height, double head)
    {
        var page = Page;
        Add(height);
        if (Page != page)
            _used += head;
    }
}
