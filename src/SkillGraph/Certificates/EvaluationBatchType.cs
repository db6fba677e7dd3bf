using System.Linq.Expressions;
using SkillGraph.Access;
using SkillGraph.Querying;

namespace SkillGraph.Certificates;

internal sealed class EvaluationBatchType : FactType<EvaluationBatch>
{
    public EvaluationBatchType() : base("batches") => NaturalKey(b => b.Number);

    protected override Expression<Func<EvaluationBatch, bool>>? VisibleTo(Caller caller) =>
        RecordScope.Of<EvaluationBatch>(caller, region => b => b.RegionCode == region);
}
