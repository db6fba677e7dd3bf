using GraphQL;
using GraphQL.Execution;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>What of an error the client sees: the message, the place, what its thrower put into the extensions, and always a code.</summary>
internal sealed class ErrorAnswers : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = Code(executionError) };
        foreach (var (name, value) in executionError.Extensions ?? [])
            extensions[name] = value;
        return new ErrorInfo { Message = executionError.Message, Extensions = extensions };
    }

    /// <summary>The stable code of an error.</summary>
    public static string Code(ExecutionError error) => error switch
    {
        // GraphQL.NET makes the code of an unforeseen exception from its class name, which is nobody's business.
        UnhandledError => UnforeseenErrors.Code,
        { Code: { } code } => code,
        _ => ErrorInfoProvider.GetErrorCode(error),
    };
}
