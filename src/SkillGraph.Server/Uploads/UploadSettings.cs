namespace SkillGraph.Server.Uploads;

/// <summary>What files may be sent for import; section <c>Imports</c> of the configuration.</summary>
public sealed record UploadSettings
{
    /// <summary>Bytes of one file.</summary>
    public long MostBytes { get; init; } = 2L << 30;

    /// <summary>Files that may wait for their turn.</summary>
    public int MostWaiting { get; init; } = 20;

    /// <summary>Days for which what came of a file can be read.</summary>
    public int KeepDays { get; init; } = 7;
}
