using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillGraph.Databases.Migrations.PostgreSql.SkillGraph
{
    /// <inheritdoc />
    public partial class FollowChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_workers_data_version",
                table: "workers");

            migrationBuilder.DropIndex(
                name: "ix_quality_assessments_data_version",
                table: "quality_assessments");

            migrationBuilder.DropIndex(
                name: "ix_published_statistics_data_version",
                table: "published_statistics");

            migrationBuilder.DropIndex(
                name: "ix_inspections_data_version",
                table: "inspections");

            migrationBuilder.DropIndex(
                name: "ix_evaluation_standards_data_version",
                table: "evaluation_standards");

            migrationBuilder.DropIndex(
                name: "ix_evaluation_batches_data_version",
                table: "evaluation_batches");

            migrationBuilder.DropIndex(
                name: "ix_employers_data_version",
                table: "employers");

            migrationBuilder.DropIndex(
                name: "ix_credit_ratings_data_version",
                table: "credit_ratings");

            migrationBuilder.DropIndex(
                name: "ix_certificates_data_version",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "ix_appointments_data_version",
                table: "appointments");

            migrationBuilder.DropIndex(
                name: "ix_agency_scopes_data_version",
                table: "agency_scopes");

            migrationBuilder.DropIndex(
                name: "ix_agency_events_data_version",
                table: "agency_events");

            migrationBuilder.DropIndex(
                name: "ix_agencies_data_version",
                table: "agencies");

            migrationBuilder.CreateIndex(
                name: "ix_workers_data_version_id",
                table: "workers",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_workers_withdrawn",
                table: "workers",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_quality_assessments_data_version_id",
                table: "quality_assessments",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_quality_assessments_withdrawn",
                table: "quality_assessments",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_published_statistics_data_version_id",
                table: "published_statistics",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_published_statistics_withdrawn",
                table: "published_statistics",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_level_aliases_data_version_id",
                table: "level_aliases",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_level_aliases_withdrawn",
                table: "level_aliases",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_data_version_id",
                table: "inspections",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspections_withdrawn",
                table: "inspections",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_standards_data_version_id",
                table: "evaluation_standards",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_standards_withdrawn",
                table: "evaluation_standards",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_batches_data_version_id",
                table: "evaluation_batches",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_batches_withdrawn",
                table: "evaluation_batches",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_employers_data_version_id",
                table: "employers",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_employers_withdrawn",
                table: "employers",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_data_version_id",
                table: "credit_ratings",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_withdrawn",
                table: "credit_ratings",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_data_version_id",
                table: "certificates",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_certificates_occupation_code_issued_on",
                table: "certificates",
                columns: new[] { "occupation_code", "issued_on" },
                filter: "deleted_in_version IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_withdrawn",
                table: "certificates",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_data_version_id",
                table: "appointments",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_appointments_withdrawn",
                table: "appointments",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_agency_scopes_data_version_id",
                table: "agency_scopes",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agency_scopes_withdrawn",
                table: "agency_scopes",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_agency_events_data_version_id",
                table: "agency_events",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agency_events_withdrawn",
                table: "agency_events",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_data_version_id",
                table: "agencies",
                columns: new[] { "data_version", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_agencies_withdrawn",
                table: "agencies",
                columns: new[] { "data_version", "id" },
                filter: "deleted_in_version IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_workers_data_version_id",
                table: "workers");

            migrationBuilder.DropIndex(
                name: "ix_workers_withdrawn",
                table: "workers");

            migrationBuilder.DropIndex(
                name: "ix_quality_assessments_data_version_id",
                table: "quality_assessments");

            migrationBuilder.DropIndex(
                name: "ix_quality_assessments_withdrawn",
                table: "quality_assessments");

            migrationBuilder.DropIndex(
                name: "ix_published_statistics_data_version_id",
                table: "published_statistics");

            migrationBuilder.DropIndex(
                name: "ix_published_statistics_withdrawn",
                table: "published_statistics");

            migrationBuilder.DropIndex(
                name: "ix_level_aliases_data_version_id",
                table: "level_aliases");

            migrationBuilder.DropIndex(
                name: "ix_level_aliases_withdrawn",
                table: "level_aliases");

            migrationBuilder.DropIndex(
                name: "ix_inspections_data_version_id",
                table: "inspections");

            migrationBuilder.DropIndex(
                name: "ix_inspections_withdrawn",
                table: "inspections");

            migrationBuilder.DropIndex(
                name: "ix_evaluation_standards_data_version_id",
                table: "evaluation_standards");

            migrationBuilder.DropIndex(
                name: "ix_evaluation_standards_withdrawn",
                table: "evaluation_standards");

            migrationBuilder.DropIndex(
                name: "ix_evaluation_batches_data_version_id",
                table: "evaluation_batches");

            migrationBuilder.DropIndex(
                name: "ix_evaluation_batches_withdrawn",
                table: "evaluation_batches");

            migrationBuilder.DropIndex(
                name: "ix_employers_data_version_id",
                table: "employers");

            migrationBuilder.DropIndex(
                name: "ix_employers_withdrawn",
                table: "employers");

            migrationBuilder.DropIndex(
                name: "ix_credit_ratings_data_version_id",
                table: "credit_ratings");

            migrationBuilder.DropIndex(
                name: "ix_credit_ratings_withdrawn",
                table: "credit_ratings");

            migrationBuilder.DropIndex(
                name: "ix_certificates_data_version_id",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "ix_certificates_occupation_code_issued_on",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "ix_certificates_withdrawn",
                table: "certificates");

            migrationBuilder.DropIndex(
                name: "ix_appointments_data_version_id",
                table: "appointments");

            migrationBuilder.DropIndex(
                name: "ix_appointments_withdrawn",
                table: "appointments");

            migrationBuilder.DropIndex(
                name: "ix_agency_scopes_data_version_id",
                table: "agency_scopes");

            migrationBuilder.DropIndex(
                name: "ix_agency_scopes_withdrawn",
                table: "agency_scopes");

            migrationBuilder.DropIndex(
                name: "ix_agency_events_data_version_id",
                table: "agency_events");

            migrationBuilder.DropIndex(
                name: "ix_agency_events_withdrawn",
                table: "agency_events");

            migrationBuilder.DropIndex(
                name: "ix_agencies_data_version_id",
                table: "agencies");

            migrationBuilder.DropIndex(
                name: "ix_agencies_withdrawn",
                table: "agencies");

            migrationBuilder.CreateIndex(
                name: "ix_workers_data_version",
                table: "workers",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_quality_assessments_data_version",
                table: "quality_assessments",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_published_statistics_data_version",
                table: "published_statistics",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_inspections_data_version",
                table: "inspections",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_standards_data_version",
                table: "evaluation_standards",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_evaluation_batches_data_version",
                table: "evaluation_batches",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_employers_data_version",
                table: "employers",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_credit_ratings_data_version",
                table: "credit_ratings",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_data_version",
                table: "certificates",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_appointments_data_version",
                table: "appointments",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_agency_scopes_data_version",
                table: "agency_scopes",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_agency_events_data_version",
                table: "agency_events",
                column: "data_version");

            migrationBuilder.CreateIndex(
                name: "ix_agencies_data_version",
                table: "agencies",
                column: "data_version");
        }
    }
}
