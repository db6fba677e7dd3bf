using System.Linq.Expressions;
using SkillGraph.Querying.Entities;
using SkillGraph.Querying.Filtering;
using SkillGraph.Querying.Statements;

namespace SkillGraph.Querying.Projection;

/// <summary>Builds the expression that reads of a row only what is wanted, joined with its relations to one row.</summary>
internal sealed class Projector(Question question)
{
    private readonly PredicateBuilder _predicates = new(question);

    /// <summary>A new instance of the entity in which the primary key and the wanted properties are set.</summary>
    public Expression Project(Entity entity, Expression row, Selection selection)
    {
        var properties = entity.Scalars.Where(field => selection.Fields.Contains(field.Name)).Select(field => field.Property)
            .Concat(entity.Declared.ComputedFields.Where(field => selection.Fields.Contains(field.Name)).SelectMany(field => field.Reads))
            .Append(entity.Key)
            .Distinct()
            .Select(property => Expression.Bind(property, question.Model.Member(row, property)));
        var references = entity.References.Where(relation => selection.References.ContainsKey(relation.Name))
            .Select(relation => Expression.Bind(relation.Property, Reference(relation, row, selection.References[relation.Name])));
        return Expression.MemberInit(Expression.New(entity.ClrType), properties.Concat(references));
    }

    private Expression Reference(Relation relation, Expression row, Selection selection)
    {
        var target = Expression.Property(row, relation.Property);
        var projected = Project(question.Model[relation], target, selection);
        return _predicates.Present(relation, target) is { } present
            ? Expression.Condition(present, projected, Expression.Constant(null, relation.TargetType))
            : projected;
    }
}
