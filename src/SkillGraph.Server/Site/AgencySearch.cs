using SkillGraph.Agencies;

namespace SkillGraph.Server.Site;

/// <summary>What the document <c>agency-search</c> answers.</summary>
public sealed record AgencySearch(
    AgencySearch.Page Agencies, AgencySearch.List<AgencySearch.Choice> Regions, AgencySearch.List<AgencySearch.Choice> Occupations, AgencySearch.List<AgencySearch.Level> Levels)
{
    /// <summary>A page of agencies (机构列表).</summary>
    public sealed record Page(long TotalCount, IReadOnlyList<Agency> Nodes, PageInfo PageInfo);

    /// <summary>Where the page ends (分页信息).</summary>
    public sealed record PageInfo(bool HasNextPage, string? EndCursor);

    /// <summary>An agency of the list (评价机构).</summary>
    public sealed record Agency(
        string FilingNumber, string Name, AgencyCategory Category, AgencyStatus Status, DateOnly ValidTo, Region Region, Count Scopes);

    /// <summary>Where it is (所在地).</summary>
    public sealed record Region(string Name);

    /// <summary>How many there are (数量).</summary>
    public sealed record Count(long TotalCount);

    /// <summary>All rows of a short list (列表).</summary>
    public sealed record List<T>(IReadOnlyList<T> Nodes);

    /// <summary>A choice of the form, by code (选项).</summary>
    public sealed record Choice(string Code, string Name);

    /// <summary>A level of the form (等级).</summary>
    public sealed record Level(int Rank, string Name);
}
