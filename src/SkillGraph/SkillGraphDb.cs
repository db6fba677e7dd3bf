using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using SkillGraph.Agencies;
using SkillGraph.Assessments;
using SkillGraph.Certificates;
using SkillGraph.DataQuality;
using SkillGraph.Employers;
using SkillGraph.Imports;
using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Querying;
using SkillGraph.Regions;
using SkillGraph.Targets;
using SkillGraph.Workers;

namespace SkillGraph;

/// <summary>The record store: every entity of the hub. One class per database engine, since each has its own migrations.</summary>
public abstract class SkillGraphDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Regions (行政区划).</summary>
    public DbSet<Region> Regions => Set<Region>();

    /// <summary>Occupations (职业).</summary>
    public DbSet<Occupation> Occupations => Set<Occupation>();

    /// <summary>Evaluation standards (评价依据).</summary>
    public DbSet<EvaluationStandard> EvaluationStandards => Set<EvaluationStandard>();

    /// <summary>The eight levels (职业技能等级).</summary>
    public DbSet<Level> Levels => Set<Level>();

    /// <summary>Industries' own level names (行业自定等级名称).</summary>
    public DbSet<LevelAlias> LevelAliases => Set<LevelAlias>();

    /// <summary>Agencies (评价机构).</summary>
    public DbSet<Agency> Agencies => Set<Agency>();

    /// <summary>Filed scopes of agencies (备案范围).</summary>
    public DbSet<AgencyScope> AgencyScopes => Set<AgencyScope>();

    /// <summary>Events of the agency directory (机构目录动态).</summary>
    public DbSet<AgencyEvent> AgencyEvents => Set<AgencyEvent>();

    /// <summary>Employers (用人单位).</summary>
    public DbSet<Employer> Employers => Set<Employer>();

    /// <summary>Appointments (聘任).</summary>
    public DbSet<Appointment> Appointments => Set<Appointment>();

    /// <summary>Workers (技能人才).</summary>
    public DbSet<Worker> Workers => Set<Worker>();

    /// <summary>Evaluations (认定批次).</summary>
    public DbSet<EvaluationBatch> EvaluationBatches => Set<EvaluationBatch>();

    /// <summary>Certificates (证书).</summary>
    public DbSet<Certificate> Certificates => Set<Certificate>();

    /// <summary>Inspections (质量督导).</summary>
    public DbSet<Inspection> Inspections => Set<Inspection>();

    /// <summary>Quality assessments (质量评估).</summary>
    public DbSet<QualityAssessment> QualityAssessments => Set<QualityAssessment>();

    /// <summary>Credit ratings (信用评价).</summary>
    public DbSet<CreditRating> CreditRatings => Set<CreditRating>();

    /// <summary>Plans (规划).</summary>
    public DbSet<Plan> Plans => Set<Plan>();

    /// <summary>Targets (目标).</summary>
    public DbSet<Target> Targets => Set<Target>();

    /// <summary>Figures published by others (公布数据).</summary>
    public DbSet<PublishedStatistic> PublishedStatistics => Set<PublishedStatistic>();

    /// <summary>Imports (导入批次).</summary>
    public DbSet<ImportBatch> ImportBatches => Set<ImportBatch>();

    /// <summary>Findings of data quality (数据质量问题).</summary>
    public DbSet<DataQualityFinding> DataQualityFindings => Set<DataQualityFinding>();

    /// <summary>Searches for findings that came to their end (数据质量检查).</summary>
    public DbSet<DataQualityRun> DataQualityRuns => Set<DataQualityRun>();

    /// <summary>The row that orders all writes.</summary>
    public DbSet<HubState> HubStates => Set<HubState>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(SkillGraphDb).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            StandingRows.Filter(modelBuilder, entity);
            FactIndexes.Add(modelBuilder, entity, Database);
            StoreEnumsAsText.Convert(entity);
            foreach (var key in entity.GetForeignKeys())
                key.DeleteBehavior = DeleteBehavior.Restrict;
        }
        modelBuilder.UseBinaryTextComparison(Database);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // Every index costs each import; each entity declares those that its queries need.
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();
}
