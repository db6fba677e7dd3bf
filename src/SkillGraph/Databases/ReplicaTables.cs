using SkillGraph.Statistics;

namespace SkillGraph.Databases;

/// <summary>
/// What the statistics replica copies from the record store: codes, dates, numbers and surrogate keys. No name, number or other direct identifier.
/// </summary>
internal static class ReplicaTables
{
    public static readonly IReadOnlyList<ReplicaTable> All =
    [
        new("regions", "code", [Text("code"), Text("parent_code"), Text("kind")],
            "SELECT code, parent_code, kind FROM regions") { Small = true },
        new("levels", "rank", [Integer("rank"), Boolean("high_skilled")],
            "SELECT rank, high_skilled FROM levels") { Small = true },
        new("occupations", "code", [Text("code"), Integer("major_group_number")],
            "SELECT code, major_group_number FROM occupations") { Small = true },
        Facts("agencies", Text("category"), Text("region_code")),
        Facts("employers", Text("region_code"), Text("size"), Text("sector"),
            Date("in_scope_from"), Date("in_scope_to"), Date("recognised_from"), Date("recognised_to")),
        Facts("workers", Text("region_code"), Text("sex"), Integer("birth_year"), BigInt("employer_id")),
        Facts("certificates", Text("kind"), Text("route"), BigInt("agency_id"), Text("region_code"), BigInt("worker_id"),
            Text("occupation_code"), Integer("level_rank"), Date("issued_on"), Date("ended_on"), Text("end_reason")),
        Facts("evaluation_batches", BigInt("agency_id"), Text("region_code"), Text("occupation_code"), Integer("level_rank"),
            Text("route"), Date("held_on"), Integer("registered"), Integer("attended"), Integer("passed")),
        Facts("published_statistics", Integer("year"), Text("region_code"), Text("indicator"), Number("value")),
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
