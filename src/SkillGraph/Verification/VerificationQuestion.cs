namespace SkillGraph.Verification;

/// <summary>Whether a person holds a certificate: its number, and at least one thing that whoever holds it would know.</summary>
/// <param name="Number">The certificate number.</param>
/// <param name="HolderName">The holder's full name.</param>
/// <param name="IdentityNumber">The holder's identity number.</param>
public sealed record VerificationQuestion(string Number, string? HolderName, string? IdentityNumber)
{
    private const int MostCharacters = 100;

    /// <summary>The same without what may come with the characters that count: spaces, control characters, small letters.</summary>
    /// <exception cref="Querying.QueryError">INVALID_ARGUMENT: neither name nor identity number is given, or something is too long.</exception>
    public VerificationQuestion Normalized()
    {
        var question = new VerificationQuestion(Code(Number), HolderText.Normalized(HolderName), string.IsNullOrWhiteSpace(IdentityNumber) ? null : Code(IdentityNumber));
        if (question.HolderName is null && question.IdentityNumber is null)
            throw Invalid("holderName, identityNumber: neither is given; expected at least one of them (请填写持证人姓名或证件号码)");
        return new[] { question.Number, question.HolderName, question.IdentityNumber }.All(text => text is null or { Length: <= MostCharacters })
            ? question
            : throw Invalid($"a value has more than {MostCharacters} characters (输入过长)");
    }

    private static string Code(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsControl(c))).ToUpperInvariant();

    private static Querying.QueryError Invalid(string what) => new("INVALID_ARGUMENT", $"{what}.");
}
