namespace SkillGraph.Databases;

/// <summary>Hierarchies of codes in the statistics replica: the codes that are <c>{code}</c> or below it.</summary>
internal static class Hierarchies
{
    public const string Regions =
        "SELECT code FROM regions WHERE code = {code} OR parent_code = {code} OR parent_code IN (SELECT code FROM regions WHERE parent_code = {code})";

    public const string Occupations = "SELECT code FROM occupations WHERE code = {code} OR starts_with(code, {code} || '-')";
}
