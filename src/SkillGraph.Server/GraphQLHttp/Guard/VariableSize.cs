using System.Text.Json;

namespace SkillGraph.Server.GraphQLHttp.Guard;

/// <summary>How many values there are in the variables of an operation, lists and objects included.</summary>
internal static class VariableSize
{
    public static int Of(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => 1 + value.EnumerateObject().Sum(member => Of(member.Value)),
        JsonValueKind.Array => 1 + value.EnumerateArray().Sum(Of),
        _ => 1,
    };
}
