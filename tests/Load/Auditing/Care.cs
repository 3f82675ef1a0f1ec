using Claudia.Engine;

namespace Claudia.Load;

/// <summary>Every customer message is answered, offered a person, transferred, or with a person: none is forgotten.</summary>
internal static class Care
{
    private static readonly HashSet<string> Offers = [.. Phrases.Default.ByLanguage.Values.Select(phrases => phrases.Offer)];

    public static void Audit(string conversation, Story story, IReadOnlyList<Sent> sent, Findings findings)
    {
        foreach (var message in sent)
        {
            var at = story.Scenes.ToList().FindIndex(scene => scene.Entry.PartId == message.MessageId);
            if (at < 0)
                findings.Break(Check.Unforeseen, conversation, $"the ledger does not know message {message.MessageId}");
            else if (!story.WithPerson && !story.Scenes[at].WithPerson && !story.Scenes.Skip(at + 1).Any(later => Cares(later, message)))
                findings.Break(Check.Forgotten, conversation, $"message {message.MessageId} \"{message.Text}\"");
        }
    }

    private static bool Cares(Scene later, Sent message) =>
        Story.GivesToPerson(later.Entry)
        || Story.IsPersonsDeed(later.Entry)
        || (message.Answer is { } answer && Story.IsOurComment(later.Entry) && Answers(later.Entry.Text ?? "", answer));

    /// <summary>A question that is taken for one about the answer before it is met with an offer.</summary>
    private static bool Answers(string text, string answer) => text.Contains(answer, StringComparison.Ordinal) || Offers.Contains(text);
}
