namespace SkillGraph.Imports;

/// <summary>What is to become of a checked row.</summary>
internal static class RowOutcome
{
    public const string New = "NEW";
    public const string Revive = "REVIVE";
    public const string Unchanged = "UNCHANGED";
    public const string Correct = "CORRECT";
    public const string End = "END";
    public const string Delete = "DELETE";
    public const string Conflict = "CONFLICT";
    public const string NotFound = "NOT_FOUND";
    public const string Duplicate = "DUPLICATE";
    public const string Rejected = "REJECTED";
}
