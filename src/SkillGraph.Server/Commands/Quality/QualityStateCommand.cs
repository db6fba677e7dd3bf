using System.CommandLine;
using SkillGraph.DataQuality;

namespace SkillGraph.Server.Commands.Quality;

/// <summary><c>skillgraph quality explain</c> and <c>confirm</c>.</summary>
internal static class QualityStateCommand
{
    private const string Which = """
        Name findings by their keys, or all open ones that meet conditions. Who, when and why are recorded with them.
        """;

    public static Command Explain() => Create(
        "explain",
        "说明问题 Say why the records are right as they are. " + Which + "\nExample: skillgraph quality explain --kind late-upload --agency Y000051900001 --note 系统切换期间集中补报",
        FindingState.Explained);

    public static Command Confirm() => Create("confirm", "确认问题 Say that something is wrong, and what will be done. " + Which, FindingState.Confirmed);

    private static Command Create(string name, string description, FindingState state)
    {
        var keys = new Argument<string[]>("key") { Description = "问题编号 Keys of findings.", Arity = ArgumentArity.ZeroOrMore };
        var note = new Option<string>("--note") { Description = "说明 Why.", Required = true, HelpName = "TEXT" };
        note.Validators.Add(result =>
        {
            if (FindingReview.WrongWith(result.GetValueOrDefault<string>()) is { } problem)
                result.AddError($"{problem.Chinese}：{problem.English}.");
        });
        var filter = new FindingOptions();
        var command = new Command(name, description) { keys, note };
        filter.AddTo(command);
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(
            flags, services => StateAsync(services, filter.Read(flags, flags.GetValue(keys) ?? []), state, flags.GetRequiredValue(note), cancellation), cancellation));
        return command;
    }

    private static async Task StateAsync(IServiceProvider services, FindingFilter filter, FindingState state, string note, CancellationToken cancellation)
    {
        if (filter.IsEmpty)
            throw new CommandFailure("请指明问题：name findings by their keys, or by conditions such as --kind or --agency.");
        var count = await services.GetRequiredService<FindingReview>().StateAsync(filter, state, note, Environment.UserName, cancellation)
            ?? throw new CommandFailure("没有其中的问题编号：not all of these keys are those of findings; nothing was changed. `skillgraph quality list` shows keys.");
        Console.WriteLine($"{Chinese.Of(state)} {count} 条 findings: {EnumText.Of(state)}.");
    }
}
