namespace Claudia.Cli;

/// <summary>The weights of the detector of requests for a person.</summary>
internal static class HumanRequestTraining
{
    /// <summary>Rounds over bare sentences first: what asks is known before it is looked for among other sentences.</summary>
    private const int PlainRounds = 2;

    private const int Rounds = 6;

    /// <summary>A weight's steps to 1, once it is written as a whole number.</summary>
    private const float Scale = 128;

    /// <summary>Each draws other sentences from the templates; what is written is the average, on which chance weighs less.</summary>
    private static readonly ulong[] Seeds = [20, 21, 22, 23];

    /// <returns>The weights as the engine's model reads them.</returns>
    /// <exception cref="CommandException">The sentences can't be read.</exception>
    public static byte[] Weights(string folder, Action<string> tell)
    {
        SentenceFile[] files = [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(SentenceFile.Read)];
        foreach (var file in files)
            file.Check();
        tell($"{files.Length} languages, {files.Sum(file => file.Asking.Count)} sentences that ask, {files.Sum(file => file.Others.Count + file.Beside.Count)} that don't");
        var trained = new float[Seeds.Length][];
        Parallel.For(0, Seeds.Length, at => trained[at] = Train(files, Seeds[at]));
        return [.. Enumerable.Range(0, trained[0].Length).Select(place => Whole(trained.Average(weights => weights[place])))];
    }

    private static float[] Train(SentenceFile[] files, ulong seed)
    {
        var chance = new Chance(seed);
        var trainer = new Trainer(chance, new());
        Example[] plain = [.. files.SelectMany(file => Examples.Of(file, chance, plain: true))];
        trainer.Choose(plain.Where(example => !example.Noise));
        trainer.Learn(plain, PlainRounds);
        trainer.Learn([.. files.SelectMany(file => Examples.Of(file, chance, plain: false))], Rounds);
        return trainer.Weights();
    }

    private static byte Whole(float weight) =>
        unchecked((byte)(sbyte)Math.Clamp(MathF.Round(weight * Scale), sbyte.MinValue, sbyte.MaxValue));
}
