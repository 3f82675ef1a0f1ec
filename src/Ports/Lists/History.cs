using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>Which conversations' histories; null means: any.</summary>
/// <param name="ChangedSince">Only conversations that changed at or after this time, each with its whole history.</param>
public sealed record HistoryFilter(string? Workspace = null, DateTimeOffset? ChangedSince = null);

/// <summary>A conversation's history as it was journaled. Each event is parsed when it is enumerated, on the caller's thread.</summary>
public sealed record History(ConversationKey Key, IReadOnlyList<string> Json)
{
    /// <exception cref="JournalException">An entry can't be read by this version.</exception>
    public IEnumerable<ConversationEvent> Events()
    {
        foreach (var json in Json)
            yield return Read(json);
    }

    private ConversationEvent Read(string json)
    {
        try
        {
            return JournalJson.ReadEvent(json);
        }
        catch (System.Text.Json.JsonException failure)
        {
            throw new JournalException($"The history of {Key} holds an entry that this version can't read.", failure);
        }
    }
}
