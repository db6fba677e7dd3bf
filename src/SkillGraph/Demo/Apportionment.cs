namespace SkillGraph.Demo;

/// <summary>Divides a total into whole parts by weight: each part is within 1 of its share, and they add up to the total.</summary>
internal static class Apportionment
{
    public static int[] Of(int total, IReadOnlyList<long> weights)
    {
        var sum = (Int128)weights.Sum();
        var parts = new int[weights.Count];
        Int128 reached = 0;
        var given = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            reached += weights[i];
            parts[i] = (int)(reached * total / sum) - given;
            given += parts[i];
        }
        return parts;
    }
}
