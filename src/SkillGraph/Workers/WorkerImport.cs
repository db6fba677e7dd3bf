using SkillGraph.Employers;
using SkillGraph.Imports;

namespace SkillGraph.Workers;

/// <summary>Files of workers (技能人才).</summary>
internal static class WorkerImport
{
    public static readonly ImportKind Kind = new("workers", "技能人才", "workers")
    {
        Columns =
        [
            Identity.Kind with { Target = "identity_kind" },
            Identity.Number with { Key = true, Target = "identity_hash" },
            new("name", "姓名", Cells.Text, "张演示") { Personal = true },
            new("birth_year", "出生年份", Cells.Year, "1990") { Optional = true },
            new("sex", "性别", Cells.Enum<Sex>(), "女") { Optional = true },
            new("region", "工作地行政区划代码", Cells.Region, "510100") { Target = "region_code" },
            EmployerImport.Reference with { Optional = true },
            new("identity_cipher", "证件号码密文", new(SqlType.Bytes, (text, _) => text), "") { Derived = true, Compared = false },
        ],
        Derive = Complete,
    };

    private static void Complete(ImportRow row)
    {
        if (Identity.Seal(row) is not var (kind, number))
            return;
        row["identity_cipher"] = row.Vault.Encrypt(number);
        if (kind == IdentityKind.ResidentId && IdentityNumber.TryParse(number, out var resident, out _))
        {
            row["birth_year"] ??= resident.BirthYear;
            row["sex"] ??= EnumText.Of(resident.Sex);
        }
        else if (row["birth_year"] is null)
        {
            row.Reject("birth_year", null, new("MISSING_VALUE", "非居民身份证人员须填出生年份", "the year of birth is needed where no resident number tells it"));
        }
        row["sex"] ??= EnumText.Of(Sex.Unknown);
    }
}
