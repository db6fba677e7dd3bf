namespace SkillGraph.Tests.Demo;

public sealed class DemoHistoryTests(DemoFiles demo) : IClassFixture<DemoFiles>
{
    [Fact]
    public void People_rise_level_by_level_in_an_occupation_or_on_a_recorded_ground()
    {
        var rises = 0;
        foreach (var history in demo["certificates"].GroupBy(r => (r["证件号码"], r["职业编码"])))
        {
            var steps = history.OrderBy(r => r["颁发日期"]).ToList();
            foreach (var (before, after) in steps.Zip(steps.Skip(1)))
            {
                rises++;
                Assert.InRange(Rank(after) - Rank(before), 1, after["认定依据"] == "" ? 1 : 2);
            }
        }
        Assert.True(rises > demo.Options.Certificates / 10);
    }

    [Fact]
    public void Special_grade_comes_from_senior_technician_and_chief_from_special_grade()
    {
        foreach (var (level, before) in new[] { ("T", "1"), ("S", "T") })
        {
            var reached = demo["certificates"].Where(r => r["等级"] == level).ToList();
            Assert.NotEmpty(reached);
            Assert.All(reached, r => Assert.Contains(demo["certificates"], c =>
                c["等级"] == before && c["证件号码"] == r["证件号码"] && c["职业编码"] == r["职业编码"]));
        }
    }

    [Fact]
    public void Special_grade_and_chief_technicians_are_appointed_under_guidance_of_the_province()
    {
        var appointed = demo["appointments"].Where(r => r["等级"] is "T" or "S").ToList();

        Assert.Equal(demo["certificates"].Count(r => r["认定方式"] == "APPOINTMENT"), appointed.Count);
        Assert.All(appointed, r => Assert.Equal("四川省人力资源和社会保障厅", r["指导部门"]));
    }

    [Fact]
    public void Certificates_share_what_their_batch_says_and_never_exceed_who_passed()
    {
        var issued = demo["certificates"].ToLookup(r => r["批次编号"]);
        foreach (var batch in demo["batches"])
        {
            Assert.InRange(issued[batch["批次编号"]].Count(), 1, Number(batch, "合格人次"));
            Assert.True(Number(batch, "合格人次") <= Number(batch, "参加人次") && Number(batch, "参加人次") <= Number(batch, "报名人次"));
            foreach (var certificate in issued[batch["批次编号"]])
            {
                Assert.All(["备案号", "职业编码", "等级", "认定方式", "评价依据编号"], column => Assert.Equal(batch[column], certificate[column]));
                Assert.Equal(batch["举办地行政区划代码"], certificate["颁发地行政区划代码"]);
                Assert.InRange(Day(certificate, "颁发日期").DayNumber - Day(batch, "举办日期").DayNumber, 3, 30);
            }
        }
    }

    [Fact]
    public void Every_certificate_is_within_its_agencys_filing_and_scope()
    {
        var agencies = demo["agencies"].ToDictionary(a => a["备案号"]);
        var scopes = demo["scopes"].ToLookup(s => (s["备案号"], s["职业编码"]));
        foreach (var certificate in demo["certificates"])
        {
            var (issuedOn, agency) = (Day(certificate, "颁发日期"), agencies[certificate["备案号"]]);
            Assert.InRange(issuedOn, Day(agency, "有效期起"), Day(agency, "有效期止"));
            Assert.Contains(scopes[(certificate["备案号"], certificate["职业编码"])], s =>
                Day(s, "有效期起") <= issuedOn && Rank(s, "最低等级") <= Rank(certificate) && Rank(certificate) <= Rank(s, "最高等级"));
        }
    }

    [Fact]
    public void Only_employers_grade_apprentices_and_recognise_directly()
    {
        var employers = demo["agencies"].Where(a => a["机构类别"] == "EMPLOYER").Select(a => a["备案号"]).ToHashSet();

        Assert.All(
            demo["certificates"].Where(r => r["认定方式"] is "APPRENTICE_GRADING" or "INITIAL_GRADING" or "DIRECT_RECOGNITION" or "APPOINTMENT"),
            r => Assert.Contains(r["备案号"], employers));
        Assert.All(demo["certificates"], r => Assert.Equal(r["等级"] == "X", r["认定方式"] == "APPRENTICE_GRADING"));
    }

    [Fact]
    public void The_end_of_a_certificate_has_a_day_and_a_reason()
    {
        var ended = demo["certificates"].Where(r => r["终止日期"] != "").ToList();

        Assert.InRange(ended.Count, demo.Options.Certificates / 400, demo.Options.Certificates / 150);
        Assert.All(ended, r => Assert.True(Day(r, "终止日期") >= Day(r, "颁发日期") && r["终止原因"] != ""));
    }

    [Fact]
    public void Results_of_supervision_are_not_all_published_and_some_rectification_is_overdue()
    {
        Assert.All(["inspections", "assessments", "ratings"], kind =>
            Assert.Equal(2, demo[kind].Select(r => r["公示日期"] == "").Distinct().Count()));
        Assert.Contains(demo["inspections"], r => r["整改期限"] != "" && r["整改完成日期"] == "");
    }

    private static int Rank(Dictionary<string, string> row, string column = "等级") => "X54321TS".IndexOf(row[column], StringComparison.Ordinal) + 1;

    private static int Number(Dictionary<string, string> row, string column) => int.Parse(row[column]);

    private static DateOnly Day(Dictionary<string, string> row, string column) => DateOnly.ParseExact(row[column], "yyyy-MM-dd");
}
