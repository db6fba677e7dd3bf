using SkillGraph.Access;
using SkillGraph.Agencies;
using SkillGraph.Assessments;
using SkillGraph.Certificates;
using SkillGraph.Employers;
using SkillGraph.Querying;
using SkillGraph.Statistics;
using SkillGraph.Workers;

namespace SkillGraph.Reports;

/// <summary>The statistics that anybody can ask for, and what a caller sees of them.</summary>
public static class HubStatistics
{
    private static readonly HashSet<Statistic> Publications = [InspectionStatistics.Statistic, AssessmentStatistics.Statistic];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Statistic> All { get; } =
    [
        CertificateStatistics.Statistic, EndingStatistics.Statistic, WorkerStatistics.ByHighestLevel, EvaluationStatistics.Statistic,
        AgencyStatistics.Statistic, AgencyEventStatistics.Statistic, EmployerStatistics.Statistic, AppointmentStatistics.Statistic, AppointmentTermStatistics.Statistic,
        InspectionStatistics.Statistic, AssessmentStatistics.Statistic,
    ];

    /// <summary>What commands call them: certificates, workers and so on.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(Plural)];

    /// <summary>The statistic that commands call so.</summary>
    public static Statistic Find(string name) => All.Single(statistic => Plural(statistic) == name);

    /// <summary>Whether a caller sees exact statistics of persons. Statistics span regions, so whoever is confined to one reads them as the public does.</summary>
    public static bool IsExactFor(Caller caller) => caller.Scope is null && caller.Has(Privilege.ExactStatistics);

    /// <summary>Which facts a caller may know of; null for all.</summary>
    public static RowCondition? VisibleTo(Caller caller, Statistic statistic, TimeProvider clock) =>
        Publications.Contains(statistic) ? PublishedRows.For(caller, clock) : null;

    private static string Plural(Statistic statistic) => statistic.Name.Replace("Statistics", "") switch
    {
        [.. var stem, 'y'] => $"{stem}ies",
        var noun => $"{noun}s",
    };
}
