namespace SkillGraph.Querying.Tests.Library;

/// <summary>A book (书).</summary>
public sealed class Book
{
    public long Id { get; set; }

    /// <summary>Its title (书名).</summary>
    public string Title { get; set; } = "";

    /// <summary>Its subtitle (副标题).</summary>
    public string? Subtitle { get; set; }

    /// <summary>Its kind (体裁).</summary>
    public Genre Genre { get; set; }

    /// <summary>Its second kind (第二体裁).</summary>
    public Genre? OtherGenre { get; set; }

    /// <summary>Number of pages (页数).</summary>
    public int Pages { get; set; }

    /// <summary>Number of pictures (图数).</summary>
    public int? Pictures { get; set; }

    /// <summary>Copies sold (销量).</summary>
    public long Sold { get; set; }

    /// <summary>Copies returned (退货).</summary>
    public long? Returned { get; set; }

    /// <summary>Its weight in kilograms (重量).</summary>
    public double Weight { get; set; }

    /// <summary>Its rating (评分).</summary>
    public double? Rating { get; set; }

    /// <summary>Whether it is in print (在印).</summary>
    public bool InPrint { get; set; }

    /// <summary>Whether it was translated (译本).</summary>
    public bool? Translated { get; set; }

    /// <summary>When it came out (出版日期).</summary>
    public DateOnly PublishedOn { get; set; }

    /// <summary>When it went out of print (绝版日期).</summary>
    public DateOnly? EndedOn { get; set; }

    /// <summary>When it was entered (登记时刻).</summary>
    public DateTime EnteredAt { get; set; }

    /// <summary>When it was last lent (借出时刻).</summary>
    public DateTime? LentAt { get; set; }

    public bool Deleted { get; set; }

    public long AuthorId { get; set; }

    /// <summary>Who wrote it (作者).</summary>
    public Author Author { get; set; } = null!;

    public long? EditorId { get; set; }

    /// <summary>Who edited it (编者).</summary>
    public Author? Editor { get; set; }
}

internal sealed class BookType : EntityType<Book>
{
    public BookType() => Hide(book => book.Deleted);
}
