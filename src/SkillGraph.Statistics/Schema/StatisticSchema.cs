using GraphQL.Resolvers;
using GraphQL.Types;

namespace SkillGraph.Statistics.Schema;

/// <summary>Makes a <see cref="Statistic"/> a field of a GraphQL schema: typed conditions, dimensions, measures, groups.</summary>
public sealed class StatisticSchema
{
    private const int DefaultFirst = 50;
    private readonly LeafTypes _leaves;
    private readonly IGraphType _statisticValue;
    private readonly FilterTypes _filters;
    private readonly ObjectGraphType _page;
    private readonly InputObjectGraphType _range;

    /// <summary>Builds on the leaf types that the schema has already.</summary>
    /// <param name="leaf">The leaf type of a CLR type: of texts, numbers, days, truth values, and enums.</param>
    /// <param name="statisticValue">The type of <see cref="StatisticValue"/>.</param>
    /// <param name="direction">The type of a direction of an order, and whether one of its values is descending.</param>
    public StatisticSchema(Func<Type, IGraphType> leaf, IGraphType statisticValue, (IGraphType Type, Func<object, bool> IsDescending) direction)
    {
        _leaves = new(leaf, direction.Type, direction.IsDescending);
        _statisticValue = statisticValue;
        _filters = new(_leaves);
        _page = GroupPage.Type(_leaves);
        _range = new() { Name = "MeasureRange", Description = "A range of a published value (指标值范围). A value that is not published lies in none." };
        _range.AddField(new() { Name = "gte", Description = "At least (不小于).", ResolvedType = leaf(typeof(double)) });
        _range.AddField(new() { Name = "lte", Description = "At most (不大于).", ResolvedType = leaf(typeof(double)) });
    }

    /// <summary>The field of a statistic.</summary>
    /// <param name="statistic">The statistic; the field has its name.</param>
    /// <param name="open">What the caller reads and may see.</param>
    public FieldType Field(Statistic statistic, Func<GraphQL.IResolveFieldContext, Task<StatisticReader>> open)
    {
        var name = char.ToUpperInvariant(statistic.Name[0]) + statistic.Name[1..];
        var arguments = new StatisticArguments(statistic, _leaves);
        return new()
        {
            Name = statistic.Name,
            Description = $"{statistic.Description} In groups of the dimensions asked for, or one group of all.",
            ResolvedType = new NonNullGraphType(Answer(statistic, name)),
            Arguments =
            [
                new(_filters.Of(statistic, name)) { Name = "where", Description = "Which facts count (统计范围); all conditions hold together." },
                new(new ListGraphType(new NonNullGraphType(DimensionNames(statistic, name)))) { Name = "by", Description = "The dimensions to group by (分组维度)." },
                new(Having(statistic, name)) { Name = "having", Description = "Which groups to keep, by their published values (分组筛选)." },
                new(new ListGraphType(new NonNullGraphType(Order(statistic, name)))) { Name = "order", Description = "The order of the groups (排序); by their keys otherwise. What has no value comes last." },
                new(_leaves.Of(typeof(int))) { Name = "first", Description = $"The most groups to answer (条数), at most {StatisticArguments.MostGroups}.", DefaultValue = DefaultFirst },
                new(_leaves.Of(typeof(string))) { Name = "after", Description = "The cursor after which to go on (游标)." },
                new(_leaves.Of(typeof(DateOnly))) { Name = "asOf", Description = "The day (统计日); by default the latest, not after today, on which anything happened." },
                new(_leaves.Of(typeof(long))) { Name = "minDataVersion", Description = "The oldest data version that will do (最低数据版本); waits up to 2 s for it, then REPLICA_BEHIND." },
            ],
            Resolver = new FuncFieldResolver<object?>(async context =>
            {
                var reader = await open(context);
                var (query, offset) = arguments.Read(context);
                var answer = await reader.Session.AnswerAsync(statistic, query, reader.Exact, context.CancellationToken);
                return new GroupPage(answer, query, offset);
            }),
        };
    }

