using System.Linq.Expressions;
using SkillGraph.Querying.Entities;

namespace SkillGraph.Querying.Statements;

/// <summary>One caller's question while it becomes a statement.</summary>
internal sealed class Question(EntityModel model, Caller caller, CallerRules rules)
{
    /// <summary>A question about the rows that the caller may know of.</summary>
    public Question(EntityModel model, Caller caller)
        : this(model, caller, model.RulesOf(caller))
    {
    }

    public EntityModel Model => model;

    public Caller Caller => caller;

    /// <summary>Where the values of its conditions go.</summary>
    public Parameters Parameters { get; } = new("p", model.Lists);

    /// <summary>The values of all parameters.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Values => rules.Values.Concat(Parameters.Values);

    /// <summary>Whether the caller may know of <paramref name="row"/>; null for always.</summary>
    public Expression? Visible(Entity entity, Expression row) => rules.Visible(entity, row);

    /// <summary>What tells a statement from those of other questions.</summary>
    /// <param name="text">What is read, in which order, with which columns and relations.</param>
    /// <param name="condition">Which rows.</param>
    public StatementForm Form(string text, Expression? condition) => new(text, rules.Shape, condition);
}
