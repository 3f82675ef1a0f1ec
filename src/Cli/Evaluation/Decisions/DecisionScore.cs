using System.Collections.Immutable;

namespace Claudia.Cli;

/// <summary>How well dialogues were decided.</summary>
internal sealed class DecisionScore(IReadOnlyList<Played> played, DecisionCosts costs)
{
    /// <summary>One row for each reason that is golden or was given, by name.</summary>
    public IEnumerable<ReasonScore> Reasons => played.Select(it => it.GoldReason).Concat(played.Select(it => it.Reason)).OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(reason => new ReasonScore(
            reason,
            played.Count(it => it.GoldReason == reason && it.IsRight),
            played.Count(it => it.Reason == reason),
            played.Count(it => it.GoldReason == reason)));

    /// <summary>The mean of F1 over the reasons.</summary>
    public double MacroF1 => Reasons.Any() ? Reasons.Average(reason => reason.F1) : 1;

    public IEnumerable<Played> Wrong => played.Where(it => !it.IsRight);

    public IEnumerable<(string Name, double Value)> Figures =>
    [
        ("dialogues", played.Count),
        ("transfers wanted", played.Count(it => it.Gold is not null)),
        ("transfers made", played.Count(it => it.First is not null)),
        ("at the right turn", Rate(it => it.First == it.Gold)),
        ("right", Rate(it => it.IsRight)),
        .. GoldenTransfers,
        ("turns early", Turns(it => it.Gold - it.First)),
        ("turns late", Turns(it => it.First - it.Gold)),
        ("missed transfers per dialogue", Rate(it => it is { Gold: not null, First: null })),
        ("false transfers per dialogue", Rate(it => it is { Gold: null, First: not null })),
        ("cost per dialogue", played.Count == 0 ? 0 : played.Average(costs.Of)),
        ("macro-F1", MacroF1),
    ];

    private IEnumerable<(string Name, double Value)> GoldenTransfers =>
        from lambda in (double[])[0, 0.5]
        from tolerance in (int[])[1, 2, 3]
        select ($"GT-{new string('I', tolerance)}{(lambda == 0 ? "" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $", lambda {lambda}"))}",
            played.Count == 0 ? 1 : played.Average(it => GoldenTransfer.Score(it.Predicted, it.Dialogue.Gold, tolerance, lambda)));

    private double Rate(Func<Played, bool> holds) => played.Count == 0 ? 0 : (double)played.Count(holds) / played.Count;

    /// <summary>The mean over the dialogues that were transferred, and should be.</summary>
    private double Turns(Func<Played, int?> difference)
    {
        ImmutableArray<int> differences = [.. played.Select(difference).OfType<int>()];
        return differences.IsEmpty ? 0 : differences.Average(turns => Math.Max(0, turns));
    }
}

/// <summary>How well one reason is found. Found is what was transferred at the right turn, for it.</summary>
internal sealed record ReasonScore(string Reason, int Found, int Given, int Wanted)
{
    public double Precision => Given == 0 ? 0 : (double)Found / Given;

    public double Recall => Wanted == 0 ? 0 : (double)Found / Wanted;

    public double F1 => Found == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);
}

/// <summary>What each mistake costs, in units of a specialist's minute, say.</summary>
/// <param name="Early">A turn too early.</param>
/// <param name="Late">A turn too late.</param>
/// <param name="Missed">A customer who should have got a person, and did not.</param>
/// <param name="False">A person who was not needed.</param>
internal sealed record DecisionCosts(double Early = 1, double Late = 2, double Missed = 10, double False = 5)
{
    public double Of(Played played) => (played.Gold, played.First) switch
    {
        (null, null) => 0,
        (null, _) => False,
        (_, null) => Missed,
        ({ } gold, { } first) => first < gold ? (gold - first) * Early : (first - gold) * Late,
    };
}
