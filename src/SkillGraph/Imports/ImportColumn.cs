namespace SkillGraph.Imports;

/// <summary>A column of an import file, and of the table that its rows are staged in.</summary>
/// <param name="Name">English header and staged name.</param>
/// <param name="Chinese">Chinese header.</param>
/// <param name="Type">How its cells are read.</param>
/// <param name="Example">A cell of the template's example row.</param>
internal sealed record ImportColumn(string Name, string Chinese, CellType Type, string Example)
{
    /// <summary>Part of the key by which rows are known.</summary>
    public bool Key { get; init; }

    /// <summary>May be empty, or absent from the file.</summary>
    public bool Optional { get; init; }

    /// <summary>Read when the cell is empty.</summary>
    public string? Default { get; init; }

    /// <summary>Personal data: messages mask it.</summary>
    public bool Personal { get; init; }

    /// <summary>Not in the file: filled in from other cells of the row.</summary>
    public bool Derived { get; init; }

    /// <summary>Written by the action <c>end</c>.</summary>
    public bool Ends { get; init; }

    /// <summary>Column of the target table; null when the cell is only needed to read others.</summary>
    public string? Target { get; init; } = Name;

    /// <summary>The table whose row the cell names; its id is what the target holds.</summary>
    public ImportReference? Refers { get; init; }

    /// <summary>SQL that stands in for an empty cell, over the references of the row.</summary>
    public string? Fallback { get; init; }

    /// <summary>Whether a difference in it makes a row differ from what is recorded.</summary>
    public bool Compared { get; init; } = true;

    /// <summary>SQL of the target's value over the staged row <c>s</c> and its references.</summary>
    public string Value => Refers is { } reference ? $"{reference.Alias}.id" : Fallback is null ? $"s.{Name}" : $"COALESCE(s.{Name}, {Fallback})";
}
