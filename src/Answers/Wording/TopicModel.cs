namespace Claudia.Answers;

/// <summary>
/// Learns from the examples which features tell the articles apart: multinomial logistic regression by stochastic
/// gradient descent. A weight is kept only for a feature and an article that has it, so that it grows with the texts.
/// Training has no chance in it: the same articles give the same model.
/// </summary>
internal sealed class TopicModel
{
    private const int MostRounds = 8;
    private const float FirstStep = 4;
    private const float StepDecay = 0.5f;

    /// <summary>What a passage teaches, against a question.</summary>
    private const float PassageWeight = 0.6f;

    /// <summary>
    /// Examples times articles over all rounds: many hundreds of articles are learned in fewer rounds, thousands not at
    /// all, and then all have the same chance.
    /// </summary>
    private const long Budget = 60_000_000;

    private readonly int[][] _articles;
    private readonly float[][] _weights;
    private readonly int _count;

    public TopicModel(IReadOnlyList<Example> examples, Coordinate[][] vectors, int features, int articles)
    {
        _count = articles;
        var with = new List<int>[features];
        for (var at = 0; at < vectors.Length; at++)
        {
            foreach (var (feature, _) in vectors[at])
            {
                // An article's examples lie together.
                if ((with[feature] ??= []) is not [.., var last] || last != examples[at].Article)
                    with[feature].Add(examples[at].Article);
            }
        }

        _articles = [.. with.Select(list => list.ToArray())];
        _weights = [.. _articles.Select(list => new float[list.Length])];
        Train(examples, vectors);
    }

    /// <summary>For each article the chance that the question is its; they add up to 1.</summary>
    public float[] Chances(Coordinate[] question)
    {
        var chances = new float[_count];
        foreach (var (feature, value) in question)
        {
            var (articles, weights) = (_articles[feature], _weights[feature]);
            for (var at = 0; at < articles.Length; at++)
                chances[articles[at]] += weights[at] * value;
        }

        Softmax(chances);
        return chances;
    }

    private void Train(IReadOnlyList<Example> examples, Coordinate[][] vectors)
    {
        var rounds = Math.Min(Budget / ((long)examples.Count * _count), MostRounds);
        // Neighbours belong together: in their order the model would forget the first articles over the last.
        var order = Enumerable.Range(0, vectors.Length).OrderBy(at => unchecked((uint)at * 2654435761)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var at in order)
                Learn(examples[at], vectors[at], FirstStep / (1 + (round * StepDecay)));
        }
    }

    private void Learn(Example example, Coordinate[] vector, float step)
    {
        var errors = Chances(vector);
        errors[example.Article] -= 1;
        var size = step * (example.IsPassage ? PassageWeight : 1);
        foreach (var (feature, value) in vector)
        {
            var (articles, weights) = (_articles[feature], _weights[feature]);
            for (var at = 0; at < articles.Length; at++)
                weights[at] -= size * value * errors[articles[at]];
        }
    }

    private static void Softmax(float[] values)
    {
        var most = values.Max();
        var sum = 0f;
        for (var at = 0; at < values.Length; at++)
            sum += values[at] = MathF.Exp(values[at] - most);
        for (var at = 0; at < values.Length; at++)
            values[at] /= sum;
    }
}
