using Microsoft.Extensions.DependencyInjection;
using SkillGraph.Agencies;
using SkillGraph.Certificates;
using SkillGraph.Databases;
using SkillGraph.Employers;
using SkillGraph.TestKit;
using SkillGraph.Workers;

namespace SkillGraph.Tests.Access.Leaks;

/// <summary>
/// Hubs with a crowd and a few others who differ from the crowd in everything. Two of them whose crowds, few and sums are published alike must be alike
/// to the public, however it asks.
/// </summary>
internal static class Twins
{
    public static readonly string[] Regions = ["510000", "510100", "510700", "511100"];

    public static async Task<TestHub> CreateAsync(TestProvider provider, int crowd, int few)
    {
        var hub = await TestHub.CreateAsync(provider);
        await using (var db = hub.Open())
        {
            var (many, rare) = (Place.Of("510100", 1), Place.Of("510700", 2));
            db.AddRange(many.Agency, many.Employer, rare.Agency, rare.Employer);
            for (var i = 0; i < crowd; i++)
                Add(db, many, i, new(2022, 3, 1), 3, "6-31-01-03", CertificateKind.SkillLevel, Route.LevelByLevel, Sex.Male, 1980);
            for (var i = 0; i < few; i++)
                Add(db, rare, i, new(2024, 11, 20), 6, "4-10-01-05", CertificateKind.Qualification, Route.Competition, Sex.Female, 2004);
            AddBatch(db, many, crowd, new(2022, 2, 20), 3, "6-31-01-03", Route.LevelByLevel);
            AddBatch(db, rare, few, new(2024, 11, 1), 6, "4-10-01-05", Route.Competition);
            await db.SaveChangesAsync();
        }
        await hub.Services.GetRequiredService<HubReplica>().RefreshAsync(CancellationToken.None);
        return hub;
    }

    private static void Add(
        SkillGraphDb db, Place place, int i, DateOnly day, int level, string occupation, CertificateKind kind, Route route, Sex sex, int birthYear)
    {
        var worker = new Worker
        {
            IdentityKind = IdentityKind.Passport,
            IdentityHash = [.. BitConverter.GetBytes(i), .. new byte[27], (byte)level],
            IdentityCipher = [1],
            Name = "演示",
            BirthYear = birthYear,
            Sex = sex,
            RegionCode = place.Region,
            Employer = place.Employer,
            HighestLevelRank = level,
        };
        db.Add(new Certificate
        {
            Number = $"{place.Region}-{i}",
            Kind = kind,
            Route = route,
            Agency = place.Agency,
            RegionCode = place.Region,
            Worker = worker,
            OccupationCode = occupation,
            LevelRank = level,
            IssuedOn = day,
        });
        db.Add(new Appointment
        {
            Number = $"{place.Region}-{i}",
            Employer = place.Employer,
            Worker = worker,
            OccupationCode = occupation,
            LevelRank = level,
            StartsOn = day,
            EndsOn = day.AddYears(9),
        });
    }

    private static void AddBatch(SkillGraphDb db, Place place, int candidates, DateOnly day, int level, string occupation, Route route) => db.Add(new EvaluationBatch
    {
        Number = place.Region,
        Agency = place.Agency,
        RegionCode = place.Region,
        OccupationCode = occupation,
        LevelRank = level,
        Route = route,
        HeldOn = day,
        Registered = candidates,
        Attended = candidates,
        Passed = candidates,
    });

    private sealed record Place(string Region, Agency Agency, Employer Employer)
    {
        public static Place Of(string region, int kind) => new(
            region,
            new()
            {
                FilingNumber = $"Y{region}",
                Name = region,
                Category = (AgencyCategory)kind,
                RegionCode = region,
                FilingAuthority = region,
                FiledOn = new(2020 + kind, 1, 1),
                ValidFrom = new(2020 + kind, 1, 1),
                ValidTo = new(2030, 1, 1),
            },
            new() { CreditCode = region, Name = region, RegionCode = region, Size = (EmployerSize)kind, Sector = kind == 1 ? "C" : "G", InScopeFrom = new(2021, 1, 1) });
    }
}
