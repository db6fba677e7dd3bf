using SkillGraph.Charts;
using SkillGraph.Reports.Documents;

namespace SkillGraph.Reports.Running;

/// <summary>Words that reports add to figures, in their language.</summary>
internal static class ReportWords
{
    public const string Missing = "—";

    public const string ProvisionalMark = "*";

    public static string Suppressed(ReportLanguage language) => In(language, "已隐去", "withheld");

    public static string None(ReportLanguage language, bool isFigure) => isFigure ? Missing : In(language, "（无）", "(none)");

    public static string YesOrNo(ReportLanguage language, bool value) => value ? In(language, "是", "yes") : In(language, "否", "no");

    public static string Of(ReportLanguage language, RowRole role) => role switch
    {
        RowRole.Total => In(language, "合计", "Total"),
        RowRole.Subtotal => In(language, "小计", "Subtotal"),
        _ => In(language, "其他", "Other"),
    };

    /// <summary>The column's head: what it is called, with its unit.</summary>
    public static string Head(ReportLanguage language, string label, CellFormat? format) => format?.UnitIn(language) is { Length: > 0 } unit
        ? In(language, $"{label}（{unit}）", $"{label} ({unit})")
        : label;

    /// <summary>What the marks among cells mean; none where there are none.</summary>
    public static IEnumerable<string> Legend(ReportLanguage language, IEnumerable<TableCell> cells)
    {
        var states = cells.Select(cell => cell.State).ToHashSet();
        if (states.Contains(ValueState.PROVISIONAL))
            yield return In(language, "* 初步数据：所在周期尚未结束", "* provisional: its period has not ended");
        if (states.Contains(ValueState.SUPPRESSED))
            yield return In(language, "已隐去：人数过少，不予公布", "withheld: about too few persons");
        if (states.Contains(ValueState.MISSING))
            yield return In(language, "—：无数据或无可比数据", "—: nothing to count or to compare with");
    }

    /// <summary>How many rows there are beyond those that are shown.</summary>
    public static string More(ReportLanguage language, long all, int shown) => In(language, $"共 {all:N0} 行，列出 {shown:N0} 行", $"{shown:N0} of {all:N0} rows");

    public static string Empty(ReportLanguage language) => In(language, "本统计范围内没有记录", "nothing to show");

    public static string In(ReportLanguage language, string zh, string en) => language == ReportLanguage.ZH ? zh : en;
}
