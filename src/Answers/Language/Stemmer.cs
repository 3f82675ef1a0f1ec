namespace Claudia.Answers;

/// <summary>
/// Cuts a word without accents down to a stem that its plural and its verb forms share, by a language's table of endings.
/// The stem need not be a word; it only has to be the same for the forms of one word, and rarely for two words.
/// </summary>
internal sealed class Stemmer
{
    private readonly Step[] _steps;

    public Stemmer(string language) => _steps = [.. LanguageData.Lines("endings", language).Select(Step.Parse)];

    /// <summary>Words with a digit stay as they are: they are numbers of orders and models.</summary>
    public string Stem(string word) =>
        word.Any(char.IsDigit) ? word : _steps.Aggregate(word, (stem, step) => step.Apply(stem));

    private sealed record Step(int ShortestStem, (string Ending, string Replacement)[] Rules)
    {
        public static Step Parse(string line)
        {
            var entries = LanguageData.Entries(line);
            var rules = entries.Skip(1)
                .Select(rule => rule.Split('>'))
                .Select(rule => (Ending: rule[0], Replacement: rule[1]))
                .OrderByDescending(rule => rule.Ending.Length);
            return new Step(int.Parse(entries[0], System.Globalization.CultureInfo.InvariantCulture), [.. rules]);
        }

        public string Apply(string word)
        {
            foreach (var (ending, replacement) in Rules)
            {
                if (word.Length - ending.Length + replacement.Length >= ShortestStem
                    && word.EndsWith(ending, StringComparison.Ordinal))
                    return string.Concat(word.AsSpan(0, word.Length - ending.Length), replacement);
            }

            return word;
        }
    }
}
