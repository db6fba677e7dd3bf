using Microsoft.EntityFrameworkCore;

namespace SkillGraph.Querying.Tests.Library;

public sealed class LibraryDb(DbContextOptions<LibraryDb> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Country>(country =>
        {
            country.HasKey(row => row.Code);
            country.HasIndex(row => row.Name);
        });
        modelBuilder.Entity<Author>(author =>
        {
            author.HasIndex(row => row.Name).IsUnique();
            author.HasOne(row => row.Country).WithMany(row => row.Authors).HasForeignKey(row => row.CountryCode);
        });
        modelBuilder.Entity<Book>(book =>
        {
            book.HasQueryFilter(row => !row.Deleted);
            book.HasOne(row => row.Author).WithMany(row => row.Books).HasForeignKey(row => row.AuthorId);
            book.HasOne(row => row.Editor).WithMany(row => row.Edited).HasForeignKey(row => row.EditorId);
            book.Property(row => row.Genre).HasConversion<string>();
            book.Property(row => row.OtherGenre).HasConversion<string>();
        });
        modelBuilder.UseBinaryTextComparison(Database);
    }
}
