using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Assessments;
using SkillGraph.Certificates;
using SkillGraph.DataQuality;
using SkillGraph.Employers;
using SkillGraph.TestKit;
using SkillGraph.Workers;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>
/// Alters what a caller must not learn, and nothing else: every value of the secret rows is changed, whatever columns there are, and every third row is
/// withdrawn. If any answer to the caller changes with it, it leaks.
/// </summary>
internal static class Secrets
{
    public const string Mark = "Q";
    public const int Shift = 1_000_000;
    public const int Years = 500;

    private static readonly Dictionary<TestProvider, (string Moved, string Opposite)> Sql = new()
    {
        [TestProvider.Sqlite] = ($"date(coalesce({{0}}, '2020-01-01'), '+{Years} years')", "1 - {0}"),
        [TestProvider.Postgres] = ($"CAST(coalesce({{0}}, '2020-01-01') + INTERVAL '{Years} years' AS date)", "NOT {0}"),
    };

    /// <summary>Kept: what rows are found by, seen by and related by.</summary>
    private static readonly HashSet<string> Kept =
        ["Id", "DataVersion", "DeletedInVersion", "IdentityHash", "IdentityCipher", "RegionCode", "PublishedOn", "AgencyId", "EmployerId", "WorkerId", "BatchId", "StandardId", "CertificateId"];

    public static Task AlterRecordsAsync(TestHub hub, string? exceptRegion) => AlterAsync(hub, new()
    {
        [typeof(Worker)] = exceptRegion is null ? "true" : $"region_code <> '{exceptRegion}'",
        [typeof(Certificate)] = exceptRegion is null ? "true" : $"region_code <> '{exceptRegion}'",
        [typeof(EvaluationBatch)] = exceptRegion is null ? "true" : $"region_code <> '{exceptRegion}'",
        [typeof(Appointment)] = exceptRegion is null ? "true" : $"employer_id IN (SELECT id FROM employers WHERE region_code <> '{exceptRegion}')",
    });

    public static Task AlterUnpublishedAsync(TestHub hub, string? exceptRegion)
    {
        var secret = "(published_on IS NULL OR published_on > '2100-01-01')"
            + (exceptRegion is null ? "" : $" AND agency_id IN (SELECT id FROM agencies WHERE region_code <> '{exceptRegion}')");
        return AlterAsync(hub, new() { [typeof(Inspection)] = secret, [typeof(QualityAssessment)] = secret, [typeof(CreditRating)] = secret });
    }

    public static Task AlterFindingsAsync(TestHub hub, string? exceptRegion) =>
        AlterAsync(hub, new() { [typeof(DataQualityFinding)] = exceptRegion is null ? "true" : $"region_code <> '{exceptRegion}'" });

    /// <summary>Names but for their first character, and identity numbers but for their ends.</summary>
    public static async Task AlterPersonalDataAsync(TestHub hub)
    {
        var vault = hub.Services.GetRequiredService<IdentityVault>();
        await using var db = hub.Open();
        foreach (var worker in await db.Workers.IgnoreQueryFilters().ToListAsync())
        {
            worker.Name += Mark;
            worker.IdentityCipher = vault.Encrypt(vault.Decrypt(worker.IdentityCipher).Insert(1, Mark));
            worker.IdentityHash = vault.Hash(IdentityKind.Other, worker.Id.ToString(CultureInfo.InvariantCulture));
        }
        await db.SaveChangesAsync();
    }

    private static async Task AlterAsync(TestHub hub, Dictionary<Type, string> secrets)
    {
        await using var db = hub.Open();
        foreach (var (type, secret) in secrets)
        {
            var entity = db.Model.FindEntityType(type)!;
            var changes = entity.GetProperties().Where(p => !Kept.Contains(p.Name)).Select(p => $"{p.GetColumnName()} = {Changed(p, hub.Provider)}");
            var sql = $"UPDATE {entity.GetTableName()} SET {string.Join(", ", changes)}, deleted_in_version = CASE WHEN id % 3 = 0 THEN 1 END WHERE {secret}";
            Assert.True(await db.Database.ExecuteSqlRawAsync(sql) > 3, $"{type.Name}: too few secret rows");
        }
    }

    private static string Changed(IProperty property, TestProvider provider)
    {
        var column = property.GetColumnName();
        var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
        return property.Name switch
        {
            "OccupationCode" => "(SELECT max(code) FROM occupations)",
            "LevelRank" or "HighestLevelRank" => $"9 - {column}",
            _ when type.IsEnum => $"CASE {column} WHEN '{EnumTexts(type)[0]}' THEN '{EnumTexts(type)[1]}' ELSE '{EnumTexts(type)[0]}' END",
            _ when type == typeof(string) => $"coalesce({column}, '') || '{Mark}'",
            _ when type == typeof(DateOnly) || type == typeof(DateTime) => string.Format(CultureInfo.InvariantCulture, Sql[provider].Moved, column),
            _ when type == typeof(bool) => string.Format(CultureInfo.InvariantCulture, Sql[provider].Opposite, column),
            _ => $"coalesce({column}, 0) + {Shift}",
        };
    }

    private static List<string> EnumTexts(Type type) =>
        [.. Enum.GetNames(type).Select(System.Text.Json.JsonNamingPolicy.SnakeCaseUpper.ConvertName)];
}
