namespace SkillGraph.Occupations;

/// <summary>Kind of evaluation standard (评价依据类别).</summary>
public enum StandardKind
{
    /// <summary>National occupational skill standard (国家职业技能标准).</summary>
    [Chinese("国家职业技能标准")]
    NationalStandard,

    /// <summary>Evaluation specification of an industry or employer (评价规范).</summary>
    [Chinese("评价规范")]
    EvaluationSpecification,

    /// <summary>Special-ability assessment specification (专项职业能力考核规范).</summary>
    [Chinese("专项职业能力考核规范")]
    SpecialAbilitySpecification,
}
