namespace SkillGraph.Statistics;

/// <summary>Where an answer came from. The answer is the same.</summary>
public enum AnswerSource
{
    /// <summary>From a summary that was prepared at the last refresh.</summary>
    SUMMARY,

    /// <summary>From the facts one by one.</summary>
    FACTS,
}
