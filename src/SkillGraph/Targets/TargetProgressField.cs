using GraphQL;
using GraphQL.Types;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Querying.Types;

namespace SkillGraph.Targets;

/// <summary><c>targetProgress</c>: actual values, required path and forecast of an indicator.</summary>
internal sealed class TargetProgressField(TargetProgresses progresses, ObjectTypes objects) : RootFields
{
    // Null is as good as nothing: both ask for these.
    private const string DefaultPlan = "14FYP";
    private const string DefaultRegion = ReferenceLookup.Province;
    private const ProgressGrain DefaultGrain = ProgressGrain.Quarter;

    public override void AddTo(ObjectGraphType query, GraphTypes types) => query.AddField(StatisticsField.Of(
        "targetProgress",
        "How far a region is on the way to a target (目标进度). Values are in the target's unit; percent goes from 0 to 100.",
        ProgressType(types),
        [
            StatisticsField.Argument("indicator", "The indicator (指标).", objects.Required<Indicator>()),
            StatisticsField.Argument("plan", "Code of the plan (规划代码).", objects.Optional<string>(), DefaultPlan),
            StatisticsField.Argument("region", "Code of the region (行政区划代码); a city is measured against the province's target.", objects.Optional<string>(), DefaultRegion),
            StatisticsField.Argument("asOf", "The day up to which actual values go (统计日); by default the latest, not after today, on which anything happened.", objects.Optional<DateOnly>()),
            StatisticsField.Argument("grain", "Length of the periods (统计周期).", objects.Optional<ProgressGrain>(), DefaultGrain),
            StatisticsField.MinDataVersion(objects),
        ],
        async question => await progresses.OfAsync(
            question.Session,
            question.Context.GetArgument<string?>("plan") ?? DefaultPlan,
            question.Context.GetArgument<Indicator>("indicator"),
            question.Context.GetArgument<string?>("region") ?? DefaultRegion,
            question.Context.GetArgument<DateOnly?>("asOf"),
            question.Context.GetArgument<ProgressGrain?>("grain") ?? DefaultGrain,
            question.Exact,
            question.Context.CancellationToken)));

    private ObjectGraphType ProgressType(GraphTypes types)
    {
        var point = PointType();
        var type = ObjectTypes.Of<TargetProgress>(
            "TargetProgress", "How far a region is on the way to a target (目标进度).",
            ("regionCode", "Code of the region that is measured (行政区划代码).", objects.Required<string>(), p => p.Region.Code),
            ("regionName", "Name of that region (行政区划名称).", objects.Required<string>(), p => p.Region.Name),
            ("asOf", "The day up to which actual values go (统计日).", objects.Required<DateOnly>(), p => p.AsOf),
            ("dataVersion", "The data version that it shows (数据版本).", objects.Required<long>(), p => p.DataVersion),
            ("targetValue", "The value to reach (目标值); null where the target's number is not this region's.", objects.Optional<double>(), p => p.TargetValue),
            ("unit", "Unit of all values (计量单位).", objects.Required<Unit>(), p => p.Target.Unit),
            ("status", "Where the indicator stands (进度状态).", objects.Required<ProgressStatus>(), p => p.Status),
            ("current", "The day itself (当前值).", new NonNullGraphType(point), p => p.Current),
            ("gap", "How far the actual value is short of the target, or above it where it should not be (缺口), never below zero; null when either is not known.", objects.Optional<double>(), p => p.Gap),
            ("paceNeeded", "What each period left must add (所需增速); null when the target is reached, due or not known.", objects.Optional<double>(), p => p.PaceNeeded),
            ("sources", "Figures published by others that the values are made of, with their citation (公布数据来源); none where the hub counts by itself.", ObjectTypes.List(SourceType()), p => p.Sources),
            ("series", "Ends of periods up to the day, the day itself last (历史序列).", ObjectTypes.List(point), p => p.Series),
            ("forecast", "Forecast to the due day (趋势预测); null when it has passed or too little is known.", ForecastType(), p => p.Forecast));
        type.AddField(new FieldType
        {
            Name = "target",
            Description = "The target with its source and wording (目标).",
            ResolvedType = new NonNullGraphType(types.Entity<Target>()),
            Resolver = new GraphQL.Resolvers.FuncFieldResolver<object?>(async context =>
            {
                var code = ((TargetProgress)context.Source!).Target.Code;
                return await types.FindAsync<Target>(context, target => target.Code == code);
            }),
        });
        return type;
    }

