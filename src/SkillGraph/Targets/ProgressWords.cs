using System.Globalization;
using SkillGraph.Reports;

namespace SkillGraph.Targets;

/// <summary>What a progress chart says in words; every number in them is rounded once, and differences are taken of the rounded ones.</summary>
internal sealed class ProgressWords(TargetProgress progress)
{
    private readonly bool _percent = progress.Target.Unit == Targets.Unit.Percent;

    public string Indicator => progress.Target.Indicator switch
    {
        Targets.Indicator.CertificationCoverage => "覆盖率",
        Targets.Indicator.SkilledShareOfEmployed => "技能劳动者占就业人员比重",
        Targets.Indicator.HighSkilledShareOfSkilled => "高技能人才占比",
        Targets.Indicator.NewSkilledWorkers => "新增技能人才",
        Targets.Indicator.NewCertificates => "新取得证书人次",
        _ => "新取得高级工以上证书人次",
    };

    public string Unit => progress.Target.Unit switch
    {
        Targets.Unit.Percent => "%",
        Targets.Unit.Persons => "人",
        _ => "人次",
    };

    public string Scope => progress.Target.Indicator == Targets.Indicator.CertificationCoverage
        ? $"{progress.Region.Name}职业技能等级认定覆盖率"
        : $"{progress.Region.Name}{Indicator}";

    public string TargetName => progress.TargetValue is { } target ? $"目标 {Value(target)}（“{progress.Target.Wording}”）" : "未对本区域设定目标值";

    public string PeriodName => Grain switch { ProgressGrain.Month => "月", ProgressGrain.Quarter => "季度", _ => "年" };

    public string Title
    {
        get
        {
            var plan = progress.Target.Plan.Name.Replace("规划", "");
            if (progress.Forecast is { } forecast)
                return $"距{plan}收官还有 {forecast.Points.Count} 个{PeriodName}：按现有速度，{progress.Target.Due.Year} 年末预计达到 {Value(forecast.Points[^1].Value)}";
            return progress.Current.Actual.Value is { } actual
                ? $"{plan}{(progress.AsOf >= progress.Target.Due ? "收官" : "期间")}：{Indicator}{(progress.Status == ProgressStatus.Met ? "已达标，为" : "为")} {Value(actual)}"
                : $"{plan}目标进度：{Indicator}暂无数据";
        }
    }

    public string Method
    {
        get
        {
            var derived = progress.Target.ValueDerivedBy == ValueOrigin.Hub ? "目标值为本系统量化口径，原文无数值" : $"目标来源：{progress.Target.SourceDocument}";
            return progress.Forecast is { } forecast
                ? $"预测：最近四个{PeriodName}平均增量外推（每{PeriodName} {Step(forecast.MeanStep)}），阴影为增量标准差×期数的平方根 · {derived}"
                : derived;
        }
    }

    public string? ForecastLabel
    {
        get
        {
            if (progress.Forecast is not { } forecast)
                return null;
            var final = ChartText.Rounded(forecast.Points[^1].Value);
            var gap = progress.TargetValue is { } target ? ChartText.Rounded(target) - final : (decimal?)null;
            return gap > 0 ? $"预测 {Value((double)final)}\n缺口 {Difference(gap.Value)}" : $"预测 {Value((double)final)}";
        }
    }

    public string? Callout
    {
        get
        {
            if (progress.Current.Actual.Value is not { } actual)
                return null;
            var reached = ChartText.Rounded(actual);
            var gap = progress.Current.Required is { } required ? reached - ChartText.Rounded(required) : (decimal?)null;
            var compared = gap switch { null => "", < 0 => $"\n落后所需路径 {Difference(-gap.Value)}", _ => $"\n领先所需路径 {Difference(gap.Value)}" };
            return $"{PeriodId(progress.AsOf)} 实际 {Value((double)reached)}{compared}";
        }
    }

    public string Description => string.Join("；", new[] { Title, Callout?.Replace("\n", "，"), ForecastLabel?.Replace("\n", "，"), TargetName }.Where(t => t is not null)) + "。";

    /// <summary>A value with its unit, rounded to one decimal (percent) or to a whole (counts).</summary>
    public string Value(double value) => _percent
        ? $"{ChartText.Rounded(value).ToString("0.#", CultureInfo.InvariantCulture)}%"
        : $"{Math.Round(value).ToString("N0", CultureInfo.InvariantCulture)} {Unit}";

    public string PeriodLabel(DateOnly day) => Grain switch
    {
        ProgressGrain.Month => $"{day.Month}月",
        ProgressGrain.Quarter => $"Q{(day.Month + 2) / 3}",
        _ => $"{day.Year}",
    };

    private ProgressGrain Grain => progress.Grain;

    private string PeriodId(DateOnly day) => day != ProgressPeriods.End(day, Grain)
        ? ChartText.Day(day)
        : Grain switch
        {
            ProgressGrain.Month => $"{day.Year} 年 {day.Month} 月",
            ProgressGrain.Quarter => $"{day.Year}Q{(day.Month + 2) / 3}",
            _ => $"{day.Year} 年",
        };

    private string Difference(decimal value) => _percent ? $"{ChartText.Decimal(value)} 个百分点" : Value((double)value);

    private string Step(double value) => _percent ? $"{ChartText.Decimal(ChartText.Rounded(value))} 个百分点" : Value(value);
}
