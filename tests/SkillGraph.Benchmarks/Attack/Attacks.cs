using System.Text;
using System.Text.Json;

namespace SkillGraph.Benchmarks.Attack;

/// <summary>Requests that are small to send and could be large to answer.</summary>
internal static class Attacks
{
    private const int Mebibyte = 1024 * 1024;

    // What JSON takes around a document or a value.
    private const int Envelope = 200;

    private const string Known = "query ($w: AgencyWhere, $c: CertificateWhere, $o: [AgencyOrder!], $r: [String!]) { agencies(where: $w, order: $o, first: 1) { totalCount } certificates(where: $c, first: 1) { nodes { id } } regions(where: { within: $r }) { totalCount } }";

    public static IEnumerable<Attack> All() =>
    [
        .. Documents().Select(document => Attack.Of(document.Name, document.Text)),
        .. Variables().Select(set => Attack.Of(set.Name, Known, set.Values)),
        .. Bodies(),
    ];

    private static IEnumerable<(string Name, string Text)> Documents() =>
    [
        ("10,000 aliases", "{" + Repeat(10_000, i => $"a{i}:__typename ") + "}"),
        ("200 aliases of a count", "{" + Repeat(200, i => $"a{i}:regions{{totalCount}}") + "}"),
        ("20,000 duplicate fields", "{" + Repeat(20_000, _ => "__typename ") + "}"),
        ("51 duplicate lists with 50 duplicate fields", "{" + Repeat(19, _ => "agencies{nodes{" + Repeat(50, _ => "id ") + "}}") + "}"),
        ("22 doubling fragments", Doubling(22)),
        ("60 doubling fragments", Doubling(60)),
        ("200 × 100 inline fragments", "{" + Repeat(200, _ => "...{" + Repeat(100, _ => "...{__typename}") + "}") + "}"),
        ("100 inline fragments of 10 fields", "{regions{nodes{" + Repeat(97, i => $"...{{a{i}:id}}") + "}}}"),
        ("a cycle of 400 fragments", "{...f0}" + Repeat(400, i => $"fragment f{i} on Query{{...f{(i + 1) % 400}}}")),
        ("a chain of 99 fragments", "{...f0}" + Repeat(49, i => $"fragment f{i} on Query{{...f{i + 1}}}") + "fragment f49 on Query{__typename}"),
        ("selections 20,000 deep", Repeat(20_000, _ => "{a") + new string('}', 20_000)),
        ("lists 20,000 deep", "{agencies(first:" + new string('[', 20_000) + new string(']', 20_000) + "){totalCount}}"),
        ("objects 20,000 deep", "{agencies(where:" + Repeat(20_000, _ => "{not:") + "{}" + new string('}', 20_000) + "){totalCount}}"),
        ("types 20,000 deep", "query($a:" + new string('[', 20_000) + "Int" + new string(']', 20_000) + "){__typename}"),
        ("a filter 20 deep", "{agencies(where:" + Repeat(20, _ => "{not:") + "{}" + new string('}', 20) + "){totalCount}}"),
        ("a filter of 1,000 conditions", "{agencies(where:{and:[" + Repeat(1_000, i => $"{{name:{{neq:\"{i}\"}}}}") + "]}){totalCount}}"),
        ("1 MiB of directives", "{__typename" + Fill("@a") + "}"),
        ("1 MiB of white space", "{" + Fill(" ") + "__typename}"),
        ("1 MiB of comments", "{" + Fill("#\n") + "__typename}"),
        ("1 MiB of brackets", Fill("{")),
        ("1 MiB of one name", "{" + Fill("a") + "}"),
        ("1 MiB of one number", "{agencies(first:" + Fill("1") + "){totalCount}}"),
        ("1 MiB of one text", "{agencies(where:{name:{contains:\"" + Fill("a") + "\"}}){totalCount}}"),
        ("1 MiB of one block text", "{agencies(where:{name:{contains:\"\"\"" + Fill(" a\\n") + "\"\"\"}}){totalCount}}"),
        ("1 MiB of spreads", "{" + Fill("...a ") + "}"),
        ("900 unknown fields", "{" + Repeat(900, i => $"agencie{i} ") + "}"),
        ("900 unknown fields of 1,000 letters", "{" + Repeat(900, i => $"agencies{new string('x', 1_000)}{i} ") + "}"),
        ("1,000 unknown arguments", "{agencies(" + Repeat(1_000, i => $"firs{i}:1 ") + "){totalCount}}"),
        ("1,000 unknown conditions", "{agencies(where:{" + Repeat(1_000, i => $"nam{i}:1 ") + "}){totalCount}}"),
        ("99 unknown types", "query(" + Repeat(99, i => $"$a{i}:AgencyWher{i} ") + "){__typename}"),
        ("99 unknown fragments", "{" + Repeat(99, i => $"...f{i} ") + "}"),
        ("500 operations", Repeat(500, i => $"query q{i}{{__typename}}")),
        ("100 variables used 20 times each", "query(" + Repeat(100, i => $"$a{i}:Int ") + "){" + Repeat(20, i => $"a{i}:agencies(where:{{and:[{Repeat(50, j => $"{{dataVersion:{{gt:1}}}}")}]}},first:$a{i}){{totalCount}}") + "}"),
        ("the schema in the schema, 6 deep", "{__schema{types" + Repeat(6, _ => "{fields{type") + "{name}" + new string('}', 12) + "}}"),
        ("the whole schema 40 times", "{" + Repeat(40, i => $"a{i}:__schema{{types{{name description fields{{name description}}}}}}") + "}"),
        ("200 statistics", "{" + Repeat(200, i => $"a{i}:certificateStatistics(by:[OCCUPATION,REGION,LEVEL,MONTH],first:1,asOf:\"20{10 + (i % 15)}-0{1 + (i % 9)}-01\"){{totalGroups}}") + "}"),
    ];

