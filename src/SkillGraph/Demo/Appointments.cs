using SkillGraph.Workers;

namespace SkillGraph.Demo;

/// <summary>The appointments file: every special-grade and chief technician, some of the levels below that employers treat alike.</summary>
internal sealed class Appointments(string path) : IDisposable
{
    private const int Years = 3;

    // Appointed by rank 4 to 8, per mille of the certificates that employers issue to their staff.
    private static readonly int[] PerMille = [15, 250, 400, 1000, 1000];

    private readonly DemoCsv _file = new(
        path, "聘任编号", "单位统一社会信用代码", "证件类型", "证件号码", "职业编码", "等级", "聘期起", "聘期止", "指导部门", "提前终止日期");

    private int _count;

    public void Consider(PlannedBatch batch, DemoPerson holder, DemoRandom random)
    {
        if (batch.Agency.Employer is not { } employer || batch.Rank < 4 || !random.Chance(PerMille[batch.Rank - 4]))
            return;
        var startsOn = batch.IssuedOn.AddDays(random.Between(1, 30));
        if (startsOn > DemoCalendar.End)
            startsOn = batch.IssuedOn;
        var endsOn = startsOn.AddYears(Years).AddDays(-1);
        var endsEarly = random.Chance(30) && startsOn.AddDays(400) < DemoCalendar.End;
        DateOnly? endedOn = endsEarly ? startsOn.AddDays(random.Between(100, 400)) : null;
        _file.Cell($"演示聘{++_count:0000000}").Cell(employer.CreditCode).Cell(IdentityKind.ResidentId).Cell(holder.Identity)
            .Cell(batch.Trade.Code).Cell(DemoCodes.Level(batch.Rank)).Cell(startsOn).Cell(endsOn)
            .Cell(batch.Rank >= 7 ? DemoTexts.Province : null).Cell(endedOn).EndRow();
    }

    public void Dispose() => _file.Dispose();
}