    private ObjectGraphType PointType() => ObjectTypes.Of<ProgressPoint>(
        "ProgressPoint", "An indicator on one day (进度点).",
        ("day", "The day (日期).", objects.Required<DateOnly>(), p => p.Day),
        ("actual", "What was reached (实际值).", objects.StatisticValue, p => p.Actual),
        ("numerator", "What is counted (分子).", objects.StatisticValue, p => p.Numerator),
        ("denominator", "What it is a share of (分母); null where the indicator is no share.", objects.OptionalStatisticValue, p => p.Denominator),
        ("required", "What the straight path to the target asks for (所需路径); null outside the target's time.", objects.Optional<double>(), p => p.Required),
        ("gap", "Actual minus required (与所需路径之差).", objects.Optional<double>(), p => p.Gap),
        ("parts", "The definitions that the indicator is made of (分项口径).", ObjectTypes.List(PartType()), p => p.Parts));

    private ObjectGraphType SourceType() => ObjectTypes.Of<PublishedFigure>(
        "PublishedFigure", "A figure published by others that an indicator is made of (公布数据).",
        ("year", "Year it speaks of (年份).", objects.Required<int>(), f => f.Year),
        ("indicator", "Indicator as the source names it (指标).", objects.Required<string>(), f => f.Indicator),
        ("value", "Value (数值).", objects.Required<double>(), f => f.Value),
        ("citation", "Citation and remarks (来源与说明); null when none was imported.", objects.Optional<string>(), f => f.Citation));

    private ObjectGraphType PartType() => ObjectTypes.Of<ProgressPart>(
        "ProgressPart", "One of several definitions of an indicator (分项口径).",
        ("name", "Name in Chinese (名称).", objects.Required<string>(), p => p.Name),
        ("nameEn", "Name in English.", objects.Required<string>(), p => p.NameEn),
        ("value", "Its value (数值).", objects.StatisticValue, p => p.Value),
        ("numerator", "What it counts (分子).", objects.StatisticValue, p => p.Numerator));

    private ObjectGraphType ForecastType() => ObjectTypes.Of<ProgressForecast>(
        "ProgressForecast", "A forecast to the due day (趋势预测): the mean step of the last four periods carried on, with a band of their standard deviation times the square root of the periods ahead.",
        ("points", "One point a period; the last is the due day (预测点).", ObjectTypes.List(ForecastPointType()), f => f.Points),
        ("method", "The method in words (预测方法).", objects.Required<string>(), _ => ProgressForecast.Method),
        ("meanStep", "Mean step a period (平均增量).", objects.Required<double>(), f => f.MeanStep),
        ("deviation", "Standard deviation of the steps (增量标准差).", objects.Required<double>(), f => f.Deviation));

    private ObjectGraphType ForecastPointType() => ObjectTypes.Of<ForecastPoint>(
        "ForecastPoint", "One day of a forecast (预测点).",
        ("day", "The day (日期).", objects.Required<DateOnly>(), p => p.Day),
        ("value", "The forecast (预测值).", objects.Required<double>(), p => p.Value),
        ("low", "Lower edge of the band (下限).", objects.Required<double>(), p => p.Low),
        ("high", "Upper edge of the band (上限).", objects.Required<double>(), p => p.High),
        ("required", "What the straight path to the target asks for (所需路径); null where the target's number is not this region's.", objects.Optional<double>(), p => p.Required));
}
