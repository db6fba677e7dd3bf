using GraphQL;

namespace SkillGraph.Statistics;

/// <summary>A statistic could not be answered, for a reason that the asker can act on. Clients see the message and the code.</summary>
public sealed class StatisticsException : ExecutionError
{
    /// <summary>Says what was found, where, and what was expected.</summary>
    /// <param name="code">Stable name of the reason, such as <c>REPLICA_BEHIND</c>.</param>
    /// <param name="message">For people.</param>
    /// <param name="inner">What caused it, for the log.</param>
    public StatisticsException(string code, string message, Exception? inner = null) : base(message, inner) => Code = code;
}
