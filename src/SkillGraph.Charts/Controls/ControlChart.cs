using System.Globalization;
using SkillGraph.Charts.Controls;
using SkillGraph.Charts.Layout;

namespace SkillGraph.Charts;

/// <summary>Rates against how many cases they are of, with the limits of chance (控制限漏斗图), so that the small are not blamed or praised for luck.</summary>
public sealed record ControlChart : ChartDescription
{
    /// <summary>Those compared.</summary>
    public required IReadOnlyList<ControlPoint> Points { get; init; }

    /// <summary>The rate of all together.</summary>
    public required TargetLine Average { get; init; }

    /// <summary>The limits, the narrowest first; whoever is outside all of them is named.</summary>
    public IReadOnlyList<ControlLimit> Limits { get; init; } = [new(1.96, "95%"), new(3.09, "99.8%")];

    /// <summary>What a rate of all cases is: 100 when rates are percents, 1 when they are shares.</summary>
    public double Whole { get; init; } = 100;

    /// <inheritdoc/>
    public override ChartTable Table => new(["", CategoryTitle ?? "", ValueTitle ?? ""], [.. Points.Select(Row)]);

    /// <summary>Least and most rate of so many cases that a limit lets pass.</summary>
    internal (double Low, double High) Range(ControlLimit limit, double size)
    {
        var share = Average.Value / Whole;
        var distance = limit.Deviations * Math.Sqrt(share * (1 - share) / size);
        return (Whole * Math.Max(0, share - distance), Whole * Math.Min(1, share + distance));
    }

    /// <summary>Whether a rate is outside every limit.</summary>
    internal bool IsOutside(ControlPoint point) => point.Rate.Number is { } rate && Limits.Count > 0
        && Limits.Select(limit => Range(limit, point.Size)).All(range => rate < range.Low || rate > range.High);

    internal override void Place(Frame frame)
    {
        ControlCheck.Check(this);
        ChartLegend.Place(frame, ControlPoints.Legend(this));
        var plot = ControlPlot.Place(frame, this);
        new ControlPoints(frame, this, plot).Place();
    }

    private static ChartTableRow Row(ControlPoint point) =>
        new(point.Name, [new(point.Size, point.Size.ToString("#,0.##", CultureInfo.InvariantCulture)), point.Rate]);
}
