using System.Collections.Immutable;

namespace Claudia.AnswersBench;

/// <summary>Questions of the usual length that nobody asked: words of a topic among words of all.</summary>
internal static class MadeUp
{
    private static readonly ImmutableArray<string> Openings =
        ["how do I", "why can't I", "where is", "I would like to", "what happens when I", "please tell me if you can", "is it possible to", "when will you"];

    private static readonly ImmutableArray<string> Syllables =
        ["ba", "con", "der", "fil", "gra", "lo", "men", "nis", "par", "ques", "ro", "sal", "ter", "un", "vi", "zo"];

    public static IReadOnlyList<Labelled> Texts(int topics, int each) =>
        [.. Enumerable.Range(0, topics).SelectMany(topic => Enumerable.Range(0, each).Select(text => new Labelled(Text(topic, text), $"topic-{topic}")))];

    private static string Text(int topic, int text) =>
        $"{Openings[(text + topic) % Openings.Length]} {Word((topic * 8) + (text % 5))} {Word(5000 + (text * 31 % 400))} the {Word((topic * 8) + (text * 3 % 7))} with my {Word(5000 + (text * topic % 300))}?";

    private static string Word(int number) =>
        $"{Syllables[number % 16]}{Syllables[number / 16 % 16]}{Syllables[number / 256 % 16]}{Syllables[number * 7 % 16]}";
}
