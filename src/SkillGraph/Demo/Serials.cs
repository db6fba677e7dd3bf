using System.Runtime.InteropServices;

namespace SkillGraph.Demo;

/// <summary>Running numbers of a year by agency and rank, from 1.</summary>
internal sealed class Serials
{
    private readonly Dictionary<(int Agency, int Rank), int> _last = [];

    public int Next(DemoAgency agency, int rank) => ++CollectionsMarshal.GetValueRefOrAddDefault(_last, (agency.Ordinal, rank), out _);
}
