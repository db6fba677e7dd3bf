using SkillGraph.Access;
using SkillGraph.Querying;
using SkillGraph.TestKit;
using SkillGraph.Tests.Imports;

namespace SkillGraph.Tests.Access;

/// <summary>A hub with one known worker beside those of the templates, and the callers who may or may not read of it.</summary>
internal static class People
{
    public const string Number = "999999198805042318";
    public const string Name = "欧阳植入";

    /// <summary>An official of the worker's region, who says why.</summary>
    public static Caller Official { get; } = Roles.Caller("mianyang-office", Role.Official, "510700") with { Purpose = "核发补贴" };

    public static Caller OfficialElsewhere { get; } = Roles.Caller("chengdu-office", Role.Official, "510100") with { Purpose = "好奇" };

    public static Caller Auditor { get; } = Roles.Caller("auditor", Role.Auditor, null);

    public static async Task<ImportHub> CreateAsync(TestProvider provider)
    {
        var hub = await ImportHub.CreateAsync(provider, before: "workers");
        await hub.AcceptAsync("workers", $"identity_number,name,region\n{Number},{Name},510700\n");
        return hub;
    }
}
