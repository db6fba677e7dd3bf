using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace SkillGraph.Databases.Migrations.PostgreSql.SkillGraph
{
    /// <inheritdoc />
    public partial class DataQuality : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "recorded_on",
                table: "certificates",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "data_quality_findings",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    stated_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    region_code = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    agency_id = table.Column<long>(type: "bigint", nullable: false),
                    certificate_id = table.Column<long>(type: "bigint", nullable: true),
                    batch_id = table.Column<long>(type: "bigint", nullable: true),
                    occupation_code = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    level_rank = table.Column<int>(type: "integer", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    certificates = table.Column<long>(type: "bigint", nullable: false),
                    found = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    expected = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    found_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    deleted_in_version = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_quality_findings", x => x.id);
                    table.ForeignKey(
                        name: "fk_data_quality_findings_agencies_agency_id",
                        column: x => x.agency_id,
                        principalTable: "agencies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_data_quality_findings_levels_level_rank",
                        column: x => x.level_rank,
                        principalTable: "levels",
                        principalColumn: "rank",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_data_quality_findings_occupations_occupation_code",
                        column: x => x.occupation_code,
                        principalTable: "occupations",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_data_quality_findings_regions_region_code",
                        column: x => x.region_code,
                        principalTable: "regions",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "data_quality_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    finished_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    data_version = table.Column<long>(type: "bigint", nullable: false),
                    everything = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_quality_runs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_batch_id",
                table: "certificates",
                column: "batch_id",
                filter: "batch_id IS NOT NULL AND deleted_in_version IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_agency_id_day",
                table: "data_quality_findings",
                columns: new[] { "agency_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_batch_id",
                table: "data_quality_findings",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_certificate_id",
                table: "data_quality_findings",
                column: "certificate_id");

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_data_version_id",
                table: "data_quality_findings",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_key",
                table: "data_quality_findings",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_region_code_kind",
                table: "data_quality_findings",
                columns: new[] { "region_code", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_data_quality_findings_withdrawn",
                table: "data_quality_findings",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_quality_findings");

            migrationBuilder.DropTable(
                name: "data_quality_runs");

            migrationBuilder.DropIndex(
                name: "ix_certificates_batch_id",
                table: "certificates");

            migrationBuilder.DropColumn(
                name: "recorded_on",
                table: "certificates");
        }
    }
}
