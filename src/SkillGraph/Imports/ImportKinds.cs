using SkillGraph.Agencies;
using SkillGraph.Assessments;
using SkillGraph.Certificates;
using SkillGraph.Employers;
using SkillGraph.Levels;
using SkillGraph.Occupations;
using SkillGraph.Targets;
using SkillGraph.Workers;

namespace SkillGraph.Imports;

/// <summary>The kinds of file that can be imported, in the order in which one refers to another.</summary>
public sealed class ImportKinds
{
    private readonly Dictionary<string, ImportKind> _byName;

    /// <summary>All of them.</summary>
    public ImportKinds()
    {
        ImportKind[] all =
        [
            StandardImport.Kind, AgencyImport.Kind, ScopeImport.Kind, AgencyEventImport.Kind, EmployerImport.Kind, WorkerImport.Kind,
            BatchImport.Kind, CertificateImport.Kind, AppointmentImport.Kind, InspectionImport.Kind, AssessmentImport.Kind,
            RatingImport.Kind, PublishedImport.Kind, LevelAliasImport.Kind,
        ];
        _byName = all.ToDictionary(k => k.Name, k => k with { Referrers = [.. ReferrersTo(k.Table, all)] });
        Names = [.. all.Select(k => k.Name)];
    }

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A template of a kind: its header and one example row.</summary>
    /// <param name="kind">One of <see cref="Names"/>.</param>
    /// <param name="english">English headers instead of Chinese ones.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public string Template(string kind, bool english = false) => ImportTemplate.Of(this[kind], english);

    internal ImportKind this[string name] => _byName.TryGetValue(name, out var kind)
        ? kind
        : throw new ArgumentException($"没有数据类别“{name}”，应为 {string.Join("、", Names)} 之一 (no kind '{name}')", nameof(name));

    private static IEnumerable<Referrer> ReferrersTo(string table, ImportKind[] all) =>
        from kind in all
        from column in kind.References
        where column.Refers!.Table == table
        select new Referrer(kind, column.Target!);
}
