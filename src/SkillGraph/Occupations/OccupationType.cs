using SkillGraph.Querying.Entities;

namespace SkillGraph.Occupations;

internal sealed class OccupationType : EntityType<Occupation>
{
    public OccupationType()
    {
        NaturalKey(o => o.Code);
        Within(o => o.Code, code => $"{code}-");
    }
}
