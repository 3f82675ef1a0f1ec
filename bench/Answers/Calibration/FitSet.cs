using Claudia.Answers;

namespace Claudia.AnswersBench;

/// <summary>One question's candidates, and which of them is right: -1 for none.</summary>
internal sealed record Case(MatchParts[] Candidates, IndexSize Size, int Right);

/// <summary>The cases of one knowledge base. Each set counts the same, whatever its size.</summary>
internal sealed record FitSet(string Name, IReadOnlyList<Case> InScope, IReadOnlyList<Case> OutOfScope)
{
    public static FitSet Of(string name, IEnumerable<Article> articles, string language, IEnumerable<Labelled> questions, IEnumerable<Labelled> outOfScope)
    {
        using var index = new LanguageIndex(language, articles.Where(article => article.Language == language));
        return new(name, [.. questions.Select(Case).Where(HasCandidates)], [.. outOfScope.Select(Case).Where(HasCandidates)]);

        // Without one there is no draft, and its confidence is 0 by rule.
        static bool HasCandidates(Case it) => it.Candidates.Length > 0;

        Case Case(Labelled question)
        {
            var (_, matches, size) = index.Search(question.Text);
            return new([.. matches.Select(match => match.Parts)], size, Array.FindIndex(matches, match => match.Article.Article.Id == question.Topic));
        }
    }
}
