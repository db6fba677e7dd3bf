namespace SkillGraph.Querying.Filtering;

/// <summary>Which kinds of fields an operator is for.</summary>
[Flags]
internal enum FilterKinds
{
    Identifier = 1,
    Boolean = 2,
    Choice = 4,
    Quantity = 8,
    Text = 16,
    Ordered = Quantity | Text,
    Any = Boolean | Choice | Ordered,
    Listed = Identifier | Choice | Ordered,
}
