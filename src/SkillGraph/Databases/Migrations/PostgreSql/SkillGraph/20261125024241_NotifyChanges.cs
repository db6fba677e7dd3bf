using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SkillGraph.Databases.Migrations.PostgreSql.SkillGraph
{
    /// <inheritdoc />
    public partial class NotifyChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Statistics replicas follow at once: PostgreSqlChanges listens.
            migrationBuilder.Sql("""
                CREATE FUNCTION hub_state_tell() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_notify('skillgraph_changes', ''); RETURN NULL; END $$;
                CREATE TRIGGER hub_state_changed AFTER UPDATE ON hub_state
                FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION hub_state_tell();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP FUNCTION hub_state_tell() CASCADE");
        }
    }
}
