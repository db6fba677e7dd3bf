namespace SkillGraph.Server.Uploads;

/// <summary>How far a file that was sent has come.</summary>
public enum UploadState
{
    /// <summary>Waits for those before it.</summary>
    Waiting,

    /// <summary>Is being imported.</summary>
    Running,

    /// <summary>What came of it is known.</summary>
    Done,
}
