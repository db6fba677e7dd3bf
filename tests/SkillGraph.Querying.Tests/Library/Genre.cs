namespace SkillGraph.Querying.Tests.Library;

/// <summary>A kind of book (体裁).</summary>
public enum Genre
{
    /// <summary>A story (小说).</summary>
    NOVEL,

    /// <summary>A life (传记).</summary>
    BIOGRAPHY,

    /// <summary>Verses (诗歌).</summary>
    POETRY,
}
