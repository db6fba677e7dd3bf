namespace SkillGraph.Agencies;

internal sealed class AgencyType : FactType<Agency>
{
    public AgencyType() => NaturalKey(a => a.FilingNumber);
}
