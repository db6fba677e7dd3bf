namespace SkillGraph.Querying.Tests.Library;

[CollectionDefinition(Name)]
public sealed class LibraryTests : ICollectionFixture<LibraryFixture>
{
    public const string Name = "library";
}
