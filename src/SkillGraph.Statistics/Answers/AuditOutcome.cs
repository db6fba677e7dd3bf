namespace SkillGraph.Statistics;

/// <summary>What an audit found.</summary>
/// <param name="Withheld">Figures to withhold beyond those of small rows: number of the cell times <see cref="DisclosureAudit.FiguresOf"/> plus the figure.</param>
/// <param name="TotalIsWithheld">Whether the total of everything is withheld, for this or for being small.</param>
internal sealed record AuditOutcome(IReadOnlyList<long> Withheld, bool TotalIsWithheld);
