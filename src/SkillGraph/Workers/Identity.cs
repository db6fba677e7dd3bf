using SkillGraph.Imports;

namespace SkillGraph.Workers;

/// <summary>The identity of a person in import files. Only its keyed hash and its ciphertext are ever staged.</summary>
internal static class Identity
{
    private const string KindColumn = "identity_kind";
    private const string NumberColumn = "identity_number";

    /// <summary>Kind of document; a resident identity card when empty.</summary>
    public static readonly ImportColumn Kind = new(KindColumn, "证件类型", Cells.Enum<IdentityKind>(), "居民身份证")
    {
        Target = null,
        Optional = true,
        Default = EnumText.Of(IdentityKind.ResidentId),
    };

    /// <summary>Number of the document; staged as its hash.</summary>
    public static readonly ImportColumn Number = new(NumberColumn, "证件号码", new(SqlType.Bytes, (text, _) => text), "999999199003070012") { Personal = true };

    /// <summary>The person that a row speaks of.</summary>
    public static readonly ImportColumn Worker = Number with
    {
        Target = "worker_id",
        Refers = new("workers", "worker", "identity_hash", new("UNKNOWN_WORKER", "系统中没有该证件号码的人员，请先导入人员", "nobody is recorded under this identity number; import workers first")),
    };

    /// <summary>Puts the hash in the place of the number.</summary>
    /// <returns>The kind and number in clear, for what else they tell; null when either is missing or wrong.</returns>
    public static (IdentityKind Kind, string Number)? Seal(ImportRow row)
    {
        var number = ((string?)row[NumberColumn])?.ToUpperInvariant();
        row[NumberColumn] = null;
        if (number is null || row[KindColumn] is not string text || !EnumText.TryParse<IdentityKind>(text, out var kind))
            return null;
        if (kind == IdentityKind.ResidentId && !IdentityNumber.TryParse(number, out _, out var problem))
        {
            row.Reject(NumberColumn, number, problem);
            return null;
        }
        row[NumberColumn] = row.Vault.Hash(kind, number);
        return (kind, number);
    }
}
