using SkillGraph.Assessments;

namespace SkillGraph.Demo;

/// <summary>Writes what supervision found: inspections, yearly assessments, a few credit ratings. Schemes and grades say that they are made up.</summary>
internal sealed class SupervisionFiles(List<DemoAgency> agencies, DemoRandom random)
{
    private static readonly (string Type, string Findings)[] Problems =
    [
        ("考评人员管理", "考评人员未按规定轮换，回避记录缺失"),
        ("档案管理", "个别批次评价档案不完整"),
        ("考务管理", "考场监控录像保存不足规定期限"),
        ("题库管理", "试题保密措施不到位"),
        ("数据报送", "评价数据报送不及时"),
        ("收费管理", "收费公示不完整"),
    ];

    private static readonly InspectionMethod[] ExternalMethods =
        [InspectionMethod.DoubleRandom, InspectionMethod.DoubleRandom, InspectionMethod.InternetPlus, InspectionMethod.ForCause];

    public void Inspections(string path)
    {
        using var file = new DemoCsv(
            path, "督导编号", "备案号", "督导方式", "督导类型", "计划日期", "实施日期", "问题类型", "督导发现", "整改期限", "整改完成日期", "公示日期");
        var count = 0;
        foreach (var agency in agencies)
        {
            foreach (var year in DemoCalendar.Years.Where(y => agency.IssuingDays(y) is not null))
            {
                if (random.Chance(240))
                    Inspect(InspectionSide.External, random.Pick(ExternalMethods));
                if (random.Chance(300))
                    Inspect(InspectionSide.Internal, InspectionMethod.InternetPlus);

                void Inspect(InspectionSide side, InspectionMethod method)
                {
                    var (first, last) = agency.IssuingDays(year)!.Value;
                    file.Cell($"演示督导{year}-{++count:00000}").Cell(agency.FilingNumber).Cell(method).Cell(side);
                    Course(file, side, DemoCalendar.WorkingDay(random, first, last));
                }
            }
        }
    }

    public void Assessments(string path)
    {
        using var file = new DemoCsv(path, "备案号", "评估方案版本", "评估周期", "评估得分", "评估等次", "评估日期", "公示日期");
        foreach (var agency in agencies)
        {
            var quality = random.Between(64, 94);
            foreach (var year in DemoCalendar.Years.Where(y => y >= 2022 && agency.IssuingDays(y) is not null && random.Chance(550)))
            {
                var score = Math.Clamp(quality + random.Between(-8, 8), 0, 100);
                var assessedOn = DemoCalendar.WorkingDay(random, new(year, 10, 8), new(year, 12, 10));
                file.Cell(agency.FilingNumber).Cell(year < 2024 ? "演示方案2022" : "演示方案2024").Cell(year).Cell(score).Cell(Grade("演示", score))
                    .Cell(assessedOn).Cell(Published(assessedOn, 850)).EndRow();
            }
        }
    }

    public void Ratings(string path)
    {
        using var file = new DemoCsv(path, "备案号", "评价方案版本", "评价日期", "信用等级", "公示日期");
        foreach (var agency in agencies.Where(a => a.IssuingDays(DemoCalendar.LastYear) is not null && random.Chance(120)))
        {
            var ratedOn = DemoCalendar.WorkingDay(random, new(2025, 3, 3), new(2025, 11, 28));
            file.Cell(agency.FilingNumber).Cell("演示信用方案2025").Cell(ratedOn).Cell(Grade("演示信用", random.Between(55, 98)))
                .Cell(Published(ratedOn, 700)).EndRow();
        }
    }

    private static string Grade(string scheme, int score) => scheme + score switch { >= 90 => "A", >= 75 => "B", >= 60 => "C", _ => "D" };

    private void Course(DemoCsv file, InspectionSide side, DateOnly plannedOn)
    {
        var day = plannedOn.AddDays(random.Below(21));
        DateOnly? doneOn = day <= DemoCalendar.End && !random.Chance(30) ? day : null;
        var problem = doneOn is not null && random.Chance(180) ? random.Pick(Problems) : default;
        var dueOn = problem.Type is null ? null : doneOn?.AddDays(30);
        file.Cell(plannedOn).Cell(doneOn).Cell(problem.Type).Cell(problem.Findings).Cell(dueOn).Cell(Closed(dueOn))
            .Cell(side == InspectionSide.External && doneOn is { } done ? Published(done, 900) : null).EndRow();
    }

    /// <summary>Most put right in time, some late, some not at all.</summary>
    private DateOnly? Closed(DateOnly? dueOn)
    {
        if (dueOn is not { } due || random.Chance(80))
            return null;
        var closedOn = due.AddDays(random.Chance(800) ? -random.Below(25) : random.Between(1, 60));
        return closedOn <= DemoCalendar.End ? closedOn : null;
    }

    private DateOnly? Published(DateOnly day, int perMille)
    {
        var publishedOn = day.AddDays(random.Between(7, 25));
        return random.Chance(perMille) && publishedOn <= DemoCalendar.End ? publishedOn : null;
    }
}
