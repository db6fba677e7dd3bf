namespace SkillGraph.Demo;

/// <summary>A worker of the demo province, kept as small as possible: the identity number says the rest.</summary>
internal readonly record struct DemoPerson(DateOnly BornOn, short Order)
{
    /// <summary>The identity number.</summary>
    public string Identity => DemoCodes.Identity(BornOn, Order);
}