    private ObjectGraphType Answer(Statistic statistic, string name)
    {
        var type = new ObjectGraphType { Name = name, Description = statistic.Description };
        void Add(string field, string description, IGraphType of, Func<GroupPage, object?> read) => type.AddField(new()
        {
            Name = field,
            Description = description,
            ResolvedType = of,
            Resolver = new FuncFieldResolver<object?>(context => read((GroupPage)context.Source!)),
        });
        Add("asOf", "The day that it is as of (统计日).", new NonNullGraphType(_leaves.Of(typeof(DateOnly))), page => page.Answer.AsOf);
        Add("dataVersion", "The data version that it shows (数据版本).", new NonNullGraphType(_leaves.Of(typeof(long))), page => page.Answer.DataVersion);
        Add("source", "Whether it was read from a summary or the facts (计算来源); the numbers are the same.", new NonNullGraphType(_leaves.Of(typeof(AnswerSource))), page => page.Answer.Source);
        Add("totalGroups", "How many groups there are in all (分组总数).", new NonNullGraphType(_leaves.Of(typeof(long))), page => page.Answer.TotalGroups);
        Add("pageInfo", "Where the groups lie among all (分页信息).", new NonNullGraphType(_page), page => page);
        Add("nodes", "The groups (分组).", new NonNullGraphType(new ListGraphType(new NonNullGraphType(Group(statistic, name)))),
            page => page.Answer.Rows.Select(row => new GroupRow(row, page.Query)));
        return type;
    }

    private ObjectGraphType Group(Statistic statistic, string name)
    {
        var key = new ObjectGraphType { Name = $"{name}Key", Description = $"What a group of {statistic.Name} has in common (分组键); null for dimensions that were not asked for, and for facts that have none." };
        foreach (var dimension in statistic.Dimensions)
            key.AddField(new()
            {
                Name = dimension.Name,
                Description = dimension.Description,
                ResolvedType = _leaves.Of(dimension),
                Resolver = new FuncFieldResolver<object?>(context => _leaves.FromKey(dimension, ((GroupRow)context.Source!).Key(dimension))),
            });
        var group = new ObjectGraphType { Name = $"{name}Group", Description = $"One group of {statistic.Name} (分组)." };
        group.AddField(new() { Name = "key", Description = "What it has in common (分组键).", ResolvedType = new NonNullGraphType(key), Resolver = new FuncFieldResolver<object?>(context => context.Source) });
        foreach (var measure in statistic.Measures)
            group.AddField(new()
            {
                Name = measure.Name,
                Description = measure.Description,
                ResolvedType = _statisticValue,
                Resolver = new FuncFieldResolver<object?>(context => ((GroupRow)context.Source!).Value(measure)),
            });
        return group;
    }

    private static EnumerationGraphType DimensionNames(Statistic statistic, string name)
    {
        var type = new EnumerationGraphType { Name = $"{name}Dimension", Description = $"A dimension of {statistic.Name} (维度)." };
        foreach (var dimension in statistic.Dimensions)
            type.Add(LeafTypes.EnumName(dimension.Name), dimension.Name, dimension.Description);
        return type;
    }

    private InputObjectGraphType Having(Statistic statistic, string name)
    {
        var type = new InputObjectGraphType { Name = $"{name}Having", Description = $"Ranges of measures of {statistic.Name} (分组筛选); all of them hold." };
        foreach (var measure in statistic.Measures)
            type.AddField(new() { Name = measure.Name, Description = measure.Description, ResolvedType = _range });
        return type;
    }

    private InputObjectGraphType Order(Statistic statistic, string name)
    {
        var type = new InputObjectGraphType { Name = $"{name}Order", Description = $"One key of the order of {statistic.Name}: exactly one dimension of the question or measure (排序)." };
        foreach (var (field, description) in statistic.Dimensions.Select(d => (d.Name, d.Description)).Concat(statistic.Measures.Select(m => (m.Name, m.Description))))
            type.AddField(new() { Name = field, Description = description, ResolvedType = _leaves.Direction });
        return type;
    }
}
