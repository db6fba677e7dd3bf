using System.CommandLine;
using SkillGraph.Benchmarks.Bare;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Benchmarks.Statistics;

var root = new RootCommand("Measures SkillGraph's server. docs/benchmarks.md tells how to read the figures.")
{
    LoadCommand.Create(),
    BareCommand.Create(),
    StatisticsCommand.Create(),
    BareStatisticsCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
