using SkillGraph.Certificates;

namespace SkillGraph.Verification;

/// <summary>What the public is told of a certificate whose number and holder it knows. The holder is masked.</summary>
public sealed record VerifiedCertificate(
    string Number,
    CertificateKind Kind,
    string Holder,
    string OccupationCode,
    string OccupationName,
    int? LevelRank,
    string? LevelName,
    string AgencyFilingNumber,
    string AgencyName,
    DateOnly IssuedOn,
    CertificateStanding Standing,
    DateOnly? EndedOn,
    EndReason? EndReason);
