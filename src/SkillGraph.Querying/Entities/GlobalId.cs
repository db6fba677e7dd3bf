using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace SkillGraph.Querying.Entities;

/// <summary>The opaque identifier of a row: base64url of its type and primary key.</summary>
internal static class GlobalId
{
    public static string Encode(Entity entity, object key) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{entity.Name}:{key}")));

    /// <summary>The name of the type and the text of the key; null when it is no identifier at all.</summary>
    public static (string Type, string Key)? Split(string id)
    {
        if (!Base64Url.IsValid(id))
            return null;

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id));
        return text.IndexOf(':') is var colon and > 0 ? (text[..colon], text[(colon + 1)..]) : null;
    }

    /// <summary>The key of a row of <paramref name="entity"/>.</summary>
    /// <exception cref="QueryError">INVALID_ID: not an identifier of this entity.</exception>
    public static object Decode(Entity entity, string id) =>
        Split(id) is { } parts && parts.Type == entity.Name && KeyOf(entity, parts.Key) is { } key
            ? key
            : throw new QueryError("INVALID_ID", $"'{id}' is not the id of a {entity.Name}.");

    /// <summary>The key that a text stands for; null when it can be none of the entity's.</summary>
    public static object? KeyOf(Entity entity, string text)
    {
        if (text.Contains('\0'))
            return null;

        try
        {
            return TypeDescriptor.GetConverter(entity.Key.PropertyType).ConvertFromInvariantString(text);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
