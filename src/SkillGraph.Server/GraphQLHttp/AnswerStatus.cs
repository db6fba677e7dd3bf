using GraphQL;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>The HTTP status of an answer, as GraphQL over HTTP has it.</summary>
internal static class AnswerStatus
{
    /// <summary>
    /// 405 and 504 whatever the media type; 200 for what was executed, with or without errors; for what was not,
    /// 400, or 200 in <c>application/json</c>, where a proxy's 400 could not be told from ours.
    /// </summary>
    public static int Of(ExecutionResult result, string mediaType)
    {
        var codes = result.Errors?.Select(ErrorAnswers.Code).ToList() ?? [];
        if (codes.Contains(OperationCheck.MethodCode))
            return StatusCodes.Status405MethodNotAllowed;
        if (codes.Contains(OperationRunner.TimeoutCode))
            return StatusCodes.Status504GatewayTimeout;
        return result.Executed || codes.Count == 0 || mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
