namespace SkillGraph.Targets;

internal sealed class PublishedStatisticType : FactType<PublishedStatistic>;
