namespace Claudia.Answers;

/// <summary>Something that two texts may have in common: a word, two neighbours, or a few letters of a word.</summary>
/// <param name="Key">A hash of its kind and its letters.</param>
/// <param name="Weight">What its kind counts.</param>
/// <param name="IsCommon">True when it is made of common words only.</param>
internal readonly record struct Feature(ulong Key, float Weight, bool IsCommon)
{
    /// <summary>Words of a text that are read; so no message makes a comparison costly.</summary>
    public const int MostWords = 128;

    private const float WordWeight = 1;
    private const float PairWeight = 0.5f;
    private const float LettersWeight = 0.4f;
    private const int FewestLetters = 3;
    private const int MostLetters = 4;

    /// <summary>A text's distinct features. Letters carry what stems and synonyms miss: other forms, compounds, slips.</summary>
    public static List<Feature> Of(string text, TermReader reader)
    {
        var features = new List<Feature>();
        var seen = new HashSet<ulong>();
        var previous = new ReadWord("", "", IsCommon: true);
        foreach (var word in reader.Read(text).Take(MostWords))
        {
            Add(Hash('w', word.Term), WordWeight, word.IsCommon);
            Add(Hash('p', previous.Term, word.Term), PairWeight, word.IsCommon && previous.IsCommon);
            previous = word;
            if (word.IsCommon)
                continue;
            var padded = $"_{word.Text}_";
            for (var length = FewestLetters; length <= MostLetters; length++)
            {
                for (var at = 0; at + length <= padded.Length; at++)
                    Add(Hash('l', padded.AsSpan(at, length)), LettersWeight, isCommon: false);
            }
        }

        return features;

        void Add(ulong key, float weight, bool isCommon)
        {
            if (seen.Add(key))
                features.Add(new Feature(key, weight, isCommon));
        }
    }

    private static ulong Hash(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second = default)
    {
        var hash = Mix(Fnv.Offset, kind);
        foreach (var letter in first)
            hash = Mix(hash, letter);
        hash = Mix(hash, '\0');
        foreach (var letter in second)
            hash = Mix(hash, letter);
        return hash;
    }

    private static ulong Mix(ulong hash, char letter) => unchecked((hash ^ letter) * Fnv.Prime);

    /// <summary>Source: FNV-1a, 64 bits.</summary>
    private static class Fnv
    {
        public const ulong Offset = 14695981039346656037;
        public const ulong Prime = 1099511628211;
    }
}
