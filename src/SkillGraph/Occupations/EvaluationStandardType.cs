namespace SkillGraph.Occupations;

internal sealed class EvaluationStandardType : FactType<EvaluationStandard>
{
    public EvaluationStandardType() : base("standards") => NaturalKey(s => s.Code);
}
