using System.Linq.Expressions;
using SkillGraph.Access;

namespace SkillGraph.Certificates;

internal sealed class EvaluationBatchType : RecordType<EvaluationBatch>
{
    public EvaluationBatchType() : base("batches") => NaturalKey(b => b.Number);

    protected override Expression<Func<EvaluationBatch, bool>> InRegion(string region) => b => b.RegionCode == region;
}
