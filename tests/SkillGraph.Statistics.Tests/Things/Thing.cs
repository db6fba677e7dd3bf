namespace SkillGraph.Statistics.Tests;

/// <summary>A fact of the example: a holder has a thing of some rank for a time.</summary>
internal sealed record Thing(
    long Id, long Holder, int Rank, string? Place, string Group, double? Score, DateOnly MadeOn, DateOnly? EndedOn)
{
    public bool Counts(DateOnly asOf) => MadeOn <= asOf && (EndedOn is null || EndedOn > asOf);

    public static Thing Random(long id, Random random)
    {
        var madeOn = new DateOnly(2020, 1, 1).AddDays(random.Next(900));
        return new(
            id, random.Next(150), random.Next(1, 9), random.Next(10) == 0 ? null : $"place {random.Next(7)}", random.Next(3) == 0 ? "order" : "select",
            random.Next(4) == 0 ? null : random.Next(1000) / 10.0, madeOn, random.Next(3) == 0 ? madeOn.AddDays(random.Next(400)) : null);
    }
}
