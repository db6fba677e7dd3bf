namespace SkillGraph.Certificates;

/// <summary>Kind of certificate (证书类别); each has its own number format.</summary>
public enum CertificateKind
{
    /// <summary>Skill-level certificate (职业技能等级证书), 22 characters.</summary>
    [Chinese("职业技能等级证书")]
    SkillLevel,

    /// <summary>Qualification certificate (职业资格证书), 16 digits.</summary>
    [Chinese("职业资格证书")]
    Qualification,

    /// <summary>Special-ability certificate (专项职业能力证书); no format is known.</summary>
    [Chinese("专项职业能力证书")]
    SpecialAbility,
}
