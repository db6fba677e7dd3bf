using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Reading;

namespace SkillGraph.Querying.Types;

/// <summary><c>withdrawals</c>: rows that stood and no longer do, for readers who keep copies.</summary>
internal sealed class WithdrawalFields(EntityModel model, Cursors cursors, EntityReaders readers, ConnectionTypes connections, ScalarTypes scalars)
{
    private readonly List<Entity> _entities = [.. model.Entities.Where(entity => entity.Declared.Withdrawals is not null)];

    /// <summary>The field; none where rows are never withdrawn.</summary>
    public IEnumerable<FieldType> All() => _entities.Count == 0 ? [] :
    [
        new FieldType
        {
            Name = "withdrawals",
            Description = "Rows withdrawn since a data version, the oldest withdrawal first: what a reader who keeps copies drops. Rows that the caller could not have known are left out. (撤销记录)",
            ResolvedType = new NonNullGraphType(connections.Of(Withdrawal())),
            Arguments = new QueryArguments(
                new QueryArgument(new NonNullGraphType(Kinds())) { Name = "of", Description = "Of which type (类型)." },
                new QueryArgument(new NonNullGraphType(scalars[typeof(long)])) { Name = "since", Description = "Only rows withdrawn after this data version (起始数据版本)." },
                new QueryArgument(scalars[typeof(int)]) { Name = "first", Description = $"How many rows; {PageArguments.DefaultSize} when not given, at most {PageArguments.MaximalSize} (前若干条)." },
                new QueryArgument(scalars[typeof(string)]) { Name = "after", Description = "Only rows after this cursor (游标之后)." }),
            Resolver = new FuncFieldResolver<object?>(context =>
            {
                var entity = context.GetArgument<Entity>("of");
                return ConnectionFields.Of(readers[entity], ListRequest.OfWithdrawn(model, cursors, entity, context, context.GetArgument<long>("since")));
            }),
        },
    ];

    private ObjectGraphType Withdrawal()
    {
        var versions = _entities.ToDictionary(entity => entity.ClrType, entity => Getter.Of(entity.Version.Property));
        var keys = _entities.ToDictionary(entity => entity.ClrType, entity => Getter.Of(entity.Key));
        var type = new ObjectGraphType { Name = "Withdrawal", Description = "A row that was withdrawn (撤销记录)." };
        Add("id", "The opaque global identifier that the row had (全局标识).", ScalarTypes.Id, row => GlobalId.Encode(model[row.GetType()], keys[row.GetType()](row)!));
        Add("dataVersion", "Data version of the withdrawal (数据版本).", scalars[typeof(long)], row => versions[row.GetType()](row));
        return type;

        void Add(string name, string description, IGraphType leaf, Func<object, object?> read) => type.AddField(new FieldType
        {
            Name = name,
            Description = description,
            ResolvedType = new NonNullGraphType(leaf),
            Resolver = new FuncFieldResolver<object?>(context => read(context.Source!)),
        });
    }

    private EnumerationGraphType Kinds()
    {
        var kinds = new EnumerationGraphType { Name = "WithdrawableType", Description = "A type whose rows can be withdrawn (可撤销的类型)." };
        foreach (var entity in _entities)
            kinds.Add(JsonNamingPolicy.SnakeCaseUpper.ConvertName(entity.Name), entity, entity.Description);
        return kinds;
    }
}
