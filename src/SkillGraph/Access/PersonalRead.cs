namespace SkillGraph.Access;

/// <summary>A field of a worker, read in clear.</summary>
/// <param name="Field">Such as <c>Worker.name</c>.</param>
/// <param name="Worker">Key of the worker.</param>
public readonly record struct PersonalRead(string Field, long Worker);
