using System.CommandLine;
using SkillGraph.DataQuality;

namespace SkillGraph.Server.Commands.Quality;

/// <summary>The options that say which findings a command means.</summary>
internal sealed class FindingOptions
{
    private readonly Option<string?> _kind = new("--kind") { Description = "类别 Kind." };
    private readonly Option<string?> _state = new("--state") { Description = "状态 State." };
    private readonly Option<string?> _region = new("--region") { Description = "行政区划代码 Region, by GB/T 2260 code.", HelpName = "CODE" };
    private readonly Option<string?> _agency = new("--agency") { Description = "备案号 Agency, by filing number.", HelpName = "NUMBER" };
    private readonly Option<bool> _closed = new("--closed") { Description = "含已关闭的 Findings whose cause is gone, too." };

    public void AddTo(Command command)
    {
        _kind.AcceptOnlyFromAmong([.. EnumText.All<FindingKind>().Select(OptionText.Of)]);
        _state.AcceptOnlyFromAmong([.. EnumText.All<FindingState>().Select(OptionText.Of)]);
        foreach (var option in (Option[])[_kind, _state, _region, _agency, _closed])
            command.Options.Add(option);
    }

    public FindingFilter Read(ParseResult flags, params string[] keys) => new()
    {
        Keys = keys.Length == 0 ? null : keys,
        Kind = Value<FindingKind>(flags.GetValue(_kind)),
        State = Value<FindingState>(flags.GetValue(_state)),
        Region = flags.GetValue(_region),
        Agency = flags.GetValue(_agency),
        Closed = flags.GetValue(_closed) || keys.Length > 0,
    };

    private static T? Value<T>(string? text) where T : struct, Enum => text is not null && EnumText.TryParse<T>(OptionText.Read(text), out var value) ? value : null;
}
