using System.Text.Json;

namespace SkillGraph.Statistics;

/// <summary>What a process says of the replica file that it holds, for other processes to read: they cannot open the file.</summary>
/// <param name="ProcessId">The process.</param>
/// <param name="State">What the file shows.</param>
/// <param name="At">When that was written, in UTC.</param>
/// <param name="Progress">How far a refresh is; null between refreshes.</param>
public sealed record ReplicaNote(int ProcessId, ReplicaState State, DateTime At, ReplicaProgress? Progress = null)
{
    internal static ReplicaNote? Read(string folder, int slot)
    {
        try
        {
            return JsonSerializer.Deserialize<ReplicaNote>(File.ReadAllBytes(PathOf(folder, slot)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the note at once. Nothing depends on it, so a full disk is no reason to fail.</summary>
    internal void Write(string folder, int slot)
    {
        var path = PathOf(folder, slot);
        try
        {
            File.WriteAllBytes($"{path}.new", JsonSerializer.SerializeToUtf8Bytes(this));
            File.Move($"{path}.new", path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static string PathOf(string folder, int slot) => Path.Combine(folder, $"{slot}.json");
}
