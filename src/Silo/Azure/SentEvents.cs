using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Some of a conversation's events, on their way to the process that asked.</summary>
/// <param name="Json">Each as <see cref="JournalJson"/> writes it.</param>
[GenerateSerializer, Alias("claudia.events"), Immutable]
internal sealed record SentEvents([property: Id(0)] long[] Versions, [property: Id(1)] string[] Json)
{
    public static SentEvents Of(IReadOnlyList<JournalEntry> entries) =>
        new([.. entries.Select(entry => entry.Version)], [.. entries.Select(entry => JournalJson.Write(entry.Event))]);

    public IReadOnlyList<JournalEntry> Read() => [.. Versions.Zip(Json, (version, json) => new JournalEntry(version, JournalJson.ReadEvent(json)))];

    /// <summary>Orleans logs the messages that it drops: a customer's words must not be in that.</summary>
    public override string ToString() => $"{nameof(SentEvents)} {Versions.Length}";
}
