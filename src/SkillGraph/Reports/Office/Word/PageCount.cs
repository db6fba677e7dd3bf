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
    /// <param name="height">Its height.</param>
    /// <param name="before">Space before it, which falls away where a page ends.</param>
    /// <param name="with">The height of what follows.</param>
    public void Add(double height, double before = 0, double with = 0)
    {
        if (_used > 0 && _used + before + height + with > _height)
            (Page, _used, before) = (Page + 1, 0, 0);
        _used += before + height;
    }

    /// <summary>Adds a row of a table, whose head is repeated on each page.</summary>
    public void AddRow(double height, double head)
    {
        var page = Page;
        Add(height);
        if (Page != page)
            _used += head;
    }
}
