using SkillGraph.Certificates;
using SkillGraph.Workers;

namespace SkillGraph.Demo;

/// <summary>The certificates file.</summary>
internal sealed class CertificateFile(string path) : IDisposable
{
    private readonly DemoCsv _file = new(
        path, "证书编码", "证书类别", "认定方式", "认定依据", "备案号", "颁发地行政区划代码", "证件类型", "证件号码", "职业编码", "等级", "评价依据编号", "批次编号",
        "理论成绩", "实操成绩", "颁发日期", "终止日期", "终止原因");

    public void Write(string number, string batchNumber, PlannedBatch batch, DemoPerson holder, CertificateEnd? end, DemoRandom random)
    {
        var scored = batch.Route is not (Route.DirectRecognition or Route.Appointment);
        _file.Cell(number).Cell(CertificateKind.SkillLevel).Cell(batch.Route).Cell(RouteMix.Ground(batch.Route, batch.HeldOn, random))
            .Cell(batch.Agency.FilingNumber).Cell(batch.Agency.City.Code).Cell(IdentityKind.ResidentId).Cell(holder.Identity)
            .Cell(batch.Trade.Code).Cell(DemoCodes.Level(batch.Rank)).Cell(batch.Trade.Standard).Cell(batchNumber)
            .Cell(scored ? Score(random) : null).Cell(scored ? Score(random) : null)
            .Cell(batch.IssuedOn).Cell(end?.On).Cell(end is null ? null : EnumText.Of(end.Why)).EndRow();
    }

    public void Dispose() => _file.Dispose();

    private static int? Score(DemoRandom random) => 60 + (random.Below(39) + random.Below(39)) / 2;
}
