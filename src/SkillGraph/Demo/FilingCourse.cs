using SkillGraph.Agencies;

namespace SkillGraph.Demo;

/// <summary>The course of a filing: three years, renewed or not, now and then suspended or removed from the directory.</summary>
internal sealed class FilingCourse
{
    private const int Term = 3;

    private FilingCourse(DateOnly filedOn)
    {
        FiledOn = filedOn;
        ValidTo = EndOfTerm(1);
        Events.Add((AgencyEventKind.Filed, filedOn, "首次备案"));
    }

    public DateOnly FiledOn { get; }

    public DateOnly ValidTo { get; private set; }

    public AgencyStatus Status { get; private set; }

    /// <summary>Last day on which it could evaluate.</summary>
    public DateOnly LastDay { get; private set; } = DemoCalendar.End;

    public List<(AgencyEventKind Kind, DateOnly On, string Note)> Events { get; } = [];

    /// <summary>A filing that is renewed whenever it runs out.</summary>
    public static FilingCourse Lasting(DateOnly filedOn)
    {
        var course = new FilingCourse(filedOn);
        course.RenewUntil(DemoCalendar.End);
        return course;
    }

    /// <summary>A filing that may end early.</summary>
    public static FilingCourse Any(DateOnly filedOn, DemoRandom random)
    {
        // In a thousand, at most 30 lapse, 20 are removed and 25 are suspended.
        var (roll, chosen) = (random.Below(1000), random.Between(filedOn.AddYears(1), DemoCalendar.End.AddYears(1)));
        if (chosen > DemoCalendar.End)
            return Lasting(filedOn);
        var course = new FilingCourse(filedOn);
        if (roll < 30 && course.ValidTo < DemoCalendar.End)
            course.End(AgencyStatus.Expired, AgencyEventKind.Expired, course.ValidTo.AddDays(1), "有效期届满未申请续期");
        else if (roll is >= 30 and < 50)
            course.End(AgencyStatus.Removed, AgencyEventKind.Removed, chosen, "评价质量问题整改不到位（演示）");
        else if (roll is >= 50 and < 75 && chosen.Year >= DemoCalendar.LastYear - 1)
            course.End(AgencyStatus.Suspended, AgencyEventKind.Suspended, chosen, "限期整改期间暂停评价（演示）");
        else
            course.RenewUntil(DemoCalendar.End);
        return course;
    }

    private void End(AgencyStatus status, AgencyEventKind kind, DateOnly on, string note)
    {
        RenewUntil(on.AddDays(-1));
        Status = status;
        LastDay = on.AddDays(-1);
        Events.Add((kind, on, note));
    }

    private void RenewUntil(DateOnly day)
    {
        for (var terms = 2; ValidTo < day; terms++)
        {
            Events.Add((AgencyEventKind.Renewed, ValidTo.AddDays(1), "续期，备案号不变"));
            ValidTo = EndOfTerm(terms);
        }
    }

    private DateOnly EndOfTerm(int terms) => FiledOn.AddYears(Term * terms).AddDays(-1);
}
