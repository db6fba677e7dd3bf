namespace SkillGraph.Querying.Tests.Library;

/// <summary>A country (国家).</summary>
public sealed class Country
{
    /// <summary>Its code; a longer code lies below its prefix (代码).</summary>
    public string Code { get; set; } = "";

    /// <summary>Its name (名称).</summary>
    public string Name { get; set; } = "";

    /// <summary>How many people live there (人口).</summary>
    public long Population { get; set; }

    /// <summary>Its authors (作者).</summary>
    public List<Author> Authors { get; set; } = [];
}

internal sealed class CountryType : EntityType<Country>
{
    public CountryType()
    {
        Large();
        NotFilterable(country => country.Population);
        NaturalKey(country => country.Code);
        Within(country => country.Code, code => code);
    }
}
