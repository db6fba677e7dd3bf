using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using SkillGraph.Access;
using SkillGraph.Databases;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph keys create</c>.</summary>
internal static class KeysCreateCommand
{
    private static readonly Option<Role> RoleOption = new("--role") { Description = "角色 What the holder is.", Required = true };

    private static readonly Option<string[]> Scopes = new("--scope")
    {
        Description = "授权范围 What a portal may do beyond what the public may; can be given more than once. Needs --region.",
    };

    private static readonly Option<string?> Region = new("--region")
    {
        Description = "行政区划代码 City that the holder is confined to, by GB/T 2260 code; 510000 for the whole province. An official must have one.",
        HelpName = "CODE",
    };

    private static readonly Option<TimeSpan?> Expires = new("--expires")
    {
        Description = "有效期 How long it works, as 12h or 365d. [default: until it is revoked]",
        HelpName = "TIME",
        CustomParser = Span.Parse,
    };

    private static readonly Option<int?> Quota = new("--quota") { Description = "配额 Operations in a minute. [default: the server's limit]", HelpName = "N" };

    public static Command Create()
    {
        RoleOption.AcceptOnlyFromAmong([.. EnumText.All<Role>().Select(OptionText.Of)]);
        Scopes.AcceptOnlyFromAmong([.. Roles.Scopes.Select(OptionText.Of)]);
        Quota.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
                result.AddError("配额有误：--quota must be 1 or more.");
        });
        var command = new Command("create", "新建密钥 Make a key. It is shown once and kept nowhere.") { KeysCommand.Name, RoleOption, Scopes, Region, Expires, Quota };
        command.SetAction((flags, cancellation) => KeysCommand.RunAsync(flags, services => CreateAsync(services, flags, cancellation), cancellation));
        return command;
    }

    private static async Task CreateAsync(IServiceProvider services, ParseResult flags, CancellationToken cancellation)
    {
        var (name, role, region) = (flags.GetRequiredValue(KeysCommand.Name), flags.GetValue(RoleOption), flags.GetValue(Region));
        var scopes = (flags.GetValue(Scopes) ?? []).Select(OptionText.Read).Distinct().ToList();
        var keys = services.GetRequiredService<ApiKeys>();
        RequireSense(role, scopes.Count > 0, region);
        if (scopes.Contains(Privilege.Import) && region != ReferenceLookup.Province)
            throw new CommandFailure($"导入限于全省：a file may hold rows of any region, so --scope {OptionText.Of(Privilege.Import)} needs --region {ReferenceLookup.Province}.");
        await RequireKnownAsync(services, region, cancellation);
        if (await keys.NewestAsync(name, cancellation) is not null)
            throw new CommandFailure($"名称已被使用：'{name}' has a key that works. Use `skillgraph keys rotate {name}` for its successor, or another name.");
        var expires = flags.GetValue(Expires) is { } span ? services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime + span : (DateTime?)null;
        Console.WriteLine(await keys.IssueAsync(
            new(name, role) { Scopes = scopes, RegionCode = region, ExpiresAt = expires, Quota = flags.GetValue(Quota) }, TimeSpan.Zero, cancellation));
        Console.Error.WriteLine("密钥仅显示这一次 This key is shown only now. Send it as `Authorization: Bearer <key>`.");
    }

    private static void RequireSense(Role role, bool hasScopes, string? region)
    {
        if (hasScopes && role != Role.Portal)
            throw new CommandFailure($"授权范围仅用于门户：--scope is for portals; what the role {OptionText.Of(EnumText.Of(role))} may do is settled.");
        if (region is null && Roles.NeedsRegion(role, hasScopes))
            throw new CommandFailure("缺少行政区划代码：an official, and a portal with --scope, needs --region, such as 510700, or 510000 for the whole province.");
        if (region is not null && role == Role.Portal && !hasScopes)
            throw new CommandFailure("门户未指定授权范围：a portal without --scope sees what the public sees, of every region; --region would confine nothing.");
        if (region is not null && role == Role.Auditor)
            throw new CommandFailure("审计员不限区域：an auditor reads the whole audit; --region would confine nothing.");
    }

    private static async Task RequireKnownAsync(IServiceProvider services, string? region, CancellationToken cancellation)
    {
        if (region is null)
            return;
        await using var db = await services.GetRequiredService<IDbContextFactory<SkillGraphDb>>().CreateDbContextAsync(cancellation);
        if (await db.Regions.SingleOrDefaultAsync(r => r.Code == region, cancellation) is not { } found || !ReferenceLookup.IsHeld(found))
            throw new CommandFailure($"行政区划代码有误：'{region}' is no region of the hub; expected a city's code such as 510700, or 510000.");
    }
}
