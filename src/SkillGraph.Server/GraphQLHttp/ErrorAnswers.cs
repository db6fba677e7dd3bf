using System.Text.RegularExpressions;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;
using GraphQL.Validation.Errors;
using SkillGraph.Workers;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>What of an error the client sees: the message, the place, what its thrower put into the extensions, and always a code.</summary>
internal sealed partial class ErrorAnswers : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = Code(executionError) };
        foreach (var (name, value) in executionError.Extensions ?? [])
            extensions[name] = value;
        return new ErrorInfo { Message = IdentityText.Hide(Message(executionError)), Extensions = extensions };
    }

    /// <summary>What was sent is not repeated where GraphQL.NET would: it may name a person, and answers are logged by proxies.</summary>
    private static string Message(ExecutionError error) => error switch
    {
        InvalidVariableError => SentVariable().Replace(error.Message, "Unable to convert the value"),
        ArgumentsOfCorrectTypeError => SentLiteral().Replace(error.Message, "."),
        _ => error.Message,
    };

    [GeneratedRegex("Unable to convert '.*'(?= to )", RegexOptions.Singleline)]
    private static partial Regex SentVariable();

    [GeneratedRegex(@", found .*\.$", RegexOptions.Singleline)]
    private static partial Regex SentLiteral();

    /// <summary>The stable code of an error.</summary>
    public static string Code(ExecutionError error) => error switch
    {
        // GraphQL.NET makes the code of an unforeseen exception from its class name, which is nobody's business.
        UnhandledError => UnforeseenErrors.Code,
        { Code: { } code } => code,
        _ => ErrorInfoProvider.GetErrorCode(error),
    };
}
