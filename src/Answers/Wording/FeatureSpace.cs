namespace Claudia.Answers;

/// <summary>One coordinate of a text's vector.</summary>
internal readonly record struct Coordinate(int Feature, float Value);

/// <summary>The features of all texts of a language, each weighted by its rarity; turns a text into a vector of length 1.</summary>
internal sealed class FeatureSpace
{
    /// <summary>
    /// A few dozen texts don't show how common a function word is, thousands do: each is taken to stand in a tenth of
    /// this many texts more.
    /// </summary>
    private const int FurtherTexts = 200;

    private const double CommonShare = 0.1;

    private readonly Dictionary<ulong, int> _ids = [];
    private readonly float[] _rarity;
    private readonly float _unknown;
    private readonly float _unknownCommon;

    public FeatureSpace(IReadOnlyCollection<List<Feature>> texts)
    {
        var counts = new List<double>();
        foreach (var feature in texts.SelectMany(features => features))
        {
            if (_ids.TryAdd(feature.Key, counts.Count))
                counts.Add(feature.IsCommon ? FurtherTexts * CommonShare : 0);
            counts[_ids[feature.Key]]++;
        }

        var all = texts.Count + FurtherTexts;
        _rarity = [.. counts.Select(count => Rarity(all, count))];
        _unknown = Rarity(all, 1);
        _unknownCommon = Rarity(all, (FurtherTexts * CommonShare) + 1);
    }

    public int Count => _rarity.Length;

    /// <summary>The known features' coordinates; unknown ones count for the length, so that they make everything else less like.</summary>
    public Coordinate[] Vector(List<Feature> features)
    {
        var known = new List<Coordinate>(features.Count);
        var square = 0f;
        foreach (var feature in features)
        {
            var isKnown = _ids.TryGetValue(feature.Key, out var id);
            var value = feature.Weight * (isKnown ? _rarity[id] : feature.IsCommon ? _unknownCommon : _unknown);
            square += value * value;
            if (isKnown)
                known.Add(new Coordinate(id, value));
        }

        var length = MathF.Sqrt(square);
        return [.. known.Select(coordinate => coordinate with { Value = coordinate.Value / length })];
    }

    /// <summary>The root of the inverse document frequency: undamped, one rare word decides alone.</summary>
    private static float Rarity(int texts, double with) => (float)Math.Sqrt(Math.Log(1 + ((texts - with + 0.5) / (with + 0.5))));
}
