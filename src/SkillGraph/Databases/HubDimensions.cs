using SkillGraph.Statistics;

namespace SkillGraph.Databases;

/// <summary>Dimensions that several statistics have, with what the codes stand for.</summary>
internal static class HubDimensions
{
    /// <summary>A region by code. The nation and partner regions are known from published figures only.</summary>
    public static Dimension Region(string name, string label, string description, string sql, params IReadOnlyList<string> joins) =>
        new(name, label, description, DataType.Text, sql, joins)
        {
            Names = "SELECT code AS key, name FROM regions",
            Within = "SELECT code FROM regions WHERE code = {code} OR parent_code = {code} OR parent_code IN (SELECT code FROM regions WHERE parent_code = {code})",
            NotHeld = "SELECT code FROM regions WHERE kind NOT IN ('PROVINCE', 'CITY')",
        };

    /// <summary>A level by rank.</summary>
    public static Dimension Level(string label, string description, string sql, params IReadOnlyList<string> joins) =>
        new("level", label, description, DataType.Integer, sql, joins) { Names = "SELECT rank AS key, name FROM levels" };

    /// <summary>An occupation by code.</summary>
    public static Dimension Occupation(string sql, params IReadOnlyList<string> joins) =>
        new("occupation", "职业", "Occupation, by code", DataType.Text, sql, joins)
        {
            Names = "SELECT code AS key, name FROM occupations",
            Within = "SELECT code FROM occupations WHERE code = {code} OR starts_with(code, {code} || '-')",
        };

    /// <summary>The major group of an occupation.</summary>
    public static Dimension MajorGroup(params IReadOnlyList<string> joins) =>
        new("majorGroup", "职业大类", "Major group of the occupation, by number", DataType.Integer, "o.major_group_number", joins)
        {
            Names = "SELECT major_group_number AS key, major_group AS name FROM occupations",
        };

    /// <summary>An agency by filing number.</summary>
    public static Dimension Agency(string sql, params IReadOnlyList<string> joins) =>
        new("agency", "评价机构", "Agency, by filing number", DataType.Text, sql, joins) { Names = "SELECT filing_number AS key, name FROM agencies" };

    /// <summary>The standard that an evaluation is held against.</summary>
    public static Dimension Standard(params IReadOnlyList<string> joins) =>
        new("standard", "评价依据", "Standard, by code", DataType.Text, "s.code", joins) { Names = "SELECT code AS key, name FROM evaluation_standards" };

    /// <summary>The section of an employer's industry.</summary>
    public static Dimension Sector(string name, string label, string sql, params IReadOnlyList<string> joins) =>
        new(name, label, "Sector of the employer, by section letter of GB/T 4754", DataType.Text, sql, joins);

    /// <summary>Dimensions of another statistic, of facts that have the same columns.</summary>
    public static IEnumerable<Dimension> Those(Statistic statistic, params IEnumerable<string> names) => names.Select(name => statistic.Dimensions.Single(dimension => dimension.Name == name));

    /// <summary>Makes a dimension's values those of an enum, with its terms.</summary>
    public static Dimension Of<T>(this Dimension dimension) where T : struct, Enum => dimension with
    {
        Enum = typeof(T),
        Terms = Enum.GetValues<T>().ToDictionary(value => (object)EnumText.Of(value), Chinese.Of),
    };
}
