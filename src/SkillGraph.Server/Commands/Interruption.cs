using System.Runtime.InteropServices;

namespace SkillGraph.Server.Commands;

/// <summary>Lets a command end in order on Ctrl-C or SIGTERM. A second signal ends the process at once.</summary>
internal sealed class Interruption : IDisposable
{
    public const int ByUserCode = 130;
    public const int BySystemCode = 143;

    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Whether it was Ctrl-C.</summary>
    public bool ByUser { get; private set; }

    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _source.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = !_source.IsCancellationRequested;
        ByUser |= context.Signal == PosixSignal.SIGINT;
        _source.Cancel();
    }
}
