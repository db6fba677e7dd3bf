using SkillGraph.Statistics;

namespace SkillGraph.Databases;

/// <summary>
/// What the statistics replica copies from the record store: codes, dates, numbers and surrogate keys; names of what is public, such as agencies. No name,
/// number or other direct identifier of a person.
/// </summary>
internal static class ReplicaTables
{
    public static readonly IReadOnlyList<ReplicaTable> All =
    [
        new("regions", "code", [Text("code"), Text("name"), Text("parent_code"), Text("kind")],
            "SELECT code, name, parent_code, kind FROM regions") { Small = true },
        new("levels", "rank", [Integer("rank"), Text("name"), Boolean("high_skilled")],
            "SELECT rank, name, high_skilled FROM levels") { Small = true },
        new("occupations", "code", [Text("code"), Text("name"), Integer("major_group_number"), Text("major_group")],
            "SELECT code, name, major_group_number, major_group FROM occupations") { Small = true },
        Facts("evaluation_standards", Text("code"), Text("name")),
        Facts("agencies", Text("filing_number"), Text("name"), Text("category"), Text("region_code"), Text("status"), Date("filed_on"), Date("valid_to")),
        Facts("agency_scopes", BigInt("agency_id"), Text("occupation_code"), Integer("lowest_level_rank"), Integer("highest_level_rank"), Text("population"),
            Date("valid_from"), Date("valid_to")),
        Facts("agency_events", BigInt("agency_id"), Text("kind"), Date("happened_on")),
        Facts("employers", Text("region_code"), Text("size"), Text("sector"),
            Date("in_scope_from"), Date("in_scope_to"), Date("recognised_from"), Date("recognised_to")),
        Facts("workers", Text("region_code"), Text("sex"), Integer("birth_year"), BigInt("employer_id")),
        Facts("certificates", Text("kind"), Text("route"), BigInt("agency_id"), Text("region_code"), BigInt("worker_id"),
            Text("occupation_code"), Integer("level_rank"), BigInt("standard_id"), BigInt("batch_id"), Number("theory_score"), Number("skill_score"),
            Date("issued_on"), Date("ended_on"), Text("end_reason")),
        Facts("evaluation_batches", BigInt("agency_id"), Text("region_code"), Text("occupation_code"), Integer("level_rank"),
            Text("route"), BigInt("standard_id"), Date("held_on"), Integer("registered"), Integer("attended"), Integer("passed")),
        Facts("appointments", BigInt("employer_id"), BigInt("worker_id"), Text("occupation_code"), Integer("level_rank"), Date("starts_on"), Date("ends_on"), Date("ended_on")),
        Facts("inspections", BigInt("agency_id"), Text("method"), Text("side"), Date("planned_on"), Date("done_on"), Text("problem_type"),
            Date("rectification_due_on"), Date("rectification_closed_on"), Date("published_on")),
        Facts("quality_assessments", BigInt("agency_id"), Text("scheme"), Text("cycle"), Text("grade"), Number("score"), Date("assessed_on"), Date("published_on")),
        Facts("published_statistics", Integer("year"), Text("region_code"), Text("indicator"), Number("value"), Text("note")),
    ];

    private static ReplicaTable Facts(string table, params ReplicaColumn[] columns)
    {
        IReadOnlyList<ReplicaColumn> all = [BigInt("id"), .. columns];
        return new(table, "id", all, $"SELECT {string.Join(", ", all.Select(c => c.Name))}, data_version, deleted_in_version FROM {table}");
    }

    private static ReplicaColumn Text(string name) => new(name, DataType.Text);

    private static ReplicaColumn Integer(string name) => new(name, DataType.Integer);

    private static ReplicaColumn BigInt(string name) => new(name, DataType.BigInt);

    private static ReplicaColumn Number(string name) => new(name, DataType.Number);

    private static ReplicaColumn Date(string name) => new(name, DataType.Date);

    private static ReplicaColumn Boolean(string name) => new(name, DataType.Boolean);
}
