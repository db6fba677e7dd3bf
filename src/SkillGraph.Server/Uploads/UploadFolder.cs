using System.Security.Cryptography;
using SkillGraph.Databases;

namespace SkillGraph.Server.Uploads;

/// <summary>The files that were sent to this hub's data folder for import.</summary>
internal sealed class UploadFolder(HubSettings settings, UploadSettings limits, TimeProvider clock)
{
    private const int IdBytes = 16;

    private string Root => Path.Combine(settings.DataFolder, "uploads");

    /// <summary>A new one; what is too old to be asked for goes.</summary>
    public Upload Create()
    {
        foreach (var old in All().Where(IsOld))
            old.Delete();
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
        where status is { State: not UploadState.Done }
        orderby status.ReceivedAt
        select upload;

    private bool IsOld(Upload upload) => upload.Read() is { State: UploadState.Done } status && status.ReceivedAt.AddDays(limits.KeepDays) < clock.GetUtcNow().UtcDateTime;

    private IEnumerable<Upload> All() => Directory.Exists(Root) ? Directory.GetDirectories(Root).Select(folder => new Upload(folder)) : [];

    private Upload Of(string id) => new(Path.Combine(Root, id));
}
