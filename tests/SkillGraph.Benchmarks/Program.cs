using System.CommandLine;
using SkillGraph.Benchmarks.Attack;
using SkillGraph.Benchmarks.Bare;
using SkillGraph.Benchmarks.Callers;
using SkillGraph.Benchmarks.Counts;
using SkillGraph.Benchmarks.Drawing;
using SkillGraph.Benchmarks.Imports;
using SkillGraph.Benchmarks.Load;
using SkillGraph.Benchmarks.Quality;
using SkillGraph.Benchmarks.Statistics;
using SkillGraph.Benchmarks.Verification;

var root = new RootCommand("Measures SkillGraph's server. docs/benchmarks.md tells how to read the figures.")
{
    LoadCommand.Create(),
    BareCommand.Create(),
    CallersCommand.Create(),
    OpenCommand.Create(),
    TimingCommand.Create(),
    AttackCommand.Create(),
    CountsCommand.Create(),
    StatisticsCommand.Create(),
    BareStatisticsCommand.Create(),
    ChartsCommand.Create(),
    SoakCommand.Create(),
    ImportCommand.Create(),
    ImportKillsCommand.Create(),
    QualityCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
