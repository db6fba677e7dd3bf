using GraphQL.Types;

namespace SkillGraph.Querying.Types;

/// <summary>A day as <c>2024-02-01</c>.</summary>
public sealed class DateType : DateOnlyGraphType
{
    /// <summary>The scalar <c>Date</c>.</summary>
    public DateType()
    {
        Name = "Date";
        Description = "A day, written as 2024-02-01 (日期, ISO 8601).";
        SpecifiedByDirective.ApplyTo(this, "https://www.rfc-editor.org/rfc/rfc3339#section-5.6");
    }
}
