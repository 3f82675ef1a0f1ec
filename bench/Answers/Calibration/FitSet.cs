using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>One question's candidates, and which of them is right: -1 for none.</summary>
internal sealed record Case(MatchParts[] Candidates, int Right);

/// <summary>The cases of one knowledge base. Each set counts the same, whatever its size.</summary>
internal sealed record FitSet(string Name, IReadOnlyList<Case> InScope, IReadOnlyList<Case> OutOfScope)
{
    public static FitSet Of(string name, IEnumerable<Article> articles, string language, IEnumerable<Labelled> questions, IEnumerable<Labelled> outOfScope)
    {
        using var index = new LanguageIndex(language, articles.Where(article => article.Language == language));
        return new(name, [.. questions.Select(Case)], [.. outOfScope.Select(Case)]);

        Case Case(Labelled question)
        {
            var matches = index.Search(question.Text).Matches;
            return new([.. matches.Select(match => match.Parts)], Array.FindIndex(matches, match => match.Article.Article.Id == question.Topic));
        }
    }
}
