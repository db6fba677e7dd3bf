namespace SkillGraph.Server.Commands;

/// <summary>A command cannot do what was asked; the message is the one line that the user reads.</summary>
internal sealed class CommandFailure(string message) : Exception(message);
