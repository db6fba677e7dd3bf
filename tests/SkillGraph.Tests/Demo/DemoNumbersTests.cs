using SkillGraph.Agencies;
using SkillGraph.Certificates;
using SkillGraph.ReferenceData;
using SkillGraph.Workers;

namespace SkillGraph.Tests.Demo;

public sealed class DemoNumbersTests(DemoFiles demo) : IClassFixture<DemoFiles>
{
    [Fact]
    public void Every_certificate_number_agrees_with_its_row_and_is_unique()
    {
        foreach (var row in demo["certificates"])
        {
            Assert.True(CertificateNumber.TryParse(row["证书编码"], out var number, out var problem), problem?.English);
            Assert.Equal(row["备案号"], number.FilingNumber);
            Assert.Equal(row["等级"], number.LevelCode.ToString());
            Assert.Equal(row["颁发日期"][2..4], number.YearOfCentury.ToString("00"));
        }
        Assert.Equal(demo.Options.Certificates, demo["certificates"].Select(r => r["证书编码"]).Distinct().Count());
    }

    [Fact]
    public void Every_filing_number_is_of_the_made_up_serials()
    {
        foreach (var row in demo["agencies"])
        {
            Assert.True(FilingNumber.TryParse(row["备案号"], out var number, out var problem), problem?.English);
            Assert.Equal(row["机构类别"] == "SOCIAL_BODY" ? 'S' : 'Y', number.Category);
            Assert.StartsWith("0000519", number.Text[1..]);
        }
    }

    [Fact]
    public void Every_credit_code_checks_out_and_belongs_to_no_region()
    {
        foreach (var row in demo["agencies"].Concat(demo["employers"]))
        {
            Assert.True(CreditCode.TryParse(row["统一社会信用代码"], out var code, out var problem), problem?.English);
            Assert.True(code.ChecksOut);
            Assert.Equal("519999", code.Text[2..8]);
        }
    }

    [Fact]
    public void Every_identity_number_is_unique_well_formed_and_held_by_no_one()
    {
        foreach (var row in demo["workers"])
        {
            Assert.True(IdentityNumber.TryParse(row["证件号码"], out var number, out var problem), problem?.English);
            Assert.StartsWith("999999", number.Text);
            Assert.Equal(row["出生年份"], number.BirthYear.ToString());
            Assert.Equal(row["性别"], EnumText.Of(number.Sex));
            Assert.Contains("演示", row["姓名"]);
        }
        Assert.Distinct(demo["workers"].Select(r => r["证件号码"]));
    }

    [Fact]
    public void Every_name_of_a_body_says_that_it_is_a_demo() =>
        Assert.All(demo["agencies"].Select(r => r["机构名称"]).Concat(demo["employers"].Select(r => r["单位名称"])), n => Assert.StartsWith("演示", n));

    [Fact]
    public void No_occupation_needs_a_licence()
    {
        var open = ReferenceRows.Occupations.Where(o => o.LicenceEntry == Occupations.LicenceEntry.NotRequired).Select(o => o.Code).ToHashSet();

        Assert.All(demo["certificates"], r => Assert.Contains(r["职业编码"], open));
        Assert.All(demo["scopes"], r => Assert.Contains(r["职业编码"], open));
    }

    [Fact]
    public void Published_figures_are_those_that_the_project_ships() =>
        Assert.Equal(
            ReferenceRows.PublishedStatistics.Select(p => (p.Year.ToString(), p.RegionCode, p.Indicator, p.Value)),
            demo["published"].Select(r => (r["年份"], r["行政区划代码"], r["指标"], double.Parse(r["数值"]))));
}
