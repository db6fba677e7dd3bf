using System.CommandLine;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace SkillGraph.Server.Commands;

/// <summary><c>skillgraph schema</c>: the GraphQL schema as text.</summary>
internal static class SchemaCommand
{
    private const string Description = """
        打印接口定义 Print the GraphQL schema (SDL), or with --write update schema/skillgraph.graphql of a checkout.
        Example: skillgraph schema > skillgraph.graphql
        """;

    private static readonly string File = Path.Combine("schema", "skillgraph.graphql");

    public static Command Create()
    {
        var write = new Option<bool>("--write") { Description = $"写入文件 Write {File} below the current folder instead of printing." };
        var command = new Command("schema", Description) { write };
        command.SetAction(async (flags, cancellation) =>
        {
            await using var services = new ServiceCollection().AddLogging().AddSkillGraph(flags.Hub()).BuildServiceProvider();
            var text = Print(services.GetRequiredService<ISchema>());
            if (!flags.GetValue(write))
                Console.Write(text);
            else if (Directory.Exists(Path.GetDirectoryName(File)))
                await System.IO.File.WriteAllTextAsync(File, text, cancellation);
            else
                throw new CommandFailure("当前文件夹不是代码仓库根目录：there is no folder 'schema' here. Run this in the root of a checkout.");
            return 0;
        });
        return command;
    }

    /// <summary>The schema as the checked-in file has it: everything in the order of names, with its description.</summary>
    internal static string Print(ISchema schema) => schema.Print(new() { StringComparison = StringComparison.Ordinal });
}
