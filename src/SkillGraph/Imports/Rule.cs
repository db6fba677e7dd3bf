namespace SkillGraph.Imports;

/// <summary>A rule of the domain that every imported row is checked against.</summary>
/// <param name="Code">Stable code of a breach, SCREAMING_CASE.</param>
/// <param name="Column">Column of the file that the breach is reported at.</param>
/// <param name="Breach">SQL that is true where the rule is broken; null values break nothing.</param>
internal sealed record Rule(string Code, string Column, string Breach)
{
    /// <summary>Source of the rules that no document needs to state: what records must be to make sense.</summary>
    public const string Records = "数据规范";

    /// <summary>What is wrong; <c>{value}</c> and <c>{expected}</c> are filled in.</summary>
    public required string Chinese { get; init; }

    /// <summary>The same in English.</summary>
    public required string English { get; init; }

    /// <summary>Document that states the rule.</summary>
    public required string Source { get; init; }

    /// <summary>First day on which it binds; null for always.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day on which it binds; null while it stands.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Target column with the row's own date, by which the rule binds or not. Outside its time a rule warns and never rejects.</summary>
    public string? DatedBy { get; init; }

    /// <summary>Only warns, since the document says 一般, 原则上 or 探索, or the fact is not certain.</summary>
    public bool Warns { get; init; }

    /// <summary>Holds for rows that end something, too.</summary>
    public bool OnEnd { get; init; }

    /// <summary>SQL of the value to show; null for the target's.</summary>
    public string? Value { get; init; }

    /// <summary>SQL of the value that was expected.</summary>
    public string? Expected { get; init; }

    /// <summary>SQL, 1 where a breach warns and 0 where it rejects.</summary>
    public string Severity => Warns
        ? "1"
        : DatedBy is null
            ? "0"
            : $"CASE WHEN c.{DatedBy} >= '{EffectiveFrom ?? DateOnly.MinValue:yyyy-MM-dd}' AND c.{DatedBy} <= '{EffectiveTo ?? DateOnly.MaxValue:yyyy-MM-dd}' THEN 0 ELSE 1 END";

    /// <summary>Days that have happened are not in the future (today in Asia/Shanghai).</summary>
    public static Rule NotInFuture(string column) => new("IN_FUTURE", column, $"c.{column} > {{today}}")
    {
        Chinese = "日期“{value}”晚于今天",
        English = "'{value}' is in the future",
        Source = Records,
    };

    /// <summary>A day that cannot come before another one.</summary>
    public static Rule NotBefore(string column, string earlier, string chinese, string earlierChinese) => new("WRONG_ORDER", column, $"c.{column} < c.{earlier}")
    {
        Chinese = $"{chinese}“{{value}}”早于{earlierChinese}“{{expected}}”",
        English = $"{column} '{{value}}' comes before {earlier} '{{expected}}'",
        Expected = $"c.{earlier}",
        Source = Records,
    };
}
