using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using SkillGraph.Access;
using SkillGraph.Benchmarks.Load;

namespace SkillGraph.Benchmarks.Verification;

/// <summary><c>timing</c>: whether the time of an answer tells a wrong holder from an unknown number.</summary>
internal static class TimingCommand
{
    private static readonly Shape _verification = new(
        "verification",
        "query($number: String!, $holder: String) { verifyCertificate(number: $number, holderName: $holder) { matched } }",
        db => db.Certificates.Where(c => c.Id % 97 == 0).OrderBy(c => c.Id).Take(500).Select(c => new { number = c.Number, holder = "无此人" }));

    private static readonly Option<int> _trials = new("--trials") { Description = "Questions of either kind.", DefaultValueFactory = _ => 1000 };

    public static Command Create()
    {
        var command = new Command("timing", "Asks about certificates with wrong holders and with unknown numbers by turns, and compares how long the answers take.") { _trials };
        LoadOptions.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task RunAsync(ParseResult flags, CancellationToken cancellation)
    {
        var settings = LoadOptions.Hub(flags);
        await using var province = await Province.PrepareAsync(settings, LoadOptions.Demo(flags), cancellation);
        await using var hub = await ServerProcess.StartHubAsync(settings, cancellation, ("Verification__OfCaller", "10000000"));
        var key = await province.KeyAsync(new("benchmark", Role.Portal), cancellation);
        byte[][] wrong = [.. (await province.SamplesAsync(_verification, cancellation)).Select(sample => _verification.ToHub(sample, key))];
        // Serial numbers of the demo end far below.
        byte[][] unknown = [.. wrong.Select(request => Unknown(request))];
        using var connection = new KeptConnection(hub.Address);
        foreach (var request in wrong.Concat(unknown))
            Time(connection, request);
        var trials = Enumerable.Range(0, flags.GetValue(_trials)).Select(trial => (Wrong: Time(connection, wrong[trial % wrong.Length]), Unknown: Time(connection, unknown[trial % wrong.Length]))).ToList();
        Print("wrong holder", trials.ConvertAll(trial => trial.Wrong));
        Print("unknown number", trials.ConvertAll(trial => trial.Unknown));
        var later = trials.SelectMany(one => trials, (one, other) => one.Unknown > other.Wrong ? 1.0 : one.Unknown == other.Wrong ? 0.5 : 0).Average();
        // Mann and Whitney: how far the share is from one half, in standard deviations of what chance does.
        var deviations = (later - 0.5) / Math.Sqrt(((2.0 * trials.Count) + 1) / 12 / trials.Count / trials.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"an unknown number takes longer than a wrong holder in {later:0.000} of all pairs; {deviations:0.0} deviations from chance"));
    }

    private static byte[] Unknown(byte[] request)
    {
        var text = Encoding.UTF8.GetString(request);
        var number = text.IndexOf("\"number\":\"", StringComparison.Ordinal) + "\"number\":\"".Length + 16;
        return Encoding.UTF8.GetBytes($"{text[..number]}999999{text[(number + 6)..]}");
    }

    private static double Time(KeptConnection connection, byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        if (!Encoding.UTF8.GetString(connection.Ask(request)).Contains("\"matched\":false", StringComparison.Ordinal))
            throw new InvalidOperationException("A certificate was found that should not be.");
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static void Print(string name, List<double> times)
    {
        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-15} mean {times.Average():0.000} ms, median {times[times.Count / 2]:0.000} ms, 99 % under {times[times.Count * 99 / 100]:0.000} ms"));
    }
}
