using System.Text;

namespace SkillGraph.Querying.Filtering;

/// <summary>Texts that a database can hold.</summary>
internal static class Text
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    /// <exception cref="QueryError">INVALID_VALUE: the text has a NUL or half a surrogate pair, which PostgreSQL refuses.</exception>
    public static string Checked(string text, string path)
    {
        try
        {
            _strict.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            throw new QueryError("INVALID_VALUE", $"{path}: the text holds half of a surrogate pair.");
        }

        return text.Contains('\0') ? throw new QueryError("INVALID_VALUE", $"{path}: text cannot hold the character U+0000.") : text;
    }
}
