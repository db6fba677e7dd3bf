namespace SkillGraph.Demo;

/// <summary>
/// Random numbers that are the same on every platform and version of .NET: SplitMix64 (Steele, Lea and Flood, 2014). Callers add, multiply and
/// divide only; powers and logarithms differ between C libraries in the last digit.
/// </summary>
internal sealed class DemoRandom(ulong seed, ulong stream)
{
    private ulong _state = Mix(seed) ^ Mix(~stream);

    /// <summary>A whole number from 0 up to, not including, the bound.</summary>
    public int Below(int bound) => (int)Math.BigMul(Next(), (ulong)bound, out _);

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Between(int lowest, int highest) => lowest + Below(highest - lowest + 1);

    /// <summary>A day between two days, both included.</summary>
    public DateOnly Between(DateOnly first, DateOnly last) => first.AddDays(Below(last.DayNumber - first.DayNumber + 1));

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1L << 53));

    /// <summary>True so many times in a thousand.</summary>
    public bool Chance(int perMille) => Below(1000) < perMille;

    /// <summary>A whole number whose mean is the value.</summary>
    public int Round(double value) => (int)(value + Unit());

    /// <summary>One of the items, all alike.</summary>
    public T Pick<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of the items by its weight.</summary>
    public T Pick<T>(IReadOnlyList<T> items, Func<T, int> weight)
    {
        var left = Below(items.Sum(weight));
        var i = 0;
        while ((left -= weight(items[i])) >= 0)
            i++;
        return items[i];
    }

    private ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
