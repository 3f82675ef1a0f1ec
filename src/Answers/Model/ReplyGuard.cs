using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>
/// Looks through what the model wrote before anybody reads it. It doesn't matter what the model was talked into: its words reach
/// the customer only when they hold nothing of the instructions, no key, no markup, and no address or number of its own.
/// </summary>
/// <param name="canary">The mark in the instructions.</param>
internal sealed partial class ReplyGuard(string instructions, string canary, string apiKey)
{
    /// <summary>Characters of a reply that a customer still reads.</summary>
    public const int Longest = 2_000;

    /// <summary>So many words in a row of the instructions are no coincidence.</summary>
    private const int Run = 6;

    /// <summary>Shorter keys would be found by coincidence.</summary>
    private const int ShortestKey = 6;

    private const int ShortestReference = 5;

    private readonly FrozenSet<string> _runs = Runs(instructions).ToFrozenSet(StringComparer.Ordinal);
    private readonly string _canary = Compact(canary);
    private readonly string _key = Compact(apiKey);

    /// <summary>Why the reply must not be used; null when it may.</summary>
    /// <param name="text">Cleaned.</param>
    public Fallback? Fault(string text, DraftRequest request, ModelPrompt prompt, string language)
    {
        if (text.Length > Longest)
            return Fallback.TooLong;
        if (Leaks(text) || Codes().Matches(text).Any(code => !prompt.Data.Contains(code.Value, StringComparison.Ordinal)))
            return Fallback.Leak;
        if (Markup().IsMatch(text))
            return Fallback.Markup;
        var articles = string.Join('\n', prompt.Articles.Where(it => it.Article.Level == 1).Select(it => $"{it.Article.Title}\n{ArticleText.Of(it.Article)}"));
        if (Addresses.In(text).Except(Addresses.In($"{articles}\n{request.Question}"), StringComparer.Ordinal).Any())
            return Fallback.Address;
        if (Numbers(ListMarks().Replace(Addresses.TakenOut(text), "")).Except(Numbers(articles).Concat(References(request)), StringComparer.Ordinal).Any())
            return Fallback.Number;
        return LanguageDetector.Detect(text) is { IsSure: true } guess && guess.Language != language ? Fallback.Language : null;
    }

    /// <summary>Whether a text holds something of the instructions, or the key, also spelt backwards or with anything in between.</summary>
    public bool Leaks(string text)
    {
        var compact = Compact(text);
        var backwards = string.Concat(compact.Reverse());
        return Holds(compact) || Holds(backwards) || Runs(text).Any(_runs.Contains);
    }

    private bool Holds(string compact) =>
        compact.Contains(_canary, StringComparison.Ordinal)
        || (_key.Length >= ShortestKey && compact.Contains(_key, StringComparison.Ordinal));

    /// <summary>Of the conversation's numbers only the long ones, such as an order's: prices, terms and discounts are the articles' to say.</summary>
    private static IEnumerable<string> References(DraftRequest request) =>
        (request.History.IsDefaultOrEmpty ? [] : request.History.Select(message => message.Text))
            .Append(request.Question)
            .SelectMany(Numbers)
            .Where(number => number.Length >= ShortestReference);

    private static string Compact(string text) => string.Concat(ReplyText.Plain(text).Where(char.IsLetterOrDigit));

    private static IEnumerable<string> Numbers(string text) => Digits().Matches(ReplyText.Plain(text)).Select(match => match.Value);

    private static IEnumerable<string> Runs(string text)
    {
        var words = Words.Of(ReplyText.Plain(text)).ToArray();
        for (var at = 0; at + Run <= words.Length; at++)
            yield return string.Join(' ', words, at, Run);
    }

    /// <summary>Tags, character references, Markdown's links and pictures, code fences, JSON.</summary>
    [GeneratedRegex("""<[/!?a-zA-Z]|&#?\w{2,10};|\]\s*[(\[:]|!\[|~~~|\A\s*[{\[]|"\s*:\s*["{\[\d]""")]
    private static partial Regex Markup();

    /// <summary>What people don't write: long runs of letters and digits, such as keys and encoded text.</summary>
    [GeneratedRegex(@"(?=[A-Za-z+/=_-]*\d)(?=[\d+/=_-]*[A-Za-z])[A-Za-z0-9+/=_-]{20,}")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\d+(?:[.,:]\d+)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\s*\d{1,2}[.)]\s", RegexOptions.Multiline)]
    private static partial Regex ListMarks();
}
