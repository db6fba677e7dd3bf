namespace SkillGraph.Server.GraphQLHttp;

/// <summary>What one request may ask for; section <c>Limits</c> of the configuration.</summary>
public sealed record RequestLimits
{
    /// <summary>Bytes of the body of a POST.</summary>
    public int BodyBytes { get; init; } = 1024 * 1024;

    /// <summary>Operations in one batch.</summary>
    public int Batch { get; init; } = 10;

    /// <summary>Requests of one caller that are answered at the same time.</summary>
    public int Concurrency { get; init; } = 32;

    /// <summary>Operations of one caller in a minute; those of a batch count singly.</summary>
    public int OperationsPerMinute { get; init; } = 6_000;

    /// <summary>Time that one operation may run before it is cancelled.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Lexical tokens of the document.</summary>
    public int Tokens { get; init; } = 5_000;

    /// <summary>Brackets inside one another in the text, and selection sets inside one another after fragment expansion.</summary>
    public int Depth { get; init; } = 50;

    /// <summary>Directives in the document.</summary>
    public int Directives { get; init; } = 100;

    /// <summary>Fields as written in the document.</summary>
    public int Fields { get; init; } = 1_000;

    /// <summary>Aliases in the document.</summary>
    public int Aliases { get; init; } = 200;

    /// <summary>Fields beside one of the same name. Validation compares each pair of them, at a cost that is quadratic in their number.</summary>
    public int Repeats { get; init; } = 50;

    /// <summary>Fragments and uses of fragments as written, inline ones included; validation compares them in pairs too.</summary>
    public int Fragments { get; init; } = 100;

    /// <summary>Variables of all operations.</summary>
    public int Variables { get; init; } = 100;

    /// <summary>Values in the variables of an operation, lists and objects included; each is turned into an object of the schema's type.</summary>
    public int Values { get; init; } = 10_000;

    /// <summary>Fields of all operations after fragment expansion.</summary>
    public int Selections { get; init; } = 5_000;

    /// <summary>Lists of the schema's own parts inside one another, such as fields of types of fields.</summary>
    public int SchemaLists { get; init; } = 2;

    /// <summary>Cost of the operation, see docs/portals-http.md.</summary>
    public int Cost { get; init; } = 100_000;
}
