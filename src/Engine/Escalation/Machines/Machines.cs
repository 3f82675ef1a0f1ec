using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Whether a machine wrote what waits: an out-of-office note, a bounce, an automatic reply.</summary>
internal static class Machines
{
    /// <summary>Courtesies in a row that are answered. What asks nothing for longer is a machine, or needs no answer.</summary>
    public const int MostCourtesies = 3;

    /// <summary>Shorter messages ("yes", "ok") are a person's as well, however often they come.</summary>
    private const int FewestWords = 3;

    /// <summary>The same text, each time after a message of Claudia's, that shows a machine. Less is a person who asks again.</summary>
    private const int Echoes = 3;

    /// <summary>An automatic reply comes within this time.</summary>
    private static readonly TimeSpan Reaction = TimeSpan.FromMinutes(2);

    /// <summary>The address, the subject or the words that show it; null when a person may have written one of the messages.</summary>
    public static string? Cue(ImmutableArray<Message> waiting, string? channel) =>
        OfAll(waiting, message => message.Machine ?? Worded(message, channel));

    /// <summary>The text that comes after each message of Claudia's; null when there is none.</summary>
    public static string? Echo(ImmutableArray<Message> messages, ImmutableArray<Message> waiting) =>
        OfAll(waiting, message => IsEcho(messages, message) ? message.Text : null);

    private static string? OfAll(ImmutableArray<Message> waiting, Func<Message, string?> cueOf)
    {
        string? first = null;
        foreach (var message in waiting)
        {
            if (cueOf(message) is not { } cue)
                return null;
            first ??= cue;
        }

        return first;
    }

    /// <summary>A question wants an answer, whatever else the message says.</summary>
    private static string? Worded(Message message, string? channel) =>
        IsQuestion(message.Text) ? null : MachineWords.Find(message.Text, isEmail: channel == "email");

    private static bool IsEcho(ImmutableArray<Message> messages, Message message)
    {
        if (IsQuestion(message.Text) || Words.Of(message.Text).Length < FewestWords)
            return false;
        var echoes = 0;
        for (var at = messages.IndexOf(message); at > 0 && echoes < Echoes; at -= 2)
        {
            if (!IsReaction(messages[at - 1], messages[at]) || !SameWords.Are(messages[at].Text, message.Text))
                return false;
            echoes++;
        }

        return echoes == Echoes;
    }

    private static bool IsReaction(Message before, Message message) =>
        before.Speaker == Speaker.Claudia && message.Speaker == Speaker.Customer && message.At - before.At <= Reaction;

    private static bool IsQuestion(string text) => text.Contains('?', StringComparison.Ordinal);
}
