using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillGraph.Databases.Migrations.Sqlite.SkillGraph
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "data_quality_findings",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    stated_by = table.Column<string>(type: "TEXT", nullable: true),
                    stated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    region_code = table.Column<string>(type: "TEXT", nullable: false),
                    agency_id = table.Column<long>(type: "INTEGER", nullable: false),
                    certificate_id = table.Column<long>(type: "INTEGER", nullable: true),
                    batch_id = table.Column<long>(type: "INTEGER", nullable: true),
                    occupation_code = table.Column<string>(type: "TEXT", nullable: true),
                    level_rank = table.Column<int>(type: "INTEGER", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    certificates = table.Column<long>(type: "INTEGER", nullable: false),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    expected = table.Column<string>(type: "TEXT", nullable: true),
                    found_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    data_version = table.Column<long>(type: "INTEGER", nullable: false),
                    deleted_in_version = table.Column<long>(type: "INTEGER", nullable: true)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    finished_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    data_version = table.Column<long>(type: "INTEGER", nullable: false),
                    everything = table.Column<bool>(type: "INTEGER", nullable: false)
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
                name: "ix_data_quality_findings_data_version",
                table: "data_quality_findings",
                column: "data_version");

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
                column: "data_version",
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
