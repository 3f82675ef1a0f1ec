using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Silo.Tests;

/// <summary>A grain that is nothing but its journal. Its key is <c>workspace/id</c>.</summary>
[Alias("test.state-journal")]
internal interface IStateJournalGrain : IGrainWithStringKey
{
    [Alias("append")]
    Task<AppendResult> AppendAsync(TestAppend append, CancellationToken cancel);

    [Alias("read")]
    Task<TestHead?> ReadAsync();

    [Alias("events")]
    Task<TestEvent[]> EventsAsync(long after, int limit);

    [Alias("transfers")]
    Task<string[]> TransfersAsync();
}

/// <summary>An append on the wire, with events and state as the journal's JSON.</summary>
[GenerateSerializer, Alias("test.append")]
internal sealed record TestAppend(
    [property: Id(0)] string Workspace,
    [property: Id(1)] string Conversation,
    [property: Id(2)] long ExpectedVersion,
    [property: Id(3)] string[] Events,
    [property: Id(4)] string State,
    [property: Id(5)] DateTimeOffset? WakeAt,
    [property: Id(6)] DateTimeOffset At)
{
    public static TestAppend Of(Append append) => new(
        append.Key.Workspace, append.Key.Id, append.ExpectedVersion, [.. append.Events.Select(JournalJson.Write)], JournalJson.Write(append.State), append.WakeAt, append.At);

    public Append Read() => new(
        new(Workspace, Conversation), ExpectedVersion, [.. Events.Select(JournalJson.ReadEvent)], JournalJson.ReadState(State), WakeAt, At);
}

[GenerateSerializer, Alias("test.head")]
internal sealed record TestHead([property: Id(0)] string State, [property: Id(1)] long Version, [property: Id(2)] DateTimeOffset? WakeAt);

[GenerateSerializer, Alias("test.event")]
internal sealed record TestEvent([property: Id(0)] long Version, [property: Id(1)] string Json);
