using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillGraph.Databases.Migrations.PostgreSql.SkillGraph
{
    /// <inheritdoc />
    public partial class UncheckedLevels : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The hub works highest levels out of certificates itself; to check each against eight rows takes a sixth of the time of writing them.
            migrationBuilder.DropForeignKey(name: "fk_workers_levels_highest_level_rank", table: "workers");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddForeignKey(
                name: "fk_workers_levels_highest_level_rank", table: "workers", column: "highest_level_rank", principalTable: "levels", principalColumn: "rank",
                onDelete: ReferentialAction.Restrict);
        }
    }
}
