namespace SkillGraph.Charts.Layout;

/// <summary>Which side of a text block is at the given x.</summary>
internal enum Anchor
{
    Left,
    Center,
    Right,
}