    private static IEnumerable<(string Name, object Values)> Variables() =>
    [
        ("a filter 20 deep in a variable", new { w = Nested(20) }),
        ("a filter 60 deep in a variable", new { w = Nested(60) }),
        ("a filter of 20,000 conditions in a variable", new { w = new { and = Enumerable.Repeat(new { name = new { neq = "a" } }, 20_000) } }),
        ("100,000 values of in", new { w = new { name = new { @in = Enumerable.Range(0, 100_000).Select(i => $"{i}") } } }),
        ("1,000 values of in", new { w = new { name = new { @in = Enumerable.Range(0, 1_000).Select(i => $"{i}") } } }),
        ("100,000 codes within", new { r = Enumerable.Range(0, 100_000).Select(i => $"{i}") }),
        ("99 codes within", new { r = Enumerable.Range(0, 99).Select(i => $"{i}") }),
        ("100,000 keys of order", new { o = Enumerable.Repeat(new { name = "ASC" }, 100_000) }),
        ("8 keys of order through relations", new { o = Enumerable.Repeat(new { region = new { parent = new { parent = new { name = "ASC" } } } }, 8) }),
        ("100,000 unknown members", new { w = Enumerable.Range(0, 80_000).ToDictionary(i => $"n{i}", _ => 1) }),
        ("100,000 unknown variables", Enumerable.Range(0, 80_000).ToDictionary(i => $"n{i}", _ => 1)),
        ("a text of 1 MiB", new { w = new { name = new { contains = Fill("a") } } }),
        ("a text of 1 MiB in either case", new { w = new { name = new { icontains = Fill("A") } } }),
        ("a text of 1 MiB of %", new { w = new { name = new { contains = Fill("%_") } } }),
        ("99 texts of 10 KiB", new { w = new { or = Enumerable.Range(0, 49).Select(i => new { name = new { iendsWith = new string('a', 10 * 1024) + i } }) } }),
        ("lists in lists in lists of agencies", new { w = new { certificates = new { some = new { worker = new { certificates = new { none = new { agency = new { certificates = new { any = false } } } } } } } } }),
    ];

    private static IEnumerable<Attack> Bodies() =>
    [
        Attack.Raw("a batch of 100,000", "[" + string.Join(',', Enumerable.Repeat("{}", 100_000)) + "]"),
        Attack.Raw("a batch of 10 with 60 doubling fragments each", JsonSerializer.Serialize(Enumerable.Repeat(new { query = Doubling(60) }, 10))),
        Attack.Raw("JSON 100,000 deep", new string('[', 100_000)),
        Attack.Raw("JSON objects 100,000 deep", Repeat(100_000, _ => "{\"a\":")),
        Attack.Raw("a variable 60 deep", $"{{\"query\":\"query($a: Int) {{ agencies(first: $a) {{ totalCount }} }}\",\"variables\":{{\"a\":{new string('[', 60)}{new string(']', 60)}}}}}"),
        Attack.Raw("100,000 equal members", "{" + Repeat(50_000, _ => "\"query\":\"{__typename}\",") + "\"query\":\"{__typename}\"}"),
        Attack.Raw("1 MiB of nothing", new string(' ', Mebibyte)),
        Attack.Raw("3 MiB", new string(' ', 3 * Mebibyte)),
    ];

    private static object Nested(int depth) => Enumerable.Range(0, depth).Aggregate((object)new { }, (inner, _) => new { not = inner });

    private static string Doubling(int fragments) =>
        "{agencies{nodes{...f0}}}" + Repeat(fragments, i => $"fragment f{i} on Agency{{a:region{{...g{i}}}b:region{{...g{i}}}}}fragment g{i} on Region{{agencies:children{{nodes{{...g{i + 1}}}}}}}")
        + $"fragment g{fragments} on Region{{name}}";

    private static string Fill(string part) => Repeat((Mebibyte - Envelope) / JsonSerializer.Serialize(part)[1..^1].Length, _ => part);

    private static string Repeat(int count, Func<int, string> part) =>
        Enumerable.Range(0, count).Aggregate(new StringBuilder(), (text, i) => text.Append(part(i))).ToString();
}
