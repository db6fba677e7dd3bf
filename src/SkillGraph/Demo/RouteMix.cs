using SkillGraph.Agencies;
using SkillGraph.Certificates;

namespace SkillGraph.Demo;

/// <summary>By which route people come to a level: level by level, unless a row says otherwise.</summary>
internal static class RouteMix
{
    private static readonly (AgencyCategory Category, Route Route, int Lowest, int Highest, int PerMille)[] Rows =
    [
        (AgencyCategory.Employer, Route.InitialGrading, 2, 4, 160),
        (AgencyCategory.Employer, Route.DirectRecognition, 3, 5, 50),
        (AgencyCategory.Employer, Route.NewApprenticeship, 3, 4, 60),
        (AgencyCategory.Employer, Route.SkipLevel, 4, 5, 12),
        (AgencyCategory.Employer, Route.Exceptional, 5, 6, 40),
        (AgencyCategory.Employer, Route.Competition, 4, 5, 12),
        (AgencyCategory.School, Route.NewApprenticeship, 3, 4, 60),
        (AgencyCategory.School, Route.Competition, 4, 4, 12),
        (AgencyCategory.SocialBody, Route.SkipLevel, 4, 5, 12),
        (AgencyCategory.SocialBody, Route.Competition, 4, 5, 20),
    ];

    public static Route Draw(AgencyCategory category, int rank, DemoRandom random)
    {
        if (rank == 1)
            return Route.ApprenticeGrading;
        if (rank >= 7)
            return Route.Appointment;
        var roll = random.Below(1000);
        foreach (var row in Rows)
        {
            if (row.Category == category && rank >= row.Lowest && rank <= row.Highest && (roll -= row.PerMille) < 0)
                return row.Route;
        }
        return Route.LevelByLevel;
    }

    /// <summary>Ground of the routes that need one (认定依据).</summary>
    public static string? Ground(Route route, DateOnly heldOn, DemoRandom random) => route switch
    {
        Route.DirectRecognition => $"用人单位评审意见（演示{heldOn.Year}-{random.Between(1, 99):00}号）",
        Route.SkipLevel => $"越级考评审核表（演示{heldOn.Year}-{random.Between(1, 99):00}号）",
        Route.Exceptional => $"省级演示技术能手（{heldOn.Year}年）",
        Route.Competition => $"{heldOn.Year}年四川演示技能大赛第{random.Between(1, 10)}名",
        _ => null,
    };
}
