using SkillGraph.Certificates;

namespace SkillGraph.Demo;

/// <summary>An evaluation that an agency is going to hold.</summary>
internal sealed record PlannedBatch(
    DemoAgency Agency, DemoTrade Trade, int Rank, Route Route, DateOnly HeldOn, DateOnly IssuedOn, int Certificates)
{
    private const int PullOfClimbers = 8;

    /// <summary>The evaluations of an agency in a year, which together give the certificates of its quota.</summary>
    public static List<PlannedBatch> OfYear(DemoAgency agency, int year, Ladder ladder, DemoRandom random)
    {
        var batches = new List<PlannedBatch>();
        var left = agency.Quotas[year - DemoCalendar.FirstYear];
        foreach (var (_, rank, holders) in agency.Pinned.Where(p => p.Year == year && p.Holders > 0))
            Add(rank, Math.Min(left, holders));
        while (left > 0)
        {
            var (rank, certificates) = LevelMix.Draw(agency, left, random);
            Add(rank, certificates);
        }
        return batches;

        void Add(int rank, int certificates)
        {
            if (certificates == 0)
                return;
            batches.Add(Plan(agency, year, rank, certificates, ladder, random));
            left -= batches[^1].Certificates;
        }
    }

    private static PlannedBatch Plan(DemoAgency agency, int year, int rank, int certificates, Ladder ladder, DemoRandom random)
    {
        var (first, last) = agency.IssuingDays(year)!.Value;
        var issuedOn = DemoCalendar.WorkingDay(random, first, last);
        var heldOn = issuedOn.AddDays(-random.Between(3, 30));
        var pinned = rank >= 6 && agency.Pilot;
        var open = agency.Scopes.Where(s => s.From <= heldOn).Select(s => s.Trade).ToList();
        var trade = pinned ? agency.Scopes[0].Trade : random.Pick(open, Pull);
        var route = pinned && rank == 6 ? Route.LevelByLevel : RouteMix.Draw(agency.Category, rank, random);
        var holders = NeedsGround(route) ? Math.Min(certificates, random.Between(1, 6)) : certificates;
        return new(agency, trade, rank, route, heldOn, issuedOn, holders);

        int Pull(DemoTrade trade) => trade.WeightIn(agency.City) * (ladder.Waits(trade, rank - 1) ? PullOfClimbers : 1);
    }

    /// <summary>Routes past the ordinary are for a few people at a time.</summary>
    private static bool NeedsGround(Route route) => route is Route.SkipLevel or Route.Exceptional or Route.Competition;
}
