namespace SkillGraph.Agencies;

internal sealed class AgencyEventType : FactType<AgencyEvent>;
