using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Querying.Tests;

/// <summary>Pages while others write: rows whose order keys stay appear exactly once and in their order, whatever comes, goes or moves around them.</summary>
public sealed class ConcurrentPagingTests : IDisposable
{
    private const int Kept = 80;

    private readonly LibraryFixture _library = new();
    private readonly Random _random = new(11);
    private long _newest = 1000;

    public static IEnumerable<object[]> Walks =>
        from provider in Enum.GetValues<TestProvider>()
        from order in PagingTests.SomeOrders
        from forward in new[] { true, false }
        select new object[] { provider, order, forward };

    [Theory, MemberData(nameof(Walks))]
    public async Task A_row_that_stays_in_its_place_appears_once(TestProvider provider, string order, bool forward)
    {
        var (all, part) = ($"{{ books(first: 200, order: {order}) {{ nodes {{ id }} }} }}", forward
            ? $"query($at: String) {{ books(first: 7, after: $at, order: {order}) {{ nodes {{ id }} pageInfo {{ more: hasNextPage at: endCursor }} }} }}"
            : $"query($at: String) {{ books(last: 7, before: $at, order: {order}) {{ nodes {{ id }} pageInfo {{ more: hasPreviousPage at: startCursor }} }} }}");
        var before = Staying(LibraryFixture.KeysOf(await _library.DataAsync(provider, all), "books"));
        var walked = new List<long>();
        for (var (more, at) = (true, (string?)null); more;)
        {
            var writing = Task.Run(() => WriteAsync(provider));
            var data = await _library.DataAsync(provider, part, new { at });
            walked.InsertRange(forward ? walked.Count : 0, LibraryFixture.KeysOf(data, "books"));
            var info = data.GetProperty("books").GetProperty("pageInfo");
            (more, at) = (info.GetProperty("more").GetBoolean(), info.GetProperty("at").GetString());
            await writing;
        }

        Assert.True(walked.Exists(id => Math.Abs(id) > 1000), "Some of the new rows lie ahead.");
        Assert.Equal(before, Staying(walked));
    }

    public void Dispose() => _library.Dispose();

    private static IEnumerable<long> Staying(IEnumerable<long> ids) => ids.Where(id => id is > 0 and <= Kept);

    /// <summary>A row comes, one goes, and one moves.</summary>
    private async Task WriteAsync(TestProvider provider)
    {
        await using var db = await _library.Contexts(provider).CreateDbContextAsync();
        var others = await db.Set<Book>().Where(book => book.Id > Kept || book.Id < 0).ToListAsync();
        others[_random.Next(others.Count)].Deleted = true;
        var (moved, model) = (others[_random.Next(others.Count)], others[_random.Next(others.Count)]);
        (moved.Title, moved.Pages, moved.Pictures, moved.PublishedOn, moved.AuthorId) = (model.Title, model.Pages, null, model.PublishedOn, model.AuthorId);
        for (var i = 0; i < 3; i++)
        {
            var book = _library.Rows.Books[_random.Next(Kept)];
            db.Add(new Book
            {
                Id = ++_newest * (i % 2 == 0 ? 1 : -1),
                Title = book.Title,
                Subtitle = book.Subtitle,
                Genre = book.Genre,
                OtherGenre = book.OtherGenre,
                Pages = book.Pages,
                Pictures = book.Pictures,
                Sold = book.Sold,
                Rating = book.Rating,
                InPrint = book.InPrint,
                PublishedOn = book.PublishedOn,
                EnteredAt = book.EnteredAt,
                AuthorId = book.AuthorId,
                EditorId = book.EditorId,
            });
        }
        await db.SaveChangesAsync();
    }
}
