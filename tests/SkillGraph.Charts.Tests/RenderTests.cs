namespace SkillGraph.Charts.Tests;

public sealed class ScratchTests
{
    [Fact]
    public void Write()
    {
        var i = 0;
        foreach (var row in Samples.All)
        {
            var chart = row;
            File.WriteAllBytes($"/tmp/charts-out/{i}.png", ChartRenderer.Png(chart));
            File.WriteAllText($"/tmp/charts-out/{i}.svg", ChartRenderer.Svg(chart));
            File.WriteAllBytes($"/tmp/charts-out/{i}.pdf", ChartRenderer.Pdf(chart));
            i++;
        }
    }
}
