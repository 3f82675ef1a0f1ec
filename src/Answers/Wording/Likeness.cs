namespace Claudia.Answers;

/// <summary>Compares a question with all examples: the cosine of their vectors, by way of the features that they share.</summary>
internal sealed class Likeness
{
    /// <summary>Examples of an article that count, the nearest first.</summary>
    private const int MostNear = 8;

    /// <summary>What each next one counts, as a share of the one before.</summary>
    private const float Decay = 0.5f;

    private readonly (int Example, float Value)[][] _byFeature;
    private readonly bool[] _isPassage;
    private readonly int[] _starts;

    /// <param name="vectors">The examples' vectors, in their order.</param>
    public Likeness(IReadOnlyList<Example> examples, Coordinate[][] vectors, int features, int articles)
    {
        var lists = new List<(int, float)>[features];
        for (var at = 0; at < vectors.Length; at++)
        {
            foreach (var (feature, value) in vectors[at])
                (lists[feature] ??= []).Add((at, value));
        }

        _byFeature = [.. lists.Select(list => list.ToArray())];
        _isPassage = [.. examples.Select(example => example.IsPassage)];
        _starts = new int[articles + 1];
        foreach (var example in examples)
            _starts[example.Article + 1]++;
        for (var article = 0; article < articles; article++)
            _starts[article + 1] += _starts[article];
    }

    /// <summary>For each article: how like its nearest questions are, and its nearest passage; both from 0 to 1.</summary>
    public (float Questions, float Passage)[] Of(Coordinate[] question)
    {
        var cosines = new float[_isPassage.Length];
        foreach (var (feature, value) in question)
        {
            foreach (var (example, its) in _byFeature[feature])
                cosines[example] += value * its;
        }

        var likeness = new (float, float)[_starts.Length - 1];
        for (var article = 0; article < likeness.Length; article++)
            likeness[article] = OfArticle(cosines, article);
        return likeness;
    }

    private (float Questions, float Passage) OfArticle(float[] cosines, int article)
    {
        Span<float> nearest = stackalloc float[MostNear];
        nearest.Clear();
        var passage = 0f;
        for (var example = _starts[article]; example < _starts[article + 1]; example++)
        {
            if (_isPassage[example])
                passage = Math.Max(passage, cosines[example]);
            else
                Insert(nearest, cosines[example]);
        }

        var (sum, all, weight) = (0f, 0f, 1f);
        foreach (var cosine in nearest)
        {
            sum += weight * cosine;
            all += weight;
            weight *= Decay;
        }

        return (Math.Min(sum / all, 1), Math.Min(passage, 1));
    }

    private static void Insert(Span<float> nearest, float cosine)
    {
        for (var at = 0; at < nearest.Length && cosine > 0; at++)
        {
            if (cosine > nearest[at])
                (nearest[at], cosine) = (cosine, nearest[at]);
        }
    }
}
