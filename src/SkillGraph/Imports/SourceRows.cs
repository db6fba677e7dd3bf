namespace SkillGraph.Imports;

/// <summary>The rows of a file, cell by cell as they are written.</summary>
internal abstract class SourceRows : IDisposable
{
    /// <summary>Cells of the first row.</summary>
    public abstract IReadOnlyList<string> Headers { get; }

    /// <summary>How far into the file the reader is, in bytes.</summary>
    public abstract long Offset { get; }

    /// <summary>Line on which the row begins.</summary>
    public abstract long Line { get; }

    /// <summary>Number of cells in the row.</summary>
    public abstract int Width { get; }

    /// <summary>Whether quotes of the row are not paired.</summary>
    public virtual bool HasBadQuotes => false;

    /// <summary>A cell of the row.</summary>
    public abstract string this[int cell] { get; }

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be read further.</exception>
    public abstract bool Read();

    /// <inheritdoc/>
    public abstract void Dispose();
}
