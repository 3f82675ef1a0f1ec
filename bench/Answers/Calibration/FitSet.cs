using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>One question's candidates, and which of them is right: -1 for none.</summary>
/// <param name="Phrasings">Of each article of the knowledge base, on average.</param>
internal sealed record Case(MatchParts[] Candidates, double Phrasings, int Right);

/// <summary>The cases of one knowledge base. Each set counts the same, whatever its size.</summary>
internal sealed record FitSet(string Name, IReadOnlyList<Case> InScope, IReadOnlyList<Case> OutOfScope)
{
    public static FitSet Of(string name, IEnumerable<Article> articles, string language, IEnumerable<Labelled> questions, IEnumerable<Labelled> outOfScope)
    {
        using var index = new LanguageIndex(language, articles.Where(article => article.Language == language));
        return new(name, [.. questions.Select(Case)], [.. outOfScope.Select(Case)]);

        Case Case(Labelled question)
        {
            var (_, matches, phrasings) = index.Search(question.Text);
            return new([.. matches.Select(match => match.Parts)], phrasings, Array.FindIndex(matches, match => match.Article.Article.Id == question.Topic));
        }
    }
}
