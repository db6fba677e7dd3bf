using SkillGraph.Certificates;

namespace SkillGraph.Demo;

/// <summary>The holders who will come back for a higher level of their occupation, those who waited longest first.</summary>
internal sealed class Ladder
{
    private const int DaysBetweenLevels = 365;
    private readonly Dictionary<(DemoTrade, int Rank), Queue<(DateOnly Since, DemoPerson Holder)>> _waiting = [];

    /// <summary>Whether anyone of this level waits for the next.</summary>
    public bool Waits(DemoTrade trade, int rank) => _waiting.TryGetValue((trade, rank), out var queue) && queue.Count > 0;

    /// <summary>A holder of the level from which this evaluation leads up; null when a newcomer takes the place.</summary>
    public DemoPerson? Climber(PlannedBatch batch, DemoRandom random)
    {
        var steps = batch.Route switch
        {
            Route.LevelByLevel or Route.NewApprenticeship or Route.Appointment => 1,
            Route.SkipLevel or Route.Exceptional => 2,
            _ => 0,
        };
        if (steps == 0 || (batch.Rank < 6 && random.Chance(100)) || !_waiting.TryGetValue((batch.Trade, batch.Rank - steps), out var queue))
            return null;
        var ready = queue.TryPeek(out var first) && (batch.Rank > 6 || first.Since.AddDays(DaysBetweenLevels) <= batch.IssuedOn);
        return ready ? queue.Dequeue().Holder : null;
    }

    /// <summary>Notes a holder who may go on; of senior technicians all do.</summary>
    public void Reached(PlannedBatch batch, DemoPerson holder, DemoRandom random)
    {
        if (batch.Rank < 6 && random.Chance(150))
            return;
        if (!_waiting.TryGetValue((batch.Trade, batch.Rank), out var queue))
            _waiting[(batch.Trade, batch.Rank)] = queue = [];
        queue.Enqueue((batch.IssuedOn, holder));
    }
}
