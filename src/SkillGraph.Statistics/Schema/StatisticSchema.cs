using GraphQL.Resolvers;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>Makes a <see cref="Statistic"/> a field of a GraphQL schema: typed conditions, dimensions, measures, groups.</summary>
public sealed class StatisticSchema
{
    private const int DefaultFirst = 50;
    private readonly LeafTypes _leaves;
    private readonly MeasureTypes _measures;
    private readonly FilterTypes _filters;
    private readonly ObjectGraphType _page;
    private readonly ObjectGraphType _explanation;
    private readonly InputObjectGraphType _range;

    /// <summary>Builds on the leaf types that the schema has already.</summary>
    /// <param name="leaf">The leaf type of a CLR type: of texts, numbers, days, truth values, and enums.</param>
    /// <param name="statisticValue">The type of <see cref="StatisticValue"/>, never null.</param>
    /// <param name="direction">The type of a direction of an order, and whether one of its values is descending.</param>
    public StatisticSchema(Func<Type, IGraphType> leaf, IGraphType statisticValue, (IGraphType Type, Func<object, bool> IsDescending) direction)
    {
        _leaves = new(leaf, direction.Type, direction.IsDescending);
        _measures = new(_leaves, statisticValue);
        _filters = new(_leaves);
        _page = GroupPage.Type(_leaves);
        _explanation = ExplanationType.Of(_leaves, statisticValue);
        _range = new() { Name = "MeasureRange", Description = "A range of a published figure (指标值范围). A figure that is not published lies in none." };
        _range.AddField(new() { Name = "gte", Description = "At least (不小于).", ResolvedType = leaf(typeof(double)) });
        _range.AddField(new() { Name = "lte", Description = "At most (不大于).", ResolvedType = leaf(typeof(double)) });
        _range.AddField(AspectOf());
    }

    /// <summary>The field of a statistic.</summary>
    /// <param name="statistic">The statistic; the field has its name.</param>
    /// <param name="open">What the caller reads and may see.</param>
    public FieldType Field(Statistic statistic, Func<GraphQL.IResolveFieldContext, Task<StatisticReader>> open)
    {
        var name = char.ToUpperInvariant(statistic.Name[0]) + statistic.Name[1..];
        var arguments = new StatisticArguments(statistic, _leaves);
        var dimensions = DimensionNames(statistic, name);
        return new()
        {
            Name = statistic.Name,
            Description = $"{statistic.Description} ({statistic.Label}). In groups of the dimensions asked for, or one group of all.",
            ResolvedType = new NonNullGraphType(Answer(statistic, name, dimensions)),
            Arguments =
            [
                new(_filters.Of(statistic, name)) { Name = "where", Description = "Which facts count (统计范围); all conditions hold together." },
                new(new ListGraphType(new NonNullGraphType(dimensions))) { Name = "by", Description = "The dimensions to group by (分组维度)." },
                new(Top(statistic, name, dimensions)) { Name = "top", Description = "Keeps the values of a dimension that are greatest, and puts all others together (前几名与其他)." },
                new(_leaves.Of(typeof(bool))) { Name = "fillGaps", Description = "Whether periods in which there is nothing are answered too, with 0 (补齐空缺周期): from the first to that of the day, as far as where keeps them.", DefaultValue = false },
                new(_leaves.Of(typeof(Subtotals))) { Name = "subtotals", Description = "Which subtotals to answer after the groups (小计).", DefaultValue = Subtotals.NONE },
                new(Having(statistic, name)) { Name = "having", Description = "Which groups to keep, by their published figures (分组筛选). Other and subtotals are kept, and count all groups." },
                new(new ListGraphType(new NonNullGraphType(Order(statistic, name)))) { Name = "order", Description = "The order of the groups (排序); by their keys otherwise. What has no value comes last." },
                new(_leaves.Of(typeof(int))) { Name = "first", Description = $"The most rows to answer (条数), at most {StatisticArguments.MostGroups}.", DefaultValue = DefaultFirst },
                new(_leaves.Of(typeof(string))) { Name = "after", Description = "The cursor after which to go on (游标)." },
                new(_leaves.Of(typeof(DateOnly))) { Name = "asOf", Description = "The day (统计日); by default the latest, not after today, on which anything happened." },
                new(_leaves.Of(typeof(long))) { Name = "minDataVersion", Description = "The oldest data version that will do (最低数据版本); waits up to 2 s for it, then REPLICA_BEHIND." },
            ],
            Resolver = new FuncFieldResolver<object?>(async context =>
            {
                var reader = await open(context);
                var query = arguments.Read(context, reader.Visible);
                var answer = await reader.Session.AnswerAsync(statistic, query, reader.Exact, context.CancellationToken);
                return new GroupPage(answer, query, reader);
            }),
        };
    }

