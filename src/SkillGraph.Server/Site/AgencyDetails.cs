using SkillGraph.Agencies;

namespace SkillGraph.Server.Site;

/// <summary>What the document <c>agency-details</c> answers.</summary>
public sealed record AgencyDetails(AgencyDetails.Filing? Agency)
{
    /// <summary>The agency as filed (评价机构).</summary>
    public sealed record Filing(
        string FilingNumber, string Name, AgencyCategory Category, AgencyStatus Status, string? CreditCode, string FilingAuthority, DateOnly FiledOn,
        DateOnly ValidFrom, DateOnly ValidTo, Named Region, ScopePage Scopes, List<Event> Events, List<Assessment> Assessments, List<Rating> CreditRatings);

    /// <summary>Something with a name, and perhaps a code (名称).</summary>
    public sealed record Named(string Name, string? Code);

    /// <summary>All rows of a list (列表).</summary>
    public sealed record List<T>(IReadOnlyList<T> Nodes);

    /// <summary>Lines of the scope, and how many there are (备案范围).</summary>
    public sealed record ScopePage(long TotalCount, IReadOnlyList<Scope> Nodes);

    /// <summary>A line of the scope (备案范围).</summary>
    public sealed record Scope(Named Occupation, Named LowestLevel, Named HighestLevel, Population Population, DateOnly ValidFrom, DateOnly? ValidTo);

    /// <summary>A dated event (机构目录动态).</summary>
    public sealed record Event(DateOnly HappenedOn, AgencyEventKind Kind, string? Note);

    /// <summary>A published assessment (评估结果).</summary>
    public sealed record Assessment(string Cycle, string Scheme, string Grade, DateOnly AssessedOn, DateOnly? PublishedOn);

    /// <summary>A published credit rating (信用评价).</summary>
    public sealed record Rating(string Scheme, string Grade, DateOnly RatedOn, DateOnly? PublishedOn);
}
