using System.Text;

namespace SkillGraph.Benchmarks.Load;

/// <summary>Two servers by turns on the same questions, so that whatever else the machine does falls on both.</summary>
internal sealed class Alternation(ServerProcess hub, ServerProcess bare, int connections, TimeSpan duration, int rounds)
{
    private static readonly TimeSpan _warmUp = TimeSpan.FromSeconds(8);

    public void Run(Shape shape, Question[] questions)
    {
        Compare(questions);
        var toHub = new Supply([.. questions.Select(question => question.Hub)]);
        var toBare = new Supply([.. questions.Select(question => question.Bare)]);
        var runs = new Turns(connections, duration, rounds).Run($"{shape.Name}: {questions.Length} questions", _warmUp, (hub, toHub), (bare, toBare));
        Figures.Print($"ratio         {Figures.Ratio(runs[0], runs[1], run => run.PerSecond),8:0.00}\n");
    }

    /// <summary>A comparison is worth nothing unless both give the same bytes.</summary>
    private void Compare(Question[] questions)
    {
        using var toHub = new KeptConnection(hub.Address);
        using var toBare = new KeptConnection(bare.Address);
        foreach (var question in questions)
        {
            var one = toHub.Ask(question.Hub);
            var other = toBare.Ask(question.Bare);
            if (!one.SequenceEqual(other))
                throw new InvalidOperationException($"The servers answer differently:\n{Encoding.UTF8.GetString(one)}\n{Encoding.UTF8.GetString(other)}");
        }
    }
}
