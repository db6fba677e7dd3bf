using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SkillGraph.Databases.Migrations.PostgreSql.SkillGraph
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "hub_state",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    replica_epoch = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hub_state", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    imported_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    data_version = table.Column<long>(type: "bigint", nullable: true),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    added = table.Column<long>(type: "bigint", nullable: false),
                    corrected = table.Column<long>(type: "bigint", nullable: false),
                    ended = table.Column<long>(type: "bigint", nullable: false),
                    deleted = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    warnings = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_batches", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "levels",
                columns: table => new
                {
                    rank = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    certificate_name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    high_skilled = table.Column<bool>(type: "boolean", nullable: false),
                    leading = table.Column<bool>(type: "boolean", nullable: false),
                    implementer = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    treatment_reference = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    treatment_condition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    requirement = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source_document = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_levels", x => x.rank);
                });

            migrationBuilder.CreateTable(
                name: "occupations",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    major_group_number = table.Column<int>(type: "integer", nullable: false),
                    major_group = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    licence_entry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    verified = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_occupations", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "plans",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plans", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parent_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_regions", x => x.code);
                    table.ForeignKey(
                        name: "fk_regions_regions_parent_code",
                        column: x => x.parent_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "level_aliases",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    industry = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level_rank = table.Column<int>(type: "integer", nullable: false),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_level_aliases", x => x.id);
                    table.ForeignKey(
                        name: "fk_level_aliases_levels_level_rank",
                        column: x => x.level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_standards",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    occupation_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    developer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_standards", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_standards_occupations_occupation_code",
                        column: x => x.occupation_code,
                        principalTable: "occupations",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    filing_number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    credit_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    category = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    filing_authority = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    filed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agencies", x => x.id);
                    table.ForeignKey(
                        name: "fk_agencies_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    credit_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sector = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    in_scope_from = table.Column<DateOnly>(type: "date", nullable: true),
                    in_scope_to = table.Column<DateOnly>(type: "date", nullable: true),
                    recognised_from = table.Column<DateOnly>(type: "date", nullable: true),
                    recognised_to = table.Column<DateOnly>(type: "date", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employers", x => x.id);
                    table.ForeignKey(
                        name: "fk_employers_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "published_statistics",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    year = table.Column<int>(type: "integer", nullable: false),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_statistics", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_statistics_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    plan_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    indicator = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    period_start = table.Column<DateOnly>(type: "date", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    comparator = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<double>(type: "double precision", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    wording = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_document = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    value_derived_by = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_targets", x => x.code);
                    table.ForeignKey(
                        name: "fk_targets_plans_plan_code",
                        column: x => x.plan_code,
                        principalTable: "plans",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_targets_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_events", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_events_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agency_scopes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    occupation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    lowest_level_rank = table.Column<int>(type: "integer", nullable: false),
                    highest_level_rank = table.Column<int>(type: "integer", nullable: false),
                    population = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agency_scopes", x => x.id);
                    table.ForeignKey(
                        name: "fk_agency_scopes_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_scopes_levels_highest_level_rank",
                        column: x => x.highest_level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_scopes_levels_lowest_level_rank",
                        column: x => x.lowest_level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agency_scopes_occupations_occupation_code",
                        column: x => x.occupation_code,
                        principalTable: "occupations",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "credit_ratings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    grade = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rated_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_credit_ratings", x => x.id);
                    table.ForeignKey(
                        name: "fk_credit_ratings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evaluation_batches",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    occupation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level_rank = table.Column<int>(type: "integer", nullable: false),
                    route = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    standard_id = table.Column<long>(type: "bigint", nullable: true),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    registered = table.Column<int>(type: "integer", nullable: false),
                    attended = table.Column<int>(type: "integer", nullable: false),
                    passed = table.Column<int>(type: "integer", nullable: false),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evaluation_batches", x => x.id);
                    table.ForeignKey(
                        name: "fk_evaluation_batches_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_batches_evaluation_standards_standard_id",
                        column: x => x.standard_id,
                        principalTable: "evaluation_standards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_batches_levels_level_rank",
                        column: x => x.level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_batches_occupations_occupation_code",
                        column: x => x.occupation_code,
                        principalTable: "occupations",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evaluation_batches_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    method = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    side = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    planned_on = table.Column<DateOnly>(type: "date", nullable: false),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    problem_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    findings = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rectification_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    rectification_closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspections", x => x.id);
                    table.ForeignKey(
                        name: "fk_inspections_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "quality_assessments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    scheme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    cycle = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    score = table.Column<double>(type: "double precision", nullable: true),
                    grade = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_quality_assessments", x => x.id);
                    table.ForeignKey(
                        name: "fk_quality_assessments_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workers",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    identity_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    identity_cipher = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    birth_year = table.Column<int>(type: "integer", nullable: false),
                    sex = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employer_id = table.Column<long>(type: "bigint", nullable: true),
                    highest_level_rank = table.Column<int>(type: "integer", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workers", x => x.id);
                    table.ForeignKey(
                        name: "fk_workers_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_workers_levels_highest_level_rank",
                        column: x => x.highest_level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_workers_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    employer_id = table.Column<long>(type: "bigint", nullable: false),
                    worker_id = table.Column<long>(type: "bigint", nullable: false),
                    occupation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level_rank = table.Column<int>(type: "integer", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    guided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointments", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointments_employers_employer_id",
                        column: x => x.employer_id,
                        principalTable: "employers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_levels_level_rank",
                        column: x => x.level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_occupations_occupation_code",
                        column: x => x.occupation_code,
                        principalTable: "occupations",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_appointments_workers_worker_id",
                        column: x => x.worker_id,
                        principalTable: "workers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    route = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    route_ground = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    worker_id = table.Column<long>(type: "bigint", nullable: false),
                    occupation_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level_rank = table.Column<int>(type: "integer", nullable: true),
                    standard_id = table.Column<long>(type: "bigint", nullable: true),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    theory_score = table.Column<double>(type: "double precision", nullable: true),
                    skill_score = table.Column<double>(type: "double precision", nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    // Kept by hand: the only foreign key of this large table. Imports check the others set-based.
                    table.ForeignKey(
                        name: "fk_certificates_workers_worker_id",
                        column: x => x.worker_id,
                        principalTable: "workers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "hub_state",
                columns: new[] { "id", "data_version", "replica_epoch" },
                values: new object[] { 1, 0L, 0L });

            migrationBuilder.CreateIndex(
                name: "ix_agencies_credit_code",
                table: "agencies",
                column: "credit_code");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_data_version",
                table: "agencies",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_filing_number",
                table: "agencies",
                column: "filing_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agencies_region_code",
                table: "agencies",
                column: "region_code");

            migrationBuilder.CreateIndex(
                name: "ix_agency_events_agency_id_happened_on_kind",
                table: "agency_events",
                columns: new[] { "agency_id", "happened_on", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_events_data_version",
                table: "agency_events",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_agency_scopes_agency_id_occupation_code_population_lowest_l",
                table: "agency_scopes",
                columns: new[] { "agency_id", "occupation_code", "population", "lowest_level_rank", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agency_scopes_data_version",
                table: "agency_scopes",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_data_version",
                table: "appointments",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_employer_id",
                table: "appointments",
                column: "employer_id");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_number",
                table: "appointments",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointments_worker_id",
                table: "appointments",
                column: "worker_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_agency_id_issued_on",
                table: "certificates",
                columns: new[] { "agency_id", "issued_on" },
                filter: "deleted_in_version IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_data_version",
                table: "certificates",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_issued_on",
                table: "certificates",
                column: "issued_on",
                filter: "deleted_in_version IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_level_rank_issued_on",
                table: "certificates",
                columns: new[] { "level_rank", "issued_on" },
                filter: "deleted_in_version IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_number",
                table: "certificates",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_region_code_level_rank_issued_on",
                table: "certificates",
                columns: new[] { "region_code", "level_rank", "issued_on" },
                filter: "deleted_in_version IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_worker_id",
                table: "certificates",
                column: "worker_id");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_agency_id_scheme_rated_on",
                table: "credit_ratings",
                columns: new[] { "agency_id", "scheme", "rated_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_data_version",
                table: "credit_ratings",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_employers_credit_code",
                table: "employers",
                column: "credit_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_employers_data_version",
                table: "employers",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_employers_region_code",
                table: "employers",
                column: "region_code");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_batches_agency_id_held_on",
                table: "evaluation_batches",
                columns: new[] { "agency_id", "held_on" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_batches_data_version",
                table: "evaluation_batches",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_batches_number",
                table: "evaluation_batches",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_standards_code",
                table: "evaluation_standards",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_standards_data_version",
                table: "evaluation_standards",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_import_batches_kind_sha256",
                table: "import_batches",
                columns: new[] { "kind", "sha256" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_agency_id",
                table: "inspections",
                column: "agency_id");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_data_version",
                table: "inspections",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_number",
                table: "inspections",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_level_aliases_industry_name",
                table: "level_aliases",
                columns: new[] { "industry", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_levels_code",
                table: "levels",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_published_statistics_data_version",
                table: "published_statistics",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_published_statistics_year_region_code_indicator",
                table: "published_statistics",
                columns: new[] { "year", "region_code", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quality_assessments_agency_id_scheme_cycle",
                table: "quality_assessments",
                columns: new[] { "agency_id", "scheme", "cycle" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_quality_assessments_data_version",
                table: "quality_assessments",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_workers_data_version",
                table: "workers",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_workers_employer_id",
                table: "workers",
                column: "employer_id");

            migrationBuilder.CreateIndex(
                name: "ix_workers_identity_hash",
                table: "workers",
                column: "identity_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_workers_region_code_highest_level_rank",
                table: "workers",
                columns: new[] { "region_code", "highest_level_rank" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agency_events");

            migrationBuilder.DropTable(
                name: "agency_scopes");

            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "certificates");

            migrationBuilder.DropTable(
                name: "credit_ratings");

            migrationBuilder.DropTable(
                name: "hub_state");

            migrationBuilder.DropTable(
                name: "import_batches");

            migrationBuilder.DropTable(
                name: "inspections");

            migrationBuilder.DropTable(
                name: "level_aliases");

            migrationBuilder.DropTable(
                name: "published_statistics");

            migrationBuilder.DropTable(
                name: "quality_assessments");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "evaluation_batches");

            migrationBuilder.DropTable(
                name: "workers");

            migrationBuilder.DropTable(
                name: "plans");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "evaluation_standards");

            migrationBuilder.DropTable(
                name: "employers");

            migrationBuilder.DropTable(
                name: "levels");

            migrationBuilder.DropTable(
                name: "occupations");

            migrationBuilder.DropTable(
                name: "regions");
        }
    }
}
