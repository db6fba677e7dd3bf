namespace SkillGraph.Employers;

internal sealed class EmployerType : FactType<Employer>
{
    public EmployerType() => NaturalKey(e => e.CreditCode);
}
