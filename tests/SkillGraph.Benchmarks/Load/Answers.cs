using System.Text;

namespace SkillGraph.Benchmarks.Load;

/// <summary>The answers of two sides, before anything is timed: a comparison is worth nothing unless both do the same.</summary>
internal static class Answers
{
    /// <exception cref="InvalidOperationException">An answer and the other's are not as they should be.</exception>
    public static void Compare(Side one, Side other, Func<string, string, bool> agree)
    {
        using var toOne = new KeptConnection(one.Server.Address);
        using var toOther = new KeptConnection(other.Server.Address);
        foreach (var (question, same) in one.Requests.Zip(other.Requests))
        {
            var (answer, expected) = (Encoding.UTF8.GetString(toOne.Ask(question)), Encoding.UTF8.GetString(toOther.Ask(same)));
            if (!agree(answer, expected))
                throw new InvalidOperationException($"{one.Name} and {other.Name} answer otherwise than expected:\n{answer}\n{expected}");
        }
    }
}
