using System.Buffers.Binary;
using SkillGraph.Charts;

namespace SkillGraph.Reports.Office;

/// <summary>A chart as a picture in an office file, sharp in print.</summary>
/// <param name="Png">Its bytes.</param>
/// <param name="Width">Pixels across.</param>
/// <param name="Height">Pixels down.</param>
internal sealed record ChartPicture(byte[] Png, int Width, int Height)
{
    /// <summary>Pixels for each of the chart's.</summary>
    public const double Scale = 2;

    /// <summary>Draws it, on white paper.</summary>
    public static ChartPicture Of(ChartDescription chart, CancellationToken cancellation)
    {
        var png = ChartRenderer.Png(chart with { Theme = Theme.LIGHT }, Scale, cancellation);
        // A PNG begins with its size; a chart may grow beyond its own.
        return new(png, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }

    /// <summary>Its bytes as a stream.</summary>
    public MemoryStream Open() => new(Png, writable: false);
}
