using System.CommandLine;
using System.Runtime.CompilerServices;
using GraphQL.DI;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Querying;
using SkillGraph.Server.GraphQLHttp;
using SkillGraph.Server.Hosting;

namespace SkillGraph.Benchmarks.Callers;

/// <summary><c>open</c>: the hub's server as it would be without scope, masks and audit: whoever has a key reads every record in clear. <c>callers</c> starts it.</summary>
internal static class OpenCommand
{
    private static readonly HashSet<string> _all = [Privilege.Records, Privilege.PersonalData, Privilege.Unpublished, Privilege.ExactStatistics];

    public static Command Create()
    {
        var (data, database, url) = (new Argument<string>("data"), new Argument<string>("database"), new Argument<string>("url"));
        var command = new Command("open", "Serves every record in clear, to compare with.") { data, database, url };
        command.Hidden = true;
        command.SetAction(async (flags, cancellation) =>
        {
            var settings = new HubSettings(flags.GetRequiredValue(data), flags.GetRequiredValue(database) is { Length: > 0 } connection ? connection : null);
            await using var app = HubServer.Build(settings, flags.GetRequiredValue(url), Open);
            await app.StartAsync(cancellation);
            await app.WaitForShutdownAsync(cancellation);
        });
        return command;
    }

    private static void Open(IServiceCollection services)
    {
        services.Remove(services.Single(service => service.ServiceType == typeof(IConfigureExecution) && service.ImplementationType?.Name == "PersonalDataGate"));
        var opened = new ConditionalWeakTable<Caller, Caller>();
        services.AddSingleton<CallerLookup>(hub => async (key, cancellation) => await hub.GetRequiredService<KnownCallers>().FindAsync(key, cancellation) is { } caller
            ? opened.GetValue(caller, known => known with { Privileges = _all, Scope = null })
            : null);
    }
}
