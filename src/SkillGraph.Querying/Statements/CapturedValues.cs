using System.Linq.Expressions;
using System.Reflection;

namespace SkillGraph.Querying.Statements;

/// <summary>Puts parameters where a lambda written in C# has captured values.</summary>
internal sealed class CapturedValues(Parameters parameters) : ExpressionVisitor
{
    protected override Expression VisitMember(MemberExpression node) =>
        TryRead(node, out var value) ? parameters.Add(value, node.Type) : base.VisitMember(node);

    private static bool TryRead(Expression? node, out object? value)
    {
        value = null;
        if (node is ConstantExpression constant)
            value = constant.Value;
        else if (node is MemberExpression { Member: FieldInfo field } ofField && TryRead(ofField.Expression, out var owner))
            value = field.GetValue(owner);
        else if (node is MemberExpression { Member: PropertyInfo property } ofProperty && TryRead(ofProperty.Expression, out owner))
            value = property.GetValue(owner);
        else
            return false;
        return true;
    }
}
