namespace SkillGraph.Verification;

/// <summary>The answer to one question. It is the same, and takes as long, whether the number is not known or the holder is another.</summary>
/// <param name="CheckedAt">When the records were asked.</param>
/// <param name="Certificate">The certificate; null when there is none of this number and holder.</param>
/// <param name="Receipt">A signed statement of the above, to be kept; null without a certificate.</param>
public sealed record VerificationAnswer(DateTime CheckedAt, VerifiedCertificate? Certificate, string? Receipt);
