namespace SkillGraph.Statistics;

/// <summary>
/// Numbers of which a lowest and a highest value is known, and sums among them. What is known of one narrows what is known of others, as anybody with a
/// pencil could work out.
/// </summary>
internal sealed class BoundedSums
{
    private readonly List<double> _low = [];
    private readonly List<double> _high = [];
    private readonly List<(double Low, double High)?> _protected = [];
    private readonly List<List<Sum>> _sumsOf = [];
    private readonly List<(int Number, double Low, double High)> _changes = [];

    /// <summary>A number of which nothing more is known than that it lies between two others.</summary>
    public int Add(double low, double high)
    {
        _low.Add(low);
        _high.Add(high);
        _protected.Add(null);
        _sumsOf.Add([]);
        return _low.Count - 1;
    }

    /// <summary>Says how a number compares with the sum of others: equal (0), at most as large and no smaller than any of them (-1), at least as large (1).</summary>
    public void AddSum(int whole, IReadOnlyList<int> parts, int compared)
    {
        var sum = new Sum(whole, parts, compared);
        foreach (var number in parts.Append(whole))
            _sumsOf[number].Add(sum);
    }

    /// <summary>Works out what follows from all that is known.</summary>
    public void Settle()
    {
        Propagate(_sumsOf.SelectMany(sums => sums));
        _changes.Clear();
    }

    /// <summary>Whatever gets known from now on, of this number no more may follow than that it lies between two others, or what is known of it already.</summary>
    public void Protect(int number, double low, double high) =>
        _protected[number] = (Math.Max(low, _low[number]), Math.Min(high, _high[number]));

    /// <summary>Makes more known of some numbers, unless something would follow of a protected one; then it is taken back.</summary>
    public bool TryNarrow(IEnumerable<(int Number, double Low, double High)> known)
    {
        var holds = known.All(number => Narrow(number.Number, number.Low, number.High)) && Propagate(_changes.SelectMany(change => _sumsOf[change.Number]));
        for (var i = _changes.Count - 1; i >= 0 && !holds; i--)
            (_low[_changes[i].Number], _high[_changes[i].Number]) = (_changes[i].Low, _changes[i].High);
        _changes.Clear();
        return holds;
    }

    private bool Propagate(IEnumerable<Sum> sums)
    {
        var queued = new HashSet<Sum>(sums);
        var waiting = new Queue<Sum>(queued);
        while (waiting.TryDequeue(out var sum))
        {
            queued.Remove(sum);
            var before = _changes.Count;
            if (!Apply(sum))
                return false;
            for (var change = before; change < _changes.Count; change++)
                foreach (var next in _sumsOf[_changes[change].Number])
                    if (queued.Add(next))
                        waiting.Enqueue(next);
        }
        return true;
    }

    private bool Apply(Sum sum)
    {
        double low = 0, high = 0, greatest = 0;
        var unbounded = 0;
        foreach (var part in sum.Parts)
        {
            (low, greatest) = (low + _low[part], Math.Max(greatest, _low[part]));
            if (double.IsInfinity(_high[part]))
                unbounded++;
            else
                high += _high[part];
        }
        var (wholeLow, wholeHigh) = (_low[sum.Whole], _high[sum.Whole]);
        var holds = Narrow(sum.Whole, sum.Compared < 0 ? greatest : low, sum.Compared > 0 || unbounded > 0 ? double.PositiveInfinity : high);
        foreach (var part in sum.Parts)
        {
            var isUnbounded = double.IsInfinity(_high[part]);
            var mayBeAny = sum.Compared > 0 || unbounded > (isUnbounded ? 1 : 0);
            var least = mayBeAny ? 0 : wholeLow - (high - (isUnbounded ? 0 : _high[part]));
            holds = holds && Narrow(part, least, sum.Compared < 0 ? wholeHigh : wholeHigh - (low - _low[part]));
        }
        return holds;
    }

    /// <summary>Whether no more is known of the number than may be.</summary>
    private bool Narrow(int number, double low, double high)
    {
        var (newLow, newHigh) = (Math.Max(low, _low[number]), Math.Min(high, _high[number]));
        if (newLow == _low[number] && newHigh == _high[number])
            return true;
        _changes.Add((number, _low[number], _high[number]));
        (_low[number], _high[number]) = (newLow, newHigh);
        return _protected[number] is not { } least || (newLow <= least.Low && newHigh >= least.High);
    }

    private sealed class Sum(int whole, IReadOnlyList<int> parts, int compared)
    {
        public int Whole => whole;

        public IReadOnlyList<int> Parts => parts;

        public int Compared => compared;
    }
}
