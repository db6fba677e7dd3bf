namespace SkillGraph.Demo;

/// <summary>A file of the demo province, in the import format.</summary>
/// <param name="Kind">Kind of rows (数据类别), as the import names it: agencies, workers, certificates …</param>
/// <param name="Path">Where it was written.</param>
public sealed record DemoFile(string Kind, string Path);
