namespace SkillGraph.Reports.Office.Word;

/// <summary>A line of the contents (目录).</summary>
/// <param name="Level">1 for headings, 2 for figures and tables below them.</param>
/// <param name="Text">Its words.</param>
/// <param name="Bookmark">Where it leads.</param>
/// <param name="Page">The page of that.</param>
internal sealed record ContentsEntry(int Level, string Text, string Bookmark, int Page);
