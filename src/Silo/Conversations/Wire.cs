using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo;

/// <summary>An input on its way to a grain.</summary>
/// <param name="Json">As <see cref="JournalJson"/> writes it: what a newer version adds, an older one passes over.</param>
[GenerateSerializer, Alias("claudia.input"), Immutable]
internal sealed record SentInput([property: Id(0)] string Json)
{
    public static SentInput Of(ConversationInput input) => new(JournalJson.Write(input));

    public ConversationInput Read() => JournalJson.ReadInput(Json);

    /// <summary>Orleans logs messages that it drops: nothing of a customer's may be in that.</summary>
    public override string ToString() => nameof(SentInput);
}

/// <summary>A conversation as it stands, on its way to who asked.</summary>
[GenerateSerializer, Alias("claudia.head"), Immutable]
internal sealed record SentHead([property: Id(0)] string State, [property: Id(1)] long Version, [property: Id(2)] DateTimeOffset? WakeAt)
{
    public static SentHead? Of(Head? head) => head is null ? null : new(JournalJson.Write(head.State), head.Version, head.WakeAt);

    public Head Read() => new(JournalJson.ReadState(State), Version, WakeAt);

    public override string ToString() => $"{nameof(SentHead)} {Version}";
}

/// <summary>A stretch of a conversation's events, on its way to who asked.</summary>
[GenerateSerializer, Alias("claudia.events"), Immutable]
internal sealed record SentEvents([property: Id(0)] long[] Versions, [property: Id(1)] string[] Json)
{
    public static SentEvents Of(IReadOnlyList<JournalEntry> entries) =>
        new([.. entries.Select(entry => entry.Version)], [.. entries.Select(entry => JournalJson.Write(entry.Event))]);

    public IReadOnlyList<JournalEntry> Read() => [.. Versions.Zip(Json, (version, json) => new JournalEntry(version, JournalJson.ReadEvent(json)))];

    public override string ToString() => $"{nameof(SentEvents)} {Versions.Length}";
}

/// <summary>What a grain answers: a value, or why there is none.</summary>
/// <param name="Value">Null when there is nothing, and when it failed.</param>
[GenerateSerializer, Alias("claudia.answered`1"), Immutable]
internal sealed record Answered<T>([property: Id(0)] T? Value, [property: Id(1)] Refusal? Refusal)
    where T : class;

/// <summary>Why a grain could not answer.</summary>
[GenerateSerializer, Alias("claudia.refusal"), Immutable]
internal sealed record Refusal([property: Id(0)] RefusalKind Kind, [property: Id(1)] string Reason);

/// <summary>What kept a grain from answering. The numbers are for ever.</summary>
[GenerateSerializer, Alias("claudia.refusal-kind")]
internal enum RefusalKind
{
    /// <summary>The storage failed.</summary>
    Storage = 1,

    /// <summary>Too much waits.</summary>
    Busy = 2,
}
