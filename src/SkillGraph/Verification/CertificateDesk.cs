using SkillGraph.Querying;

namespace SkillGraph.Verification;

/// <summary>Where certificates are asked about, by GraphQL and by the page alike: counts, answers, and remembers what met nothing.</summary>
public sealed class CertificateDesk(CertificateVerifier verifier, VerificationLimiter limiter)
{
    /// <summary>The answers, in the order of the questions.</summary>
    /// <exception cref="QueryError">RATE_LIMITED, INVALID_ARGUMENT or TOO_MANY_LINES.</exception>
    public async Task<IReadOnlyList<VerificationAnswer>> AskAsync(
        Caller caller, string origin, IReadOnlyList<VerificationQuestion> questions, CancellationToken cancellation)
    {
        if (questions.Count > CertificateVerifier.MostLines)
            throw new QueryError("TOO_MANY_LINES", $"lines: {questions.Count}; at most {CertificateVerifier.MostLines} are answered at once (一次最多{CertificateVerifier.MostLines}行).");
        limiter.Admit(caller, origin, questions);
        var answers = await verifier.VerifyAsync(questions, cancellation);
        foreach (var (question, answer) in questions.Zip(answers))
            if (answer.Certificate is null)
                limiter.Missed(caller, question);
        return answers;
    }
}
