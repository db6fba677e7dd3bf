using Microsoft.Extensions.DependencyInjection;

namespace SkillGraph.Imports;

/// <summary>Registers imports.</summary>
internal static class ImportServices
{
    /// <summary>Adds <see cref="Importer"/> and <see cref="ImportKinds"/>.</summary>
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddSingleton<ImportKinds>().AddSingleton<Importer>();
}
