using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.DataQuality;

internal sealed class DataQualityFindingType : RecordType<DataQualityFinding>
{
    public DataQualityFindingType() : base(privilege: Privilege.Quality)
    {
        NaturalKey(f => f.Key);
        Field(
            "explanation",
            "What is wrong, in words, Chinese first (问题说明).",
            (finding, _) => finding.Explanation,
            f => f.Kind, f => f.Found, f => f.Expected);
    }

    protected override Expression<Func<DataQualityFinding, bool>> InRegion(string region) => f => f.RegionCode == region;
}
