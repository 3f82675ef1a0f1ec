using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Storage.Tests;

namespace Claudia.Silo.Tests;

public sealed class StoredConversationTests
{
    private readonly Story _story = new();

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Events_MoreThanAreKept_AreTheNewest()
    {
        var journal = await _story.ActivateAsync();
        for (var version = 0; version < StoredConversation.TailKept + 10; version++)
            await Story.AppendAsync(journal, version);

        Assert.Equal(Enumerable.Range(11, StoredConversation.TailKept).Select(it => (long)it), await Story.EventsAsync(journal));
        Assert.Equal([11, 12], await Story.EventsAsync(journal, 3, 2));
        Assert.Equal([209, 210], await Story.EventsAsync(journal, 208));
        Assert.Empty(await Story.EventsAsync(journal, long.MaxValue));
    }

    [Fact]
    public async Task Events_Long_AreKeptUpToALengthButAlwaysTheNewestAppends()
    {
        var journal = await _story.ActivateAsync();
        ConversationEvent[] longOnes = [.. Enumerable.Repeat(Sample.Event(new('x', StoredConversation.TailCharactersKept / 2)), 3)];

        await journal.AppendAsync(Story.Append(0) with { Events = longOnes }, None);
        Assert.Equal([1, 2, 3], await Story.EventsAsync(journal));
        await Story.AppendAsync(journal, 3);
        Assert.Equal([3, 4], await Story.EventsAsync(journal));
    }

    [Theory]
    [InlineData("stateVersion", "99")]
    [InlineData("state", "{\"key\":7}")]
    [InlineData("state", "null")]
    public async Task Read_StateOfAnotherVersionOrDamaged_IsFoldedFromItsEvents(string member, string value)
    {
        await Story.AppendAsync(await _story.ActivateAsync(), 0);
        Change(record => record[member] = JsonNode.Parse(value));

        var head = await (await _story.ActivateAsync()).ReadAsync(Story.Key, None);

        Assert.Equal(JournalJson.Write(Conversation.Fold(Story.Key, [Sample.Event("signal 1")])), JournalJson.Write(head!.State));
    }

    [Fact]
    public async Task Read_StateOfAnotherVersionWithoutItsFirstEvents_IsReadAsItIs()
    {
        await AppendManyAsync();
        Change(record => record["stateVersion"] = 99);

        var head = await (await _story.ActivateAsync()).ReadAsync(Story.Key, None);

        Assert.Equal(JournalJson.Write(Sample.State(Story.Key)), JournalJson.Write(head!.State));
    }

    [Fact]
    public async Task Read_StateDamagedWithoutItsFirstEvents_Fails()
    {
        await AppendManyAsync();
        Change(record => record["state"] = "gone");

        var journal = await _story.ActivateAsync();
        Assert.Contains("no longer there", (await Assert.ThrowsAsync<JournalException>(() => journal.ReadAsync(Story.Key, None))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Use_RecordOfANewerFormat_IsRefusedAndLeftAlone()
    {
        await Story.AppendAsync(await _story.ActivateAsync(), 0);
        Change(record => record["format"] = 2);
        var written = _story.Blobs.Text(Story.Key.ToString());
        var journal = await _story.ActivateAsync();

        var failure = await Assert.ThrowsAsync<JournalException>(() => journal.ReadAsync(Story.Key, None));
        Assert.Contains("newer version, in format 2", failure.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<JournalException>(() => journal.AppendAsync(Story.Append(1), None));
        await Assert.ThrowsAsync<JournalException>(journal.TransfersAsync);
        Assert.Equal(written, _story.Blobs.Text(Story.Key.ToString()));
    }

    [Fact]
    public async Task Read_RecordThatIsNone_Fails()
    {
        var journal = await _story.ActivateAsync();
        await Story.AppendAsync(journal, 0);
        _story.Blobs.Put(Story.Key.ToString(), "{\"version\":");

        await Assert.ThrowsAsync<JournalException>(() => journal.ReadAsync(Story.Key, None));
    }

    private async Task AppendManyAsync()
    {
        var journal = await _story.ActivateAsync();
        await journal.AppendAsync(Story.Append(0) with { Events = [.. Enumerable.Repeat(Sample.Event(), StoredConversation.TailKept)] }, None);
        await Story.AppendAsync(journal, StoredConversation.TailKept);
    }

    private void Change(Action<JsonNode> change)
    {
        var record = JsonNode.Parse(_story.Blobs.Text(Story.Key.ToString()))!;
        change(record);
        _story.Blobs.Put(Story.Key.ToString(), record.ToJsonString());
    }
}
