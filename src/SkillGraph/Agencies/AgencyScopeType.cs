namespace SkillGraph.Agencies;

internal sealed class AgencyScopeType : FactType<AgencyScope>;
