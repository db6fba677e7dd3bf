using SkillGraph.Server.Commands;

return await CommandLine.RunAsync(args);
