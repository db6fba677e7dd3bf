using SkillGraph.Charts.Layout;
using SkillGraph.Charts.Text;

namespace SkillGraph.Charts.Lines;

/// <summary>Why there is no value, written once for each gap of a line, halfway between what is beside it.</summary>
internal sealed class LineGaps(Frame frame, DrawnLine line)
{
    public void Place()
    {
        var values = line.Series.Values;
        for (var i = 0; i < values.Count; i++)
        {
            if (!IsMarked(values[i]))
                continue;
            var last = i;
            while (last + 1 < values.Count && IsMarked(values[last + 1]) && values[last + 1].Text == values[i].Text)
                last++;
            var block = TextBlock.Of(values[i].Text, TextStyle.Footnote with { Color = line.Color });
            if (!frame.AddNear(block, frame.X((i + last) / 2.0), Height(i, last)))
                frame.Remark($"{line.Series.Name}：{values[i].Text}");
            i = last;
        }
    }

    private static bool IsMarked(ChartValue value) => value.Number is null && value.Text.Length > 0;

    private float Height(int first, int last)
    {
        var known = line.Runs.SelectMany(run => run).ToArray();
        var beside = new[] { known.Where(at => at.X < first).TakeLast(1), known.Where(at => at.X > last).Take(1) }.SelectMany(at => at).ToArray();
        return beside.Length == 0 ? frame.Data.VerticalCenter : frame.Y(beside.Average(at => at.Y));
    }
}
