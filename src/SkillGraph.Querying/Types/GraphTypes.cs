using System.Linq.Expressions;
using GraphQL;
using GraphQL.Types;
using Microsoft.EntityFrameworkCore.Query;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Reading;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Types;

/// <summary>The types of the schema that root fields of an application build on.</summary>
public sealed class GraphTypes
{
    private readonly EntityModel _model;
    private readonly EntityTypes _types;
    private readonly EntityReaders _readers;

    internal GraphTypes(EntityModel model, EntityTypes types, EntityReaders readers, ScalarTypes scalars)
    {
        _model = model;
        _types = types;
        _readers = readers;
        Scalars = scalars;
    }

    /// <summary>The leaf types.</summary>
    public ScalarTypes Scalars { get; }

    /// <summary>The object type of an entity.</summary>
    public IObjectGraphType Entity<T>() => _types[_model[typeof(T)]];

    /// <summary>The opaque identifier of the row with a key.</summary>
    public string IdOf<T>(object key) => GlobalId.Encode(_model[typeof(T)], key);

    /// <summary>The key of the row with an opaque identifier.</summary>
    /// <exception cref="QueryError">INVALID_ID: not an identifier of this entity.</exception>
    public object KeyOf<T>(string id) => GlobalId.Decode(_model[typeof(T)], id);

    /// <summary>
    /// The row, of those that the caller may see, that meets a condition; with what the document selects below the field. Null when
    /// there is none. For a field whose type is that of <see cref="Entity{T}"/>.
    /// </summary>
    public async Task<T?> FindAsync<T>(IResolveFieldContext context, Expression<Func<T, bool>> condition)
        where T : class
    {
        var entity = _model[typeof(T)];
        var rows = await _readers[entity].RowsAsync(
            context,
            parameters => new CapturedValues(parameters).Visit(ReplacingExpressionVisitor.Replace(condition.Parameters[0], entity.Row, condition.Body)));
        return (T?)rows.SingleOrDefault();
    }
}
