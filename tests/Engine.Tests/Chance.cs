using FsCheck;
using FsCheck.Fluent;

namespace Claudia.Engine.Tests;

/// <summary>Properties over random scripts: a script is a row of numbers, each of which stands for something that happens.</summary>
/// <remarks>
/// The seed is fixed, so that a run can be repeated. A failure prints the shortest script that was found, and the seed.
/// To search further, change the seed.
/// </remarks>
internal static class Chance
{
    public static void Holds(ulong seed, int tests, int longest, Action<int[]> property)
    {
        var scripts = Gen.Choose(0, int.MaxValue - 1).ArrayOf().Resize(longest);
        var config = Config.QuickThrowOnFailure
            .WithMaxTest(tests)
            .WithStartSize(longest)
            .WithEndSize(longest)
            .WithReplay(Microsoft.FSharp.Core.FSharpOption<Replay>.Some(new Replay(new Rnd(seed), Microsoft.FSharp.Core.FSharpOption<int>.None)));
        Prop.ForAll(Arb.From(scripts, Shorter), property).Check(config);
    }

    /// <summary>Numbers without an end, the same for the same seed.</summary>
    public static IEnumerable<int> Numbers(ulong seed)
    {
        while (true)
        {
            seed += 0x9E3779B97F4A7C15;
            var mixed = (seed ^ (seed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            yield return (int)((mixed ^ (mixed >> 31)) >> 33);
        }
    }

    /// <summary>The script without a half, a quarter, ... of it, and at last without single numbers.</summary>
    private static IEnumerable<int[]> Shorter(int[] script)
    {
        for (var length = script.Length / 2; length > 0; length /= 2)
        {
            for (var from = 0; from + length <= script.Length; from += length)
                yield return [.. script[..from], .. script[(from + length)..]];
        }
    }
}
