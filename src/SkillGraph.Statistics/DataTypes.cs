namespace SkillGraph.Statistics;

/// <summary>How a <see cref="DataType"/> is written in SQL and which CLR values it takes.</summary>
internal static class DataTypes
{
    public static string Sql(this DataType type) => type switch
    {
        DataType.Text => "VARCHAR",
        DataType.Integer => "INTEGER",
        DataType.BigInt => "BIGINT",
        DataType.Number => "DOUBLE",
        DataType.Date => "DATE",
        _ => "BOOLEAN",
    };

    public static bool Takes(this DataType type, object value) => type switch
    {
        DataType.Text => value is string,
        DataType.Integer => value is int,
        DataType.BigInt => value is long or int,
        DataType.Number => value is double or int or long,
        DataType.Date => value is DateOnly,
        _ => value is bool,
    };
}
