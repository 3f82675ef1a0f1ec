namespace Claudia.Engine;

/// <summary>Adds up replayed conversations. Not for several threads at once: each has its own, and they are joined.</summary>
/// <param name="examples">How many examples of each kind of difference a rule gives at most.</param>
public sealed class ReplayTally(string rulesVersion, int examples)
{
    private readonly SortedDictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private long _conversations;
    private long _turns;
    private long _undecided;
    private VerdictCounts _before;
    private VerdictCounts _after;

    public ReplayReport Report => new(rulesVersion, _conversations, _turns, _undecided, _before, _after,
        [.. _rows.Select(row => row.Value.Of(row.Key)).OrderByDescending(row => row.Differences).ThenBy(row => row.Rule, StringComparer.Ordinal)]);

    public void Add(ReplayedConversation replayed)
    {
        _conversations++;
        _turns += replayed.Turns;
        _undecided += replayed.Undecided;
        _before = _before.Plus(replayed.VerdictsBefore);
        _after = _after.Plus(replayed.VerdictsAfter);
        foreach (var transfer in replayed.Before)
            Of(transfer.Rule).Before++;
        foreach (var transfer in replayed.After)
            Of(transfer.Rule).After++;
        foreach (var difference in replayed.Differences)
            Of(difference.Rule).Add(difference, examples);
    }

    /// <summary>Takes in what another one has added up.</summary>
    public void Join(ReplayTally other)
    {
        _conversations += other._conversations;
        _turns += other._turns;
        _undecided += other._undecided;
        _before = _before.Plus(other._before);
        _after = _after.Plus(other._after);
        foreach (var (rule, row) in other._rows)
            Of(rule).Join(row, examples);
    }

    private Row Of(string rule) => _rows.TryGetValue(rule, out var row) ? row : _rows[rule] = new();

    private sealed class Row
    {
        private readonly Dictionary<DifferenceKind, (long Count, List<ReplayDifference> Examples)> _kinds =
            Enum.GetValues<DifferenceKind>().ToDictionary(kind => kind, _ => (0L, new List<ReplayDifference>()));

        public long Before { get; set; }

        public long After { get; set; }

        public void Add(ReplayDifference difference, int most)
        {
            var (count, examples) = _kinds[difference.Kind];
            if (examples.Count < most)
                examples.Add(difference);
            _kinds[difference.Kind] = (count + 1, examples);
        }

        public void Join(Row other, int most)
        {
            Before += other.Before;
            After += other.After;
            foreach (var (kind, (count, examples)) in other._kinds)
                _kinds[kind] = (_kinds[kind].Count + count, [.. _kinds[kind].Examples.Concat(examples).OrderBy(it => it.Conversation, StringComparer.Ordinal).Take(most)]);
        }

        public RuleDifference Of(string rule) => new(
            rule, Before, After, _kinds[DifferenceKind.Added].Count, _kinds[DifferenceKind.Removed].Count, _kinds[DifferenceKind.Earlier].Count,
            _kinds[DifferenceKind.Later].Count, _kinds[DifferenceKind.OtherDestination].Count, [.. _kinds.Values.SelectMany(kind => kind.Examples)]);
    }
}
