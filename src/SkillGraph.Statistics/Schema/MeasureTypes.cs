using GraphQL.Resolvers;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>The types of measures of a group: counts can be set beside a total and beside other periods, ratios carry what they are made of.</summary>
internal sealed class MeasureTypes
{
    /// <summary>The fields of counts that are figures of their own, and what they are.</summary>
    private static readonly (string Field, Aspect Aspect, string Description)[] Aspects =
    [
        ("share", Aspect.SHARE, "Over the count of everything that the question counts (占比), 0 to 1."),
        ("growth", Aspect.GROWTH, "Growth on the period before (环比), 0.05 for 5 %; by year, quarter, month or day. Missing when there was nothing before."),
        ("growthOnYear", Aspect.GROWTH_ON_YEAR, "Growth on the same period of the year before (同比), 0.05 for 5 %; by year, quarter, month or day. Missing when there was nothing."),
        ("yearToDate", Aspect.YEAR_TO_DATE, "From the first day of the period's year to the last of the period (本年累计); by year, quarter, month or day."),
    ];

    private readonly IGraphType _value;
    private readonly ObjectGraphType _count = new() { Name = "StatisticCount", Description = "A count of a group with its status (计数), and what it is beside a total and other periods. Zero is never missing." };
    private readonly ObjectGraphType _ratio = new() { Name = "StatisticRatio", Description = "A ratio of a group with its status (比率), and what it is made of. Missing when the denominator is zero." };

    public MeasureTypes(LeafTypes leaves, IGraphType statisticValue)
    {
        _value = statisticValue;
        foreach (var type in new[] { _count, _ratio })
        {
            Add(type, "value", "The number (数值); null when it is suppressed or missing.", leaves.Of(typeof(double)), source => source.Value().Value);
            Add(type, "status", "Why (状态).", new NonNullGraphType(leaves.Of(typeof(ValueStatus))), source => source.Value().Status);
        }
        foreach (var (field, aspect, description) in Aspects)
            Add(_count, field, description, statisticValue, source => source.Row.Value(new(source.Measure.Name, aspect)));
        Add(_ratio, "numerator", "What is above (分子).", statisticValue, source => source.Row.Value(source.Measure.Inputs[0]));
        Add(_ratio, "denominator", "What is below (分母).", statisticValue, source => source.Row.Value(source.Measure.Inputs[1]));
    }

    /// <summary>The field of a measure.</summary>
    public FieldType Field(Measure measure) => new()
    {
        Name = measure.Name,
        Description = $"{measure.Description} ({measure.Label}).",
        ResolvedType = measure.Kind == MeasureKind.Ratio ? new NonNullGraphType(_ratio) : measure.IsCount ? new NonNullGraphType(_count) : _value,
        Resolver = new FuncFieldResolver<object?>(context =>
        {
            var source = new Source((GroupRow)context.Source!, measure);
            return measure.IsCount || measure.Kind == MeasureKind.Ratio ? source : source.Value();
        }),
    };

    /// <summary>The figures that fields below that of a measure ask for.</summary>
    public static IEnumerable<Figure> Asked(Measure measure, IEnumerable<string> below) => below.Select<string, Figure?>(field => field switch
    {
        "numerator" => measure.Inputs[0],
        "denominator" => measure.Inputs[1],
        "value" or "status" => measure.Name,
        _ => Aspects.Where(aspect => aspect.Field == field).Select(aspect => (Figure?)new Figure(measure.Name, aspect.Aspect)).FirstOrDefault(),
    }).OfType<Figure>();

    private static void Add(ObjectGraphType type, string name, string description, IGraphType of, Func<Source, object?> read) => type.AddField(new()
    {
        Name = name,
        Description = description,
        ResolvedType = of,
        Resolver = new FuncFieldResolver<object?>(context => read((Source)context.Source!)),
    });

    private sealed record Source(GroupRow Row, Measure Measure)
    {
        public StatisticValue Value() => Row.Value(Measure.Name);
    }
}
