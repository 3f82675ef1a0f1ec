using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

/// <summary>Records as earlier versions wrote them load for ever; what is written now is written so too.</summary>
public sealed class GoldenRecordsTests
{
    private static readonly ConversationKey Key = new("acme", "21500000001");

    private static readonly Transfer Transfer = new(
        "acme/21500000001/1", 1, "level2", "8001", [new(ReasonKind.LowConfidence, "0.31 < 0.5")], "r-1", Sample.Start, TransferStatus.Confirmed, Sample.Start.AddSeconds(4), "part 77");

    private static readonly ConversationState State = new() { Key = Key, Hers = true, Episode = 1, Signals = ["“vip” 🙁"], Transfer = Transfer };

    [Fact]
    public async Task Conversation_OfTheFirstFormat_Loads()
    {
        var story = new Story();
        story.Blobs.Put(Story.Key.ToString(), Golden("conversation-1.json"));
        var journal = await story.ActivateAsync();

        var head = await journal.ReadAsync(Key, CancellationToken.None);
        Assert.Equal((2, Sample.Start.AddMinutes(1)), (head!.Version, head.WakeAt));
        Assert.Equal(JournalJson.Write(State), JournalJson.Write(head.State));
        Assert.Equal([1, 2], await Story.EventsAsync(journal));
        Assert.Equal(TransferJson.Write(Transfer), TransferJson.Write(Assert.Single(await journal.TransfersAsync()).Read()));
        await journal.TellOwedAsync();
        Assert.Equal([(2, TransferStatus.Confirmed)], story.Told);
        await Story.AppendAsync(journal, 2);
    }

    [Fact]
    public async Task Conversation_WrittenNow_IsOfThatFormat()
    {
        var story = new Story { AuditIsGone = true };
        var journal = await story.ActivateAsync();
        ConversationEvent[] events = [Sample.Event("“vip” 🙁"), Sample.Event("urgent")];

        await journal.AppendAsync(new(Key, 0, events, State, Sample.Start.AddMinutes(1), Sample.Start), CancellationToken.None);

        AssertSame("conversation-1.json", story.Blobs.Text(Story.Key.ToString()));
    }

    [Fact]
    public async Task Conversation_WithMembersOfTheFuture_Loads()
    {
        var story = new Story();
        var record = JsonNode.Parse(Golden("conversation-1.json"))!;
        record["colour"] = "blue";
        story.Blobs.Put(Story.Key.ToString(), record.ToJsonString());

        Assert.Equal(2, await Story.VersionAsync(await story.ActivateAsync()));
    }

    [Fact]
    public async Task TransferDay_OfTheFirstFormat_LoadsAndIsWrittenSo()
    {
        var blobs = new FakeBlobs();
        var row = new StoredDayTransfer(Key.Id, Transfer.Id, 2, new(TransferJson.Write(Transfer)));
        await new AuditRecord<StoredTransferDay>(await blobs.LoadAsync<StoredTransferDay>("day")).ChangeAsync(day => day.With(row));
        AssertSame("transfer-day-1.json", blobs.Text("day"));

        blobs.Put("day", Golden("transfer-day-1.json"));
        var read = Assert.Single((await blobs.LoadAsync<StoredTransferDay>("day") as IPersistentState<StoredTransferDay>).State.Transfers);
        Assert.Equal((row.Conversation, row.Id, row.Version), (read.Conversation, read.Id, read.Version));
        Assert.Equal(TransferJson.Write(Transfer), TransferJson.Write(TransferJson.Read(read.Transfer.Text)));
    }

    [Fact]
    public async Task TransferDays_OfTheFirstFormat_LoadAndAreWrittenSo()
    {
        var blobs = new FakeBlobs();
        await new AuditRecord<StoredTransferDays>(await blobs.LoadAsync<StoredTransferDays>("days")).ChangeAsync(days => days.With("2027-03-14").With("2027-03-13"));
        AssertSame("transfer-days-1.json", blobs.Text("days"));

        blobs.Put("days", Golden("transfer-days-1.json"));
        Assert.Equal(["2027-03-13", "2027-03-14"], (await blobs.LoadAsync<StoredTransferDays>("days") as IPersistentState<StoredTransferDays>).State.Days.AsEnumerable());
    }

    private static void AssertSame(string golden, string written) =>
        Assert.True(JsonNode.DeepEquals(Own(Golden(golden)), Own(written)), $"{golden} is not what is written now: {written}");

    /// <summary>The record without what the engine writes: that may get new members, and has golden files of its own.</summary>
    private static JsonNode Own(string record)
    {
        var own = JsonNode.Parse(record)!;
        own.AsObject().Remove("state");
        foreach (var transfer in own["transfers"]?.AsArray() ?? [])
            transfer!.AsObject().Remove("transfer");
        return own;
    }

    private static string Golden(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Azure", "Golden", name));
}
