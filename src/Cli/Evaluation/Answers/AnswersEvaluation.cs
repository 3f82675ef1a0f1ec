using Claudia.Answers;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Cli;

/// <summary>Asks the articles each question as a conversation's first message, and judges the drafts.</summary>
internal sealed class AnswersEvaluation(ArticleSet articles, Action<string> tell)
{
    /// <summary>Questions between two words about the progress.</summary>
    private const int Step = 1000;

    private readonly HashSet<string> _topics = articles.Articles.Select(article => article.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Questions of a topic that no article has are out of scope: each answer to them is wrong.</summary>
    public async Task<AnswersFigures> RunAsync(IReadOnlyList<TopicText> questions, double risk, int seed, CancellationToken cancel)
    {
        var judged = new List<(bool IsInScope, Judged Draft)>();
        foreach (var question in questions)
        {
            judged.Add((_topics.Contains(question.Topic), await JudgeAsync(question, cancel)));
            if (judged.Count % Step == 0)
                tell($"{judged.Count} of {questions.Count} questions");
        }

        var scopes = judged.ToLookup(it => it.IsInScope, it => it.Draft);
        return scopes.Contains(true)
            ? AnswersFigures.Of(_topics.Count, [.. scopes[true]], [.. scopes[false]], risk, seed)
            : throw new CommandException("no question has the topic of an article");
    }

    private async Task<Judged> JudgeAsync(TopicText question, CancellationToken cancel)
    {
        var draft = await articles.DraftAsync(new DraftRequest(new ConversationKey("evaluation", "1"), question.Text, [], Language: null), cancel);
        return new(draft.Confidence, !draft.Articles.IsEmpty && draft.Articles[0].Article == question.Topic);
    }
}
