using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using SkillGraph.Certificates;
using SkillGraph.Querying;
using SkillGraph.Querying.Types;

namespace SkillGraph.Verification;

/// <summary>Root fields by which anybody checks certificates.</summary>
internal sealed class VerificationFields(CertificateDesk desk, ObjectTypes objects) : RootFields
{
    private const string How = "The answer is the same, and takes as long, whether the number is not known or the holder is another. By POST only, with the values in variables.";

    public override void AddTo(ObjectGraphType query, GraphTypes types)
    {
        var answer = AnswerType();
        var line = LineType();
        query.AddField(new FieldType
        {
            Name = "verifyCertificate",
            Description = $"Whether a person holds a certificate (证书查询验证). {How}",
            ResolvedType = new NonNullGraphType(answer),
            Arguments = [.. line.Fields.Select(field => StatisticsField.Argument(field.Name, field.Description!, field.ResolvedType!))],
            Resolver = new FuncFieldResolver<object?>(async context => (await AskAsync(context, [Question(name => context.GetArgument<string?>(name))]))[0]),
        }.WithPersonalArguments());
        query.AddField(new FieldType
        {
            Name = "verifyCertificates",
            Description = $"The same for up to {CertificateVerifier.MostLines} lines, answered in their order (批量查询验证). {How}",
            ResolvedType = ObjectTypes.List(answer),
            Arguments = [StatisticsField.Argument("lines", "What is asked (查询行).", ObjectTypes.List(line))],
            Resolver = new FuncFieldResolver<object?>(async context => await AskAsync(context, [.. Lines(context)])),
        }.WithPersonalArguments());
    }

    private async Task<IReadOnlyList<VerificationAnswer>> AskAsync(IResolveFieldContext context, IReadOnlyList<VerificationQuestion> questions) =>
        await desk.AskAsync(context.Caller(), context.Origin(), questions, context.CancellationToken);

    private static IEnumerable<VerificationQuestion> Lines(IResolveFieldContext context) =>
        ((IEnumerable<object>)context.Arguments!["lines"].Value!).Cast<IDictionary<string, object?>>().Select(line => Question(name => line.TryGetValue(name, out var value) ? (string?)value : null));

    private static VerificationQuestion Question(Func<string, string?> read) => new(read("number")!, read("holderName"), read("identityNumber"));

    private InputObjectGraphType LineType()
    {
        var line = new InputObjectGraphType
        {
            Name = "VerificationLine",
            Description = "A certificate number, and the holder's name or identity number, or both (证书编码与持证人).",
        };
        Add("number", "Certificate number (证书编码).", objects.Required<string>());
        Add("holderName", "The holder's full name (持证人姓名).", objects.Optional<string>());
        Add("identityNumber", "The holder's identity number (证件号码).", objects.Optional<string>());
        return line;

        void Add(string name, string description, IGraphType type) => line.AddField(new FieldType { Name = name, Description = description, ResolvedType = type });
    }

    private ObjectGraphType AnswerType() => ObjectTypes.Of<VerificationAnswer>(
        "CertificateVerification", "What is known of a certificate and its holder (验证结果).",
        ("matched", "Whether there is a certificate of this number and holder (是否匹配).", objects.Required<bool>(), a => a.Certificate is not null),
        ("checkedAt", "When the records were asked (查询时间).", objects.Required<DateTime>(), a => a.CheckedAt),
        ("certificate", "The certificate (证书); null when nothing matched.", CertificateType(), a => a.Certificate),
        ("receipt", "A signed statement of this answer, to be kept and checked offline (验证回执): a JWS (ES256) whose public keys are at /.well-known/jwks.json. Null when nothing matched.",
            objects.Optional<string>(), a => a.Receipt));

    private ObjectGraphType CertificateType() => ObjectTypes.Of<VerifiedCertificate>(
        "VerifiedCertificate", "What the public is told of a certificate (证书验证信息).",
        ("number", "Certificate number (证书编码).", objects.Required<string>(), c => c.Number),
        ("kind", "Kind of certificate (证书类别).", objects.Required<CertificateKind>(), c => c.Kind),
        ("holder", "The holder's name, masked (持证人，脱敏).", objects.Required<string>(), c => c.Holder),
        ("occupationCode", "Code of the occupation (职业编码).", objects.Required<string>(), c => c.OccupationCode),
        ("occupationName", "The occupation (职业).", objects.Required<string>(), c => c.OccupationName),
        ("levelRank", "Rank of the level (级序); null for special abilities.", objects.Optional<int>(), c => c.LevelRank),
        ("levelName", "Level name (级别名称); null for special abilities.", objects.Optional<string>(), c => c.LevelName),
        ("agencyFilingNumber", "Filing number of the agency that issued it (备案号).", objects.Required<string>(), c => c.AgencyFilingNumber),
        ("agencyName", "The agency that issued it (颁发机构).", objects.Required<string>(), c => c.AgencyName),
        ("issuedOn", "Day of issue (颁发日期).", objects.Required<DateOnly>(), c => c.IssuedOn),
        ("standing", "Whether it stands (证书状态).", objects.Required<CertificateStanding>(), c => c.Standing),
        ("endedOn", "Day from which it no longer counts (终止日期); null while it stands.", objects.Optional<DateOnly>(), c => c.EndedOn),
        ("endReason", "Why it ended (终止原因); null while it stands.", objects.Optional<EndReason>(), c => c.EndReason));
}
