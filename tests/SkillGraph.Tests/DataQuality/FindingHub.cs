using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Agencies;
using SkillGraph.Certificates;
using SkillGraph.DataQuality;
using SkillGraph.Imports;
using SkillGraph.TestKit;
using SkillGraph.Workers;

namespace SkillGraph.Tests.DataQuality;

/// <summary>A hub to which rows are added as they come, also such as no import would take; its first certificates were imported on 2025-01-01.</summary>
internal sealed class FindingHub : IAsyncDisposable
{
    public const string City = "510700";
    public const string Electrician = "6-31-01-03";

    private static readonly string[] LevelCodes = ["", "X", "5", "4", "3", "2", "1", "T", "S"];

    private int _serial;

    private FindingHub(TestHub hub) => Hub = hub;

    public TestHub Hub { get; }

    public DataQualityChecks Checks => Hub.Services.GetRequiredService<DataQualityChecks>();

    public FindingReview Review => Hub.Services.GetRequiredService<FindingReview>();

    public static async Task<FindingHub> CreateAsync(TestProvider provider)
    {
        var hub = new FindingHub(await TestHub.CreateAsync(provider));
        await hub.AddAsync(new ImportBatch
        {
            Kind = "certificates",
            FileName = "1.csv",
            Sha256 = "1",
            ImportedBy = "x",
            State = ImportState.Merged,
            FinishedAt = new(2024, 12, 31, 16, 0, 0, DateTimeKind.Utc),
        });
        await hub.Checks.RunAsync();
        return hub;
    }

    /// <summary>An employer that is filed for electricians of the levels 5 to 1, from 2024-03-01 to 2027-02-28.</summary>
    public Agency NewAgency(string region = City)
    {
        var agency = new Agency
        {
            FilingNumber = $"Y0000519{++_serial:00000}",
            Name = "演示机构",
            Category = AgencyCategory.Employer,
            RegionCode = region,
            FilingAuthority = "演示",
            FiledOn = new(2024, 3, 1),
            ValidFrom = new(2024, 3, 1),
            ValidTo = new(2027, 2, 28),
        };
        agency.Scopes.Add(new() { OccupationCode = Electrician, LowestLevelRank = 2, HighestLevelRank = 6, ValidFrom = new(2024, 3, 1) });
        return agency;
    }

    public static Worker NewWorker(string region = City) => new()
    {
        IdentityKind = IdentityKind.Passport,
        IdentityHash = RandomNumberGenerator.GetBytes(32),
        IdentityCipher = [1],
        Name = "演示",
        BirthYear = 1990,
        RegionCode = region,
    };

    /// <summary>A sound certificate, of which things may be changed before its number is made.</summary>
    public Certificate NewCertificate(Agency agency, Action<Certificate>? change = null, Worker? worker = null)
    {
        var certificate = new Certificate
        {
            Number = "",
            Kind = CertificateKind.SkillLevel,
            Route = Route.LevelByLevel,
            Agency = agency,
            RegionCode = agency.RegionCode,
            Worker = worker ?? NewWorker(agency.RegionCode),
            OccupationCode = Electrician,
            LevelRank = 2,
            IssuedOn = new(2025, 3, 20),
        };
        change?.Invoke(certificate);
        if (certificate.Number.Length == 0)
            certificate.Number = $"{agency.FilingNumber}{certificate.IssuedOn.Year % 100:00}{LevelCodes[certificate.LevelRank ?? 0]}{++_serial:000000}";
        return certificate;
    }

    /// <summary>An evaluation of electricians of level 5.</summary>
    public EvaluationBatch NewBatch(Agency agency, int passed, int level = 2) => new()
    {
        Number = $"批次{++_serial}",
        Agency = agency,
        RegionCode = agency.RegionCode,
        OccupationCode = Electrician,
        LevelRank = level,
        Route = Route.LevelByLevel,
        HeldOn = new(2025, 3, 10),
        Registered = passed,
        Attended = passed,
        Passed = passed,
    };

    /// <summary>Adds rows, and what they refer to, as one import would.</summary>
    public Task AddAsync(params object[] rows) => ChangeAsync(db => db.AddRange(rows));

    /// <summary>Changes rows as one import would: all that are new or altered are of the next data version.</summary>
    public async Task ChangeAsync(Action<SkillGraphDb> change)
    {
        await using var db = Hub.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.HubStates.ExecuteUpdateAsync(s => s.SetProperty(h => h.DataVersion, h => h.DataVersion + 1));
        var version = (await db.HubStates.AsNoTracking().SingleAsync()).DataVersion;
        change(db);
        foreach (var entry in db.ChangeTracker.Entries<Fact>().Where(e => e.State is EntityState.Added or EntityState.Modified))
            entry.Entity.DataVersion = version;
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    /// <summary>Searches what changed, and says which findings are open.</summary>
    public async Task<List<string>> SearchAsync(bool everything = false)
    {
        Assert.Equal(everything, (await Checks.RunAsync(everything)).Everything);
        return await OpenAsync();
    }

    /// <summary>The open findings: kind, number of certificates, what was found and what was expected.</summary>
    public async Task<List<string>> OpenAsync()
    {
        await using var db = Hub.Open();
        var findings = await db.DataQualityFindings.AsNoTracking().Where(f => f.ClosedAt == null).ToListAsync();
        return [.. findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{EnumText.Of(f.Kind)} {f.Certificates} {f.Found ?? "-"} {f.Expected ?? "-"}")).Order(StringComparer.Ordinal)];
    }

    public async Task<DataQualityFinding> SingleAsync()
    {
        await using var db = Hub.Open();
        return await db.DataQualityFindings.AsNoTracking().SingleAsync();
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