    private ObjectGraphType Answer(Statistic statistic, string name, EnumerationGraphType dimensions)
    {
        var type = new ObjectGraphType { Name = name, Description = $"{statistic.Description} ({statistic.Label})." };
        void Add(string field, string description, IGraphType of, Func<GroupPage, object?> read) => AddField(type, field, description, of, read);
        Add("asOf", "The day that it is as of (统计日).", new NonNullGraphType(_leaves.Of(typeof(DateOnly))), page => page.Answer.AsOf);
        Add("dataVersion", "The data version that it shows (数据版本).", new NonNullGraphType(_leaves.Of(typeof(long))), page => page.Answer.DataVersion);
        Add("source", "Whether it was read from a summary or the facts (计算来源); the numbers are the same.", new NonNullGraphType(_leaves.Of(typeof(AnswerSource))), page => page.Answer.Source);
        Add("explain", "How it came about (计算说明).", new NonNullGraphType(_explanation), page => page);
        Add("totalGroups", "How many rows there are in all, subtotals and other among them (分组总数).", new NonNullGraphType(_leaves.Of(typeof(long))), page => page.Answer.TotalGroups);
        Add("pageInfo", "Where the rows lie among all (分页信息).", new NonNullGraphType(_page), page => page);
        Add("nodes", "The groups, then other, then subtotals, last the total (分组).", new NonNullGraphType(new ListGraphType(new NonNullGraphType(Group(statistic, name, dimensions)))),
            page => page.Answer.Rows.Select(row => new GroupRow(row, page.Query)));
        return type;
    }

    private ObjectGraphType Group(Statistic statistic, string name, EnumerationGraphType dimensions)
    {
        var group = new ObjectGraphType { Name = $"{name}Group", Description = $"One group of {statistic.Name}, or a subtotal of groups (分组)." };
        void Add(string field, string description, IGraphType of, Func<GroupRow, object?> read) => AddField(group, field, description, of, read);
        Add("key", "What it has in common (分组键).", new NonNullGraphType(KeyTypes.Of(statistic, name, _leaves)), row => row);
        Add("kind", "Whether it is a group, a subtotal or the total (行类别).", new NonNullGraphType(_leaves.Of(typeof(RowKind))), row => row.Row.Kind);
        Add("over", "The dimensions that a subtotal sums over (小计维度); none for a group.", new NonNullGraphType(new ListGraphType(new NonNullGraphType(dimensions))), row => row.Row.Over);
        Add("isOther", "Whether it puts together what top leaves out (其他).", new NonNullGraphType(_leaves.Of(typeof(bool))), row => row.Row.IsOther);
        foreach (var measure in statistic.Measures)
            group.AddField(_measures.Field(measure));
        return group;
    }

    private static void AddField<T>(ObjectGraphType type, string name, string description, IGraphType of, Func<T, object?> read) => type.AddField(new()
    {
        Name = name,
        Description = description,
        ResolvedType = of,
        Resolver = new FuncFieldResolver<object?>(context => read((T)context.Source!)),
    });

    private static EnumerationGraphType DimensionNames(Statistic statistic, string name)
    {
        var type = new EnumerationGraphType { Name = $"{name}Dimension", Description = $"A dimension of {statistic.Name} (维度)." };
        foreach (var dimension in statistic.Dimensions)
            type.Add(LeafTypes.EnumName(dimension.Name), dimension.Name, KeyTypes.Describe(dimension));
        return type;
    }

    private InputObjectGraphType Top(Statistic statistic, string name, EnumerationGraphType dimensions)
    {
        var measures = new EnumerationGraphType { Name = $"{name}Measure", Description = $"A measure of {statistic.Name} (指标)." };
        foreach (var measure in statistic.Measures)
            measures.Add(LeafTypes.EnumName(measure.Name), measure.Name, Describe(measure));
        var type = new InputObjectGraphType { Name = $"{name}Top", Description = $"Which values of a dimension of {statistic.Name} to keep (前几名); all others are put together as other." };
        type.AddField(new() { Name = "first", Description = "How many (个数).", ResolvedType = new NonNullGraphType(_leaves.Of(typeof(int))) });
        type.AddField(new() { Name = "dimension", Description = "The dimension (维度); need not be given when by has one.", ResolvedType = dimensions });
        type.AddField(new() { Name = "measure", Description = $"What they are greatest for, as published (排序指标); {statistic.Size} when it is not given.", ResolvedType = measures });
        return type;
    }

    private InputObjectGraphType Having(Statistic statistic, string name)
    {
        var type = new InputObjectGraphType { Name = $"{name}Having", Description = $"Ranges of measures of {statistic.Name} (分组筛选); all of them hold." };
        foreach (var measure in statistic.Measures)
            type.AddField(new() { Name = measure.Name, Description = Describe(measure), ResolvedType = _range });
        return type;
    }

    private InputObjectGraphType Order(Statistic statistic, string name)
    {
        var type = new InputObjectGraphType { Name = $"{name}Order", Description = $"One key of the order of {statistic.Name}: exactly one dimension of the question or measure (排序)." };
        foreach (var (field, description) in statistic.Dimensions.Select(d => (d.Name, KeyTypes.Describe(d))).Concat(statistic.Measures.Select(m => (m.Name, Describe(m)))))
            type.AddField(new() { Name = field, Description = description, ResolvedType = _leaves.Direction });
        type.AddField(AspectOf());
        return type;
    }

    private FieldType AspectOf() => new()
    {
        Name = StatisticArguments.Aspect,
        Description = "Which figure of the measure is meant (指标口径); its value when not given.",
        ResolvedType = _leaves.Of(typeof(Aspect)),
    };

    private static string Describe(Measure measure) => $"{measure.Description} ({measure.Label}).";
}
