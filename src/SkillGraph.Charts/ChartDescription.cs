using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>
/// What a chart says, without a word of how it is drawn. Numbers come with the text that shows them, so that rounding,
/// units and suppression stay the caller's.
/// </summary>
public abstract record ChartDescription
{
    /// <summary>The message, one line in bold; shrunk, then wrapped to two lines when it is long.</summary>
    public required string Title { get; init; }

    /// <summary>What is counted, in which unit, as of when.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Source and remarks, at the foot.</summary>
    public string? Footnote { get; init; }

    /// <summary>The text for readers who do not see the chart (<c>&lt;desc&gt;</c> of the SVG, subject of the PDF).</summary>
    public string? Description { get; init; }

    /// <summary>Name of the axis of values.</summary>
    public string? ValueTitle { get; init; }

    /// <summary>Name of the other axis: what the categories, periods or rows are.</summary>
    public string? CategoryTitle { get; init; }

    /// <summary>Width in pixels at scale 1, 400 to 4000.</summary>
    public int Width { get; init; } = 1200;

    /// <summary>Height in pixels at scale 1, 300 to 4000. A chart with more rows than fit grows beyond it.</summary>
    public int Height { get; init; } = 700;

    /// <summary>What it is drawn for.</summary>
    public Theme Theme { get; init; } = Theme.LIGHT;

    /// <summary>The data behind the chart, every text whole.</summary>
    public abstract ChartTable Table { get; }

    /// <summary>Places everything the kind of chart consists of on the frame, which already has titles and footnote.</summary>
    internal abstract void Place(Frame frame);
}
