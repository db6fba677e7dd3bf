using System.Linq.Expressions;

namespace SkillGraph.Querying.Tests.Library;

/// <summary>Who writes books (作者).</summary>
public sealed class Author
{
    public long Id { get; set; }

    /// <summary>The name (姓名).</summary>
    public string Name { get; set; } = "";

    /// <summary>A private e-mail address (邮箱).</summary>
    public string? Email { get; set; }

    /// <summary>A private number (电话).</summary>
    public string? Phone { get; set; }

    /// <summary>Whether the author wants not to be known (匿名).</summary>
    public bool IsAnonymous { get; set; }

    public string Secret { get; set; } = "";

    public string? CountryCode { get; set; }

    /// <summary>Where the author lives (国家).</summary>
    public Country? Country { get; set; }

    /// <summary>What the author has written (著作).</summary>
    public List<Book> Books { get; set; } = [];

    /// <summary>What the author has edited (编辑).</summary>
    public List<Book> Edited { get; set; } = [];
}

internal sealed class AuthorType : EntityType<Author>
{
    public AuthorType()
    {
        NaturalKey(author => author.Name);
        Hide(author => author.Secret);
        NotOrderable(author => author.IsAnonymous);
        Requires(author => author.Edited, "CONTACT");
        Masked(author => author.Email, "CONTACT", _ => "***");
        Requires(author => author.Phone, "CONTACT");
        Field("initial", "First letter of the name (首字母).", (author, _) => author.Name[..1], author => author.Name);
    }

    protected override Expression<Func<Author, bool>>? VisibleTo(Caller caller) => caller switch
    {
        { Scope: { } country } => author => author.CountryCode == country,
        _ when caller.Has("ANONYMOUS_AUTHORS") => null,
        _ => author => !author.IsAnonymous,
    };
}
