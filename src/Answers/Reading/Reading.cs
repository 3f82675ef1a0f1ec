using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>Looks a message up in the ways that it may be meant, and takes the surest: whole, by a sentence, or with the question before it.</summary>
internal static class Reading
{
    /// <summary>What the confidence counts when the question is only guessed to be in one sentence, or to go on from an earlier one.</summary>
    private const double Guessed = 0.9;

    /// <summary>From here on the whole message is understood.</summary>
    private const double Sure = 0.6;

    /// <summary>Sentences of a message that are looked up, the first ones: each costs a search.</summary>
    private const int MostSentences = 6;

    /// <summary>A sentence of fewer words says nothing by itself.</summary>
    private const int FewestWords = 3;

    public static SearchResult Of(DraftRequest request, LanguageIndex articles)
    {
        var alone = OfMessage(request.Question, articles);
        return FollowUp.QuestionBefore(request, articles.Language) is { } before ? Surer(alone, before, request.Question, articles) : alone;
    }

    /// <summary>Customers tell their story around the question; its words are of no article.</summary>
    private static SearchResult OfMessage(string message, LanguageIndex articles)
    {
        var whole = articles.Search(message);
        if (whole.Confidence >= Sure)
            return whole;
        string[] sentences = [.. message
            .Split(['.', '!', '?', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(sentence => Words.Of(sentence).Take(FewestWords).Count() == FewestWords)
            .Take(MostSentences)];
        return sentences.Where(sentence => sentence.Length < message.Length - 1)
            .Select(sentence => articles.Search(sentence) with { Trust = Guessed })
            .Prepend(whole)
            .MaxBy(result => result.Confidence)!;
    }

    /// <summary>A message that brings a word which the article found with both has not asks for something else.</summary>
    private static SearchResult Surer(SearchResult alone, string before, string message, LanguageIndex articles)
    {
        var own = articles.Read(message);
        if (!own.IsKnown)
            return alone;
        var both = articles.Search($"{before}\n{message}");
        if (both.Confidence <= alone.Confidence || !own.IsCoveredBy(both.Matches[0].Article.Terms))
            return alone;
        both = both with { Trust = Guessed };
        // What is quoted is to answer the message, not once more what was asked before.
        return own.Terms.Count > 0 ? both with { Query = own } : both;
    }
}
