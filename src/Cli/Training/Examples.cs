namespace Claudia.Cli;

/// <summary>Messages made of a language's sentences: as they are, misspelt, and in the middle of something else.</summary>
internal static class Examples
{
    /// <summary>Sentences that a template with slots gives.</summary>
    private const int OfTemplate = 100;

    /// <summary>Shorter words are another word soon.</summary>
    private const int Shortest = 4;

    /// <summary>A negation that is misspelt would make a request of its sentence.</summary>
    private const int LongerThanNegations = 7;

    private static readonly string[] Joins = [". ", ". ", ", ", " ", "! ", "? ", "... ", "; ", "\n", " - "];

    /// <param name="plain">Sentences only, nothing beside them.</param>
    public static IEnumerable<Example> Of(SentenceFile file, Chance chance, bool plain)
    {
        var beside = Filled(file.Beside, file, chance);
        string[] others = [.. Filled(file.Others, file, chance), .. beside];
        var examples = Filled(file.Asking, file, chance).Select(text => new Example(text, true))
            .Concat(others.Select(text => new Example(text, false)));
        foreach (var salad in Salads.Of(others, chance))
            yield return salad;
        foreach (var sentence in beside)
            yield return new(Salads.Disguise(sentence, chance), false, true);
        foreach (var example in examples)
        {
            yield return example;
            if (plain)
                continue;
            yield return example with { Text = Misspelling.Of(example.Text, example.Asks ? Shortest : LongerThanNegations, chance) };
            yield return example with { Text = Join(chance.Of(beside), example.Text, chance) };
            yield return example with { Text = Join(example.Text, chance.Of(beside), chance) };
        }
    }

    private static string[] Filled(IEnumerable<Template> templates, SentenceFile file, Chance chance) =>
        [.. templates.SelectMany(template => Filled(template, file, chance))];

    private static string[] Filled(Template template, SentenceFile file, Chance chance)
    {
        var times = template.Text.AsSpan().ContainsAny('{', '[') ? OfTemplate : 1;
        return [.. Enumerable.Range(0, times).Select(_ => template.Fill(file.Slots, chance)).Distinct()];
    }

    private static string Join(string first, string second, Chance chance) => first + chance.Of(Joins) + second;
}
