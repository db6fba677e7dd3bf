namespace SkillGraph.Querying.Tests.Library;

/// <summary>The same rows in memory and in both databases: many ties, nulls, and texts that databases like to disagree on.</summary>
internal sealed class LibraryRows
{
    private static readonly string[] _titles =
        ["alpha", "Alpha", "ALPHA 100%", "alp_ha", "beta", "Beta\\", "", "成都", "成都市", "成", "𠮷野家", "Élan", "élan", "z'quote", "zz"];

    private static readonly string?[] _subtitles = [null, "", "alp", "Alp", "%", "_", "都", null, "A", "b"];

    public LibraryRows()
    {
        var random = new Random(7);
        Countries = [.. new[] { "51", "5101", "510104", "5103", "52" }.Select(code => new Country { Code = code, Name = $"Country {code}" })];
        Authors = [.. Enumerable.Range(1, 12).Select(AuthorOf)];
        Books = [.. Enumerable.Range(1, 120).Select(id => BookOf(id, random))];
    }

    public List<Country> Countries { get; }

    public List<Author> Authors { get; }

    public List<Book> Books { get; }

    private Author AuthorOf(int id)
    {
        var country = id % 4 == 0 ? null : Countries[id % Countries.Count];
        var author = new Author
        {
            Id = id,
            Name = $"Author {id}",
            Email = id % 3 == 0 ? null : $"a{id}@example.org",
            Phone = $"{id}",
            IsAnonymous = id % 5 == 0,
            Country = country,
            CountryCode = country?.Code,
        };
        country?.Authors.Add(author);
        return author;
    }

    private Book BookOf(int id, Random random)
    {
        var author = Authors[random.Next(Authors.Count - 1)];
        var editor = random.Next(3) == 0 ? null : Authors[random.Next(Authors.Count)];
        var book = new Book
        {
            Id = id,
            Title = _titles[random.Next(_titles.Length)],
            Subtitle = _subtitles[random.Next(_subtitles.Length)],
            Genre = (Genre)random.Next(3),
            OtherGenre = random.Next(4) is < 3 and var genre ? (Genre)genre : null,
            Pages = 100 + random.Next(5),
            Pictures = random.Next(3) == 0 ? null : random.Next(4),
            Sold = 5_000_000_000 + random.Next(4),
            Returned = random.Next(3) == 0 ? null : random.Next(3),
            Weight = random.Next(8) / 8.0,
            Rating = random.Next(3) == 0 ? null : random.Next(10) / 3.0,
            InPrint = random.Next(2) == 0,
            Translated = random.Next(3) switch { 0 => null, 1 => true, _ => false },
            PublishedOn = new DateOnly(2024, 1, 30).AddDays(random.Next(5)),
            EndedOn = random.Next(2) == 0 ? null : new DateOnly(2025, 1, 1).AddDays(random.Next(3)),
            EnteredAt = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next(4) / 2.0),
            LentAt = random.Next(2) == 0 ? null : new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc).AddHours(random.Next(3)),
            Deleted = random.Next(10) == 0,
            Author = author,
            AuthorId = author.Id,
            Editor = editor,
            EditorId = editor?.Id,
        };
        author.Books.Add(book);
        editor?.Edited.Add(book);
        return book;
    }
}
