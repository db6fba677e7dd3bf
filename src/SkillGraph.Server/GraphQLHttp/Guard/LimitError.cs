using GraphQL;
using GraphQL.Validation;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>A document that is larger than one request may be; carries the figure and the limit.</summary>
internal sealed class LimitError : ValidationError
{
    private LimitError(string code, string what, long figure, long limit)
        : base($"The document has {figure} {what}, and at most {limit} are allowed.")
    {
        Code = code;
        this.AddExtension("figure", figure);
        this.AddExtension("limit", limit);
    }

    /// <summary>An error when the figure is above the limit, otherwise null.</summary>
    public static LimitError? Check(string code, string what, long figure, long limit) =>
        figure > limit ? new LimitError(code, what, figure, limit) : null;
}
