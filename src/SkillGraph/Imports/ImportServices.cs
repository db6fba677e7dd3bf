using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SkillGraph.Access;
using SkillGraph.Databases;
using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>Registers imports.</summary>
public static class ImportServices
{
    /// <summary>Adds <see cref="Importer"/> and <see cref="ImportKinds"/>; needs <see cref="Stores.AddStores"/>.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(s => DataKeys.Load(s.GetRequiredService<HubSettings>().KeyFile));
        services.TryAddSingleton<IdentityVault>();
        return services.AddSingleton<ImportKinds>().AddSingleton<Importer>();
    }
}
