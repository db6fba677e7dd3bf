using SkillGraph.TestKit;

namespace SkillGraph.Tests.Imports;

/// <summary>Rows that others refer to.</summary>
public sealed class WithdrawalTests
{
    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task A_row_that_standing_rows_refer_to_is_not_withdrawn(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider);
        const string Withdraw = "action,filing_number,name,category,region,filing_authority,filed_on,valid_from,valid_to,status\ndelete,Y000051900001,,,,,,,,";

        var result = await hub.ImportAsync("agencies", Withdraw);

        Assert.Equal(["STILL_REFERENCED"], Reported.Codes(result.RejectedFile)[2].Split("; ").Distinct());
        var reasons = await File.ReadAllTextAsync(result.RejectedFile!);
        Assert.All(["备案范围", "机构目录动态", "认定批次", "证书", "质量督导", "质量评估", "信用评价"], kind => Assert.Contains($"有1条{kind}记录", reasons));
    }

    [Theory, MemberData(nameof(Providers.All), MemberType = typeof(Providers))]
    public async Task It_is_withdrawn_once_those_rows_are(TestProvider provider)
    {
        await using var hub = await ImportHub.CreateAsync(provider);
        const string Worker = "操作,证件号码,姓名,工作地行政区划代码\n删除,999999199003070012,,\n";

        Assert.Equal("STILL_REFERENCED; STILL_REFERENCED", Reported.Codes((await hub.ImportAsync("workers", Worker)).RejectedFile)[2]);
        await hub.AcceptAsync("certificates", Certificates.File(Certificates.Row(1, "action=delete")));
        Assert.Equal("STILL_REFERENCED", Reported.Codes((await hub.ImportAsync("workers", Worker)).RejectedFile)[2]);
        await hub.AcceptAsync("appointments", "action,number,employer,identity_number,occupation,level,starts_on,ends_on\ndelete,演示聘任0001,,,,,,");
        Assert.Equal(1, (await hub.AcceptAsync("workers", Worker)).Deleted);
    }
}
