namespace SkillGraph.Certificates;

/// <summary>Route to a level (认定方式), 川人社规〔2023〕15号.</summary>
public enum Route
{
    /// <summary>Grading of apprentices at the end of probation (转正定级考核); level X only.</summary>
    [Chinese("转正定级考核")]
    ApprenticeGrading,

    /// <summary>Initial grading by an employer (定级考评).</summary>
    [Chinese("定级考评")]
    InitialGrading,

    /// <summary>Level by level (逐级认定).</summary>
    [Chinese("逐级认定")]
    LevelByLevel,

    /// <summary>Grading after the new apprenticeship (企业新型学徒制).</summary>
    [Chinese("企业新型学徒制")]
    NewApprenticeship,

    /// <summary>Direct recognition (直接认定); employers only.</summary>
    [Chinese("直接认定")]
    DirectRecognition,

    /// <summary>Skipping a level (越级考评).</summary>
    [Chinese("越级考评")]
    SkipLevel,

    /// <summary>Exceptional advancement (破格).</summary>
    [Chinese("破格")]
    Exceptional,

    /// <summary>Competition instead of evaluation (以赛代评).</summary>
    [Chinese("以赛代评")]
    Competition,

    /// <summary>Appointment after review (评聘); special-grade and chief technicians.</summary>
    [Chinese("评聘")]
    Appointment,
}
