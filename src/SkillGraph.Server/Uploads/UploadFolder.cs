using System.Security.Cryptography;
using SkillGraph.Databases;

namespace SkillGraph.Server.Uploads;

/// <summary>The files that were sent to this hub's data folder for import.</summary>
internal sealed class UploadFolder(HubSettings settings, UploadSettings limits, TimeProvider clock)
{
    private const int IdBytes = 16;

    // No file takes so long to arrive: the server stopped meanwhile.
    private static readonly TimeSpan LongestArrival = TimeSpan.FromDays(1);

    private string Root => Path.Combine(settings.DataFolder, "uploads");

    /// <summary>Removes what is too old to be asked for, and what never arrived.</summary>
    public void Clean()
    {
        foreach (var old in All().Where(IsOld))
            old.Delete();
    }

    /// <summary>A new one.</summary>
    public Upload Create()
    {
        Clean();
        var upload = Of(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));
        upload.Create();
        return upload;
    }

    /// <summary>The one of an id; null when there is none.</summary>
    public Upload? Find(string id) => id.Length == 2 * IdBytes && id.All(char.IsAsciiHexDigitLower) && Directory.Exists(Path.Combine(Root, id)) ? Of(id) : null;

    /// <summary>Those that wait or were running when a server stopped, in the order in which they came.</summary>
    public IEnumerable<Upload> Unfinished() =>
        from upload in All()
        let status = upload.Read()
        where status is { IsFinished: false }
        orderby status.ReceivedAt
        select upload;

    private bool IsOld(Upload upload)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return upload.Read() is { } status
            ? status.State == UploadState.Done && status.ReceivedAt.AddDays(limits.KeepDays) < now
            : upload.CreatedAt + LongestArrival < now;
    }

    private IEnumerable<Upload> All() => Directory.Exists(Root) ? Directory.GetDirectories(Root).Select(folder => new Upload(folder)) : [];

    private Upload Of(string id) => new(Path.Combine(Root, id));
}
