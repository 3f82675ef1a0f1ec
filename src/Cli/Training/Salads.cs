namespace Claudia.Cli;

/// <summary>Messages of a language's words in no order, with words that nobody knows: what says nothing of persons must not ask for one.</summary>
internal static class Salads
{
    private const int Count = 4_000;

    private const int Longest = 16;

    /// <summary>In fewer words somebody may be asked for.</summary>
    private const int Shortest = 5;

    /// <summary>One word of this many is none that the sentences know.</summary>
    private const int Unknown = 4;

    private const string Consonants = "bcdfghjklmnprstvz";

    private const string Vowels = "aeiou";

    /// <param name="sentences">Sentences that don't ask.</param>
    public static IEnumerable<Example> Of(IEnumerable<string> sentences, Chance chance)
    {
        string[] words = [.. sentences.SelectMany(sentence => sentence.Split(' '))];
        for (var made = 0; made < Count; made++)
        {
            var length = Shortest + chance.Below(Longest - Shortest);
            yield return new(string.Join(' ', Enumerable.Range(0, length).Select(_ => chance.OneIn(Unknown) ? Word(chance) : chance.Of(words))), false, true);
        }
    }

    /// <summary>A sentence with some of its words unknown.</summary>
    public static string Disguise(string sentence, Chance chance) =>
        string.Join(' ', sentence.Split(' ').Select(word => chance.OneIn(Unknown) ? Word(chance) : word));

    private static string Word(Chance chance) =>
        string.Concat(Enumerable.Range(0, 2 + chance.Below(3)).Select(_ => $"{Consonants[chance.Below(Consonants.Length)]}{Vowels[chance.Below(Vowels.Length)]}{(chance.OneIn(3) ? Consonants[chance.Below(Consonants.Length)] : "")}"));
}
