using Claudia.Engine;

namespace Claudia.Cli;

/// <summary>
/// Finds a linear model's weights: a squared hinge loss over each message's best segment, by AdaGrad. Nothing but sums, products and
/// roots, so that every machine finds the same weights.
/// </summary>
internal sealed class Trainer(Chance chance, TrainerOptions options)
{
    private readonly float[] _weights = new float[LinearModel.Size];
    private readonly bool[] _chosen = new bool[LinearModel.Size];
    private int _remembered;
    private readonly double[] _sums = new double[LinearModel.Size];
    private readonly float[] _squares = new float[LinearModel.Size];

    /// <summary>Features that are rarer in these keep no weight: they would only be in the way of others at the same place.</summary>
    public void Choose(IEnumerable<Example> examples)
    {
        var counts = new int[LinearModel.Size];
        foreach (var place in examples.SelectMany(example => FeaturesOf.Segments(example.Text)).SelectMany(places => places))
            counts[place]++;
        for (var place = 0; place < LinearModel.Size; place++)
            _chosen[place] = counts[place] >= options.Fewest;
    }

    public void Learn(Example[] examples, int rounds)
    {
        var places = examples.Select(example => Array.ConvertAll(FeaturesOf.Segments(example.Text), Chosen)).ToArray();
        var order = Enumerable.Range(0, examples.Length).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            chance.Shuffle<int>(order);
            foreach (var at in order)
                Learn(places[at], examples[at].Asks);
            if (round >= rounds / 2)
                Remember();
        }
    }

    /// <summary>The weights, an average over the later rounds: each alone depends on the messages that came last.</summary>
    public float[] Weights() => Array.ConvertAll(_sums, sum => (float)(sum / _remembered));

    private void Remember()
    {
        _remembered++;
        for (var at = 0; at < LinearModel.Size; at++)
            _sums[at] += _weights[at];
    }

    private void Learn(int[][] segments, bool asks)
    {
        if (segments.Length == 0)
            return;
        if (asks)
            Step(segments.MaxBy(Sum)!, 1);
        else
            Array.ForEach(segments, segment => Step(segment, -1));
    }

    /// <param name="side">1 where the segment's sum should be positive, -1 where it should not.</param>
    private void Step(int[] segment, int side)
    {
        var lacking = options.Margin - (side * Sum(segment));
        if (lacking <= 0)
            return;
        foreach (var place in segment)
        {
            var gradient = (side * lacking * (side < 0 ? options.Caution : 1)) - (options.Decay * _weights[place]);
            _squares[place] += gradient * gradient;
            _weights[place] += options.Rate * gradient / MathF.Sqrt(_squares[place] + 1e-6f);
        }
    }

    private int[] Chosen(int[] segment) => Array.FindAll(segment, place => _chosen[place]);

    private float Sum(int[] segment)
    {
        var sum = 0f;
        foreach (var place in segment)
            sum += _weights[place];
        return sum;
    }
}
