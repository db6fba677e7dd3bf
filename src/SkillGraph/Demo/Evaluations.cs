namespace SkillGraph.Demo;

/// <summary>
/// The files of batches, certificates and appointments. Memory holds the people on their way up in the agencies that share candidates, one group
/// at a time.
/// </summary>
internal sealed class Evaluations(string batches, string certificates, string appointments, Workforce workforce) : IDisposable
{
    private readonly DemoCsv _batches = new(
        batches, "批次编号", "备案号", "举办地行政区划代码", "职业编码", "等级", "认定方式", "评价依据编号", "举办日期", "报名人次", "参加人次", "合格人次");

    private readonly CertificateFile _certificates = new(certificates);
    private readonly Appointments _appointments = new(appointments);

    /// <summary>Holds every evaluation of agencies whose candidates may come from one another, in order of time.</summary>
    public void Hold(List<DemoAgency> agencies, DemoRandom random)
    {
        var ladder = new Ladder();
        foreach (var year in DemoCalendar.Years)
        {
            var serials = new Serials();
            foreach (var batch in agencies.SelectMany(a => PlannedBatch.OfYear(a, year, ladder, random)).OrderBy(b => b.IssuedOn))
            {
                var number = $"P{batch.Agency.FilingNumber[^6..]}-{year}-{serials.Next(batch.Agency, rank: 0):0000}";
                WriteBatch(number, batch, random);
                for (var i = 0; i < batch.Certificates; i++)
                    Certify(number, batch, serials.Next(batch.Agency, batch.Rank), ladder, random);
            }
        }
    }

    public void Dispose()
    {
        _batches.Dispose();
        _certificates.Dispose();
        _appointments.Dispose();
    }

    private void WriteBatch(string number, PlannedBatch batch, DemoRandom random)
    {
        // About 83 in 100 pass, as in the nation's figures of 2021; now and then one who passed gets no certificate.
        var passed = batch.Certificates + (random.Chance(40) ? 1 : 0);
        var attended = passed + random.Round(passed * (.08 + random.Unit() * .25));
        var registered = attended + random.Round(attended * random.Unit() * .12);
        _batches.Cell(number).Cell(batch.Agency.FilingNumber).Cell(batch.Agency.City.Code).Cell(batch.Trade.Code)
            .Cell(DemoCodes.Level(batch.Rank)).Cell(batch.Route).Cell(batch.Trade.Standard).Cell(batch.HeldOn).Cell(registered).Cell(attended).Cell(passed).EndRow();
    }

    private void Certify(string batchNumber, PlannedBatch batch, int serial, Ladder ladder, DemoRandom random)
    {
        var holder = ladder.Climber(batch, random) ?? workforce.Hire(batch, random);
        var end = CertificateEnd.Draw(batch.IssuedOn, random);
        var number = DemoCodes.Certificate(batch.Agency.FilingNumber, batch.IssuedOn.Year, batch.Rank, serial);
        _certificates.Write(number, batchNumber, batch, holder, end, random);
        if (end is null)
            ladder.Reached(batch, holder, random);
        _appointments.Consider(batch, holder, random);
    }
}
