using System.Text.Json;
using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Reads what a stored conversation holds.</summary>
internal static partial class StoredState
{
    /// <exception cref="JournalException">A newer version has written the record.</exception>
    public static void CheckFormat(ConversationKey key, StoredConversation record)
    {
        if (record.Format > StoredConversation.ThisFormat)
        {
            throw new JournalException(
                $"The state of {key} was written by a newer version, in format {record.Format}; this one knows format {StoredConversation.ThisFormat}. Upgrade it.");
        }
    }

    /// <summary>The state. One that another version has written, or that is damaged, is folded anew from the events if all of them are there; else it is read as it is.</summary>
    /// <exception cref="JournalException">It can't be read.</exception>
    public static ConversationState Of(ConversationKey key, StoredConversation record, ILogger log)
    {
        try
        {
            if (record.StateVersion == JournalJson.StateVersion || record.TailFrom > 1)
                return JournalJson.ReadState(record.State.Text);
        }
        catch (JsonException failure) when (record.TailFrom <= 1)
        {
            LogUnreadable(log, failure, key);
        }
        catch (JsonException failure)
        {
            throw new JournalException($"The state of {key} is none that this version can read, and its first events are no longer there to fold it from.", failure);
        }
        return Conversation.Fold(key, Events(key, record, 0, int.MaxValue).Select(entry => entry.Event));
    }

    /// <exception cref="JournalException">One can't be read.</exception>
    public static IReadOnlyList<JournalEntry> Events(ConversationKey key, StoredConversation record, long after, int limit)
    {
        try
        {
            var skipped = (int)Math.Clamp(after - (record.TailFrom - 1), 0, record.Tail.Length);
            return [.. record.Tail.Skip(skipped).Take(limit).Select((json, index) => new JournalEntry(record.TailFrom + skipped + index, JournalJson.ReadEvent(json.Text)))];
        }
        catch (JsonException failure)
        {
            throw new JournalException($"The state of {key} holds an event that this version can't read.", failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The state of {Key} can't be read, and is folded from its events.")]
    private static partial void LogUnreadable(ILogger log, Exception failure, ConversationKey key);
}
