namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>A part of a document with its fragments in place.</summary>
/// <param name="Selections">Fields in it; stops growing at <see cref="Ceiling"/>.</param>
/// <param name="Depth">Fields inside one another in it.</param>
/// <param name="SchemaLists">Lists of the schema's parts inside one another in it.</param>
internal readonly record struct Expansion(long Selections, int Depth, int SchemaLists)
{
    private const long Ceiling = 1_000_000_000_000;

    /// <summary>Both, side by side.</summary>
    public static Expansion operator +(Expansion left, Expansion right) => new(
        Math.Min(left.Selections + right.Selections, Ceiling), Math.Max(left.Depth, right.Depth), Math.Max(left.SchemaLists, right.SchemaLists));

    /// <summary>This as the content of one more field.</summary>
    public Expansion InField(bool schemaList) => new(Math.Min(Selections + 1, Ceiling), Depth + 1, schemaList ? SchemaLists + 1 : SchemaLists);
}
