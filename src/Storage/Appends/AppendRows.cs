using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage;

/// <summary>One append as rows, ready to be written: whatever can fail for its content has failed before it reaches a transaction.</summary>
public sealed record AppendRows(Append Append, ImmutableArray<EventRow> Events, string State, TransferRow? Transfer)
{
    /// <summary>More than this in one append is a defect of the caller, and would hold up everybody else's.</summary>
    public const int MostBytes = 8 << 20;

    public ConversationKey Key => Append.Key;

    /// <summary>True when the conversation must not be in the journal yet.</summary>
    public bool IsFirst => Append.ExpectedVersion == 0;

    /// <summary>The version after the append.</summary>
    public long Version => Append.ExpectedVersion + Events.Length;

    /// <exception cref="ArgumentException">The append contradicts itself.</exception>
    /// <exception cref="JournalException">The content can't be written down; nothing was.</exception>
    public static AppendRows Of(Append append)
    {
        Check(append);
        try
        {
            var rows = new AppendRows(append, EventsOf(append), JournalJson.Write(append.State), TransferOf(append));
            return rows.Bytes <= MostBytes ? rows : throw new JournalException(
                $"The append to {append.Key} has {rows.Bytes:N0} bytes, more than the {MostBytes:N0} that one may have: nothing was written.");
        }
        catch (Exception failure) when (failure is JsonException or NotSupportedException or ArgumentException or KeyNotFoundException)
        {
            throw new JournalException($"The append to {append.Key} can't be written as JSON: nothing was written.", failure);
        }
    }

    private long Bytes => Encoding.UTF8.GetByteCount(State) + Events.Sum(row => (long)Encoding.UTF8.GetByteCount(row.Json));

    private static void Check(Append append)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(append.ExpectedVersion);
        if (append.Events.Count == 0)
            throw new ArgumentException("An append has at least one event.", nameof(append));
        if (append.State.Key != append.Key)
            throw new ArgumentException($"The state of {append.State.Key} can't be appended to {append.Key}.", nameof(append));
    }

    private static ImmutableArray<EventRow> EventsOf(Append append) =>
        [.. append.Events.Select((it, index) => new EventRow(append.ExpectedVersion + index + 1, Ticks.Of(it.At), EventNames.Of(it), JournalJson.Write(it)))];

    private static TransferRow? TransferOf(Append append) =>
        append.State.Transfer is { } transfer ? new TransferRow(transfer, TransferJson.Write(transfer)) : null;
}

/// <summary>One event with its place in the conversation.</summary>
public sealed record EventRow(long Version, long At, string Type, string Json);

/// <summary>The conversation's latest transfer.</summary>
public sealed record TransferRow(Transfer Transfer, string Json);
