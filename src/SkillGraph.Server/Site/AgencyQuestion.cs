using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using SkillGraph.Agencies;

namespace SkillGraph.Server.Site;

/// <summary>What a visitor looks for in the directory of agencies. What is no choice of the form is as if it had not been given.</summary>
/// <param name="Text">Part of a name, or the beginning of a filing number.</param>
/// <param name="Region">Code of a region.</param>
/// <param name="Occupation">Code of an occupation.</param>
/// <param name="Level">Rank of a level.</param>
/// <param name="Status">Status of the filing.</param>
public sealed record AgencyQuestion(string Text, string Region, string Occupation, int? Level, AgencyStatus? Status)
{
    private const int MostCharacters = 100;

    /// <summary>Reads the address of the page.</summary>
    public static AgencyQuestion Of(IQueryCollection query) => new(
        Given(query, "q"),
        Given(query, "region"),
        Given(query, "occupation"),
        int.TryParse(query["level"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : null,
        EnumText.TryParse<AgencyStatus>(query["status"].ToString(), out var status) ? status : null)
    {
        After = query["after"].ToString() is { Length: > 0 } after ? after : null,
    };

    /// <summary>The cursor behind which the page begins; null for the first page.</summary>
    public string? After { get; init; }

    /// <summary>The conditions, as the schema's <c>AgencyWhere</c>.</summary>
    public Dictionary<string, object?> Where
    {
        get
        {
            var where = new Dictionary<string, object?>();
            if (Text.Length > 0)
                where["or"] = new object[] { Field("name", "contains", Text), Field("filingNumber", "startsWith", Text.ToUpperInvariant()) };
            if (Region.Length > 0)
                where["region"] = Within(Region);
            if (Status is { } status)
                where["status"] = new Dictionary<string, object?> { ["eq"] = EnumText.Of(status) };
            if (Scope() is { Count: > 0 } scope)
                where["scopes"] = new Dictionary<string, object?> { ["some"] = scope };
            return where;
        }
    }

    /// <summary>The address of a page of the same list.</summary>
    public string Address(string? after)
    {
        var query = new QueryBuilder();
        Add("q", Text);
        Add("region", Region);
        Add("occupation", Occupation);
        Add("level", Level?.ToString(CultureInfo.InvariantCulture));
        Add("status", Status is { } status ? EnumText.Of(status) : null);
        Add("after", after);
        return $"/agencies{query.ToQueryString()}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add(name, value);
        }
    }

    private Dictionary<string, object?> Scope()
    {
        var scope = new Dictionary<string, object?>();
        if (Occupation.Length > 0)
            scope["occupation"] = Within(Occupation);
        if (Level is { } rank)
            (scope["lowestLevel"], scope["highestLevel"]) = (Field("rank", "lte", rank), Field("rank", "gte", rank));
        return scope;
    }

    private static Dictionary<string, object?> Field(string name, string compare, object value) =>
        new() { [name] = new Dictionary<string, object?> { [compare] = value } };

    private static Dictionary<string, object?> Within(string code) => new() { ["within"] = new object[] { code } };

    private static string Given(IQueryCollection query, string name) => query[name].ToString().Trim() is { Length: <= MostCharacters } text ? text : "";
}
