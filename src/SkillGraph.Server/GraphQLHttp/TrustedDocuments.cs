using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace SkillGraph.Server.GraphQLHttp;

/// <summary>Documents that were shipped with the program, by their id: <c>sha256:</c> and the hexadecimal SHA-256 of the file.</summary>
/// <param name="documents">Id and text of each.</param>
public sealed class TrustedDocuments(IEnumerable<KeyValuePair<string, string>> documents)
{
    private readonly FrozenDictionary<string, string> _documents = documents.ToFrozenDictionary();

    /// <summary>The <c>.graphql</c> files of a folder.</summary>
    public static TrustedDocuments Load(string folder) => new(
        from file in Directory.EnumerateFiles(folder, "*.graphql")
        let bytes = File.ReadAllBytes(file)
        select KeyValuePair.Create(IdOf(bytes), Encoding.UTF8.GetString(bytes)));

    /// <summary>The id of a document.</summary>
    public static string IdOf(ReadOnlySpan<byte> utf8) => $"sha256:{Convert.ToHexStringLower(SHA256.HashData(utf8))}";

    /// <summary>The text of a document; null when there is none of this id.</summary>
    public string? Find(string id) => _documents.GetValueOrDefault(id);
}
