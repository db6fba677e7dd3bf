using GraphQL.Types;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Paging;
using SkillGraph.Querying.Reading;
using SkillGraph.Querying.Statements;
using SkillGraph.Querying.Types;

namespace SkillGraph.Querying;

/// <summary>The schema of all entities of a database: lists, look-ups, and the root fields that features add.</summary>
internal sealed class QueryingSchema : Schema
{
    public QueryingSchema(
        IServiceProvider services, EntityModel model, Func<CancellationToken, Task<DbContext>> open, CursorCipher cipher, IEnumerable<RootFields> features)
        : base(services)
    {
        Features = new() { DeprecationOfInputValues = true, RepeatableDirectives = true };
        Directives.Register(new SpecifiedByDirective());
        this.RegisterVisitor(new Introspection());
        var scalars = services.GetRequiredService<ScalarTypes>();
        var cursors = new Cursors(cipher);
        var readers = new EntityReaders(model, cursors, new StatementCache(open));
        var connectionTypes = new ConnectionTypes(scalars);
        var connections = new ConnectionFields(model, cursors, readers, new FilterTypes(model, scalars), new OrderTypes(model, scalars), connectionTypes, scalars);
        var types = new EntityTypes(model, scalars, connections);
        var lookups = new LookupFields(model, readers, types, scalars);

        var query = new ObjectGraphType { Name = "Query", Description = "Where every query starts (查询入口)." };
        query.AddField(lookups.Node());
        query.AddField(lookups.Nodes());
        foreach (var entity in model.Entities)
        {
            query.AddField(connections.OfAll(entity, types[entity]));
            query.AddField(lookups.One(entity));
        }
        foreach (var field in new WithdrawalFields(model, cursors, readers, connectionTypes, scalars).All())
            query.AddField(field);

        var graph = new GraphTypes(model, types, readers, scalars);
        foreach (var feature in features)
            feature.AddTo(query, graph);
        Query = query;
    }
}
