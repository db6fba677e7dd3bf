using SkillGraph.Querying.Entities;

namespace SkillGraph.Regions;

internal sealed class RegionType : EntityType<Region>
{
    public RegionType()
    {
        NaturalKey(r => r.Code);
        Within((r, code) => r.Code == code || r.ParentCode == code || r.Parent!.ParentCode == code);
    }
}
