using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SkillGraph.Server.Uploads;

/// <summary>The folder of one file that was sent: the file until it is imported and the rows that were rejected, both encrypted, and its status. Only the server's own user may look into it.</summary>
internal sealed class Upload(string folder)
{
    /// <summary>How statuses are written, to clients as well.</summary>
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The upload's id.</summary>
    public string Id => Path.GetFileName(folder);

    /// <summary>When the file began to arrive, UTC.</summary>
    public DateTime CreatedAt => Directory.GetCreationTimeUtc(folder);

    private string StatusFile => Path.Combine(folder, "status.json");

    /// <summary>Makes the folder.</summary>
    public void Create()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>The file that was sent.</summary>
    public string FileOf(UploadStatus status) => Path.Combine(folder, Id + status.Extension);

    /// <summary>The rows of a report; null when there are none.</summary>
    /// <param name="report"><c>rejected</c> or <c>warnings</c>.</param>
    public string? ReportOf(string report) => Directory.GetFiles(folder, $"*.{report}.csv").SingleOrDefault();

    /// <summary>The status; null while the file is being received.</summary>
    public UploadStatus? Read() => File.Exists(StatusFile) ? JsonSerializer.Deserialize<UploadStatus>(File.ReadAllBytes(StatusFile), Json) : null;

    /// <summary>Replaces the status: a reader sees the old one or the new one.</summary>
    public void Write(UploadStatus status)
    {
        File.WriteAllBytes(StatusFile + ".new", JsonSerializer.SerializeToUtf8Bytes(status, Json));
        File.Move(StatusFile + ".new", StatusFile, overwrite: true);
    }

    /// <summary>Makes the import this process's own; null when another process of the data folder has it.</summary>
    public FileStream? TryClaim()
    {
        try
        {
            return new(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Removes the folder with all that is in it.</summary>
    public void Delete() => Directory.Delete(folder, recursive: true);
}
