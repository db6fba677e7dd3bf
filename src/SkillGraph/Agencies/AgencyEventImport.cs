using SkillGraph.Imports;

namespace SkillGraph.Agencies;

/// <summary>Files of events of the agency directory (机构目录动态).</summary>
internal static class AgencyEventImport
{
    public static readonly ImportKind Kind = new("agency-events", "机构目录动态", "agency_events")
    {
        Columns =
        [
            AgencyImport.Reference with { Key = true },
            new("kind", "事项", Cells.Enum<AgencyEventKind>(), "备案") { Key = true },
            new("happened_on", "生效日期", Cells.Date, "2024-03-01") { Key = true },
            new("note", "说明", Cells.Text, "") { Optional = true },
        ],
    };
}
