using System.Text.Json;
using SkillGraph.Querying.Ordering;

namespace SkillGraph.Querying.Paging;

/// <summary>The order keys of a row as a cursor, and back.</summary>
internal sealed class Cursors(CursorCipher cipher)
{
    public string Write(object?[] keys, string order) => cipher.Seal(JsonSerializer.SerializeToUtf8Bytes(keys.Select(Comparable)), order);

    /// <exception cref="QueryError">INVALID_CURSOR.</exception>
    public object?[] Read(string cursor, RowOrder order)
    {
        using var keys = JsonDocument.Parse(cipher.Open(cursor, order.Signature));
        return [.. keys.RootElement.EnumerateArray().Zip(order.Keys, (value, key) => value.Deserialize(key.Value.Type))];
    }

    /// <summary>Moments are in UTC, whether the database says so or not.</summary>
    private static object? Comparable(object? key) => key is DateTime moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : key;
}
