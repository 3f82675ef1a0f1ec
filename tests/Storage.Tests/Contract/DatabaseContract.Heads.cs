using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

public abstract partial class DatabaseContract<TJournal>
{
    [SkippableTheory]
    [InlineData("state_version = state_version + 1")]
    [InlineData("state_version = 0")]
    [InlineData("state = '{\"half'")]
    [InlineData("state = ''")]
    [InlineData("state = 'null'")]
    public async Task Read_StateOfAnotherVersionOrDamaged_IsFoldedFromItsEvents(string change)
    {
        await AppendTwoAsync();
        await ExecuteAsync($"UPDATE conversations SET {change}");

        var head = await Journal.ReadAsync(Sample.Key(), None);

        Assert.Equal((2L, Sample.Start), (head!.Version, head.WakeAt));
        AssertSame(Conversation.Fold(Sample.Key(), [Sample.Event("one"), Sample.Event("two")]), head.State);
    }

    [SkippableFact]
    public async Task Read_EventsUnreadableToo_Fails()
    {
        await AppendTwoAsync();
        await ExecuteAsync("UPDATE conversations SET state = ''; UPDATE events SET json = '{\"$type\":\"from-the-future\"}' WHERE version = 2");

        var failure = await Assert.ThrowsAsync<JournalException>(() => Journal.ReadAsync(Sample.Key(), None));
        Assert.EndsWith(" holds an entry that this version can't read.", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task LastChange_IsThatOfTheWorkspaceItself()
    {
        await AppendAsync(Sample.Append(Sample.Key(1)));
        await AppendAsync(Sample.Append(Sample.Key(2), at: Sample.Start.AddHours(2)));
        await AppendAsync(Sample.Append(Sample.Key(3), at: Sample.Start.AddHours(1)));
        await AppendAsync(Sample.Append(Sample.Key(4, "other"), at: Sample.Start.AddHours(3)));

        Assert.Equal(Sample.Start.AddHours(2), await Journal.LastChangeAsync("acme", None));
        Assert.Null(await Journal.LastChangeAsync("nobody", None));
    }

    /// <summary>Guards against a probe of health that takes due conversations away from those who would wake them.</summary>
    [SkippableFact]
    public async Task Check_ClaimsNothing()
    {
        await Journal.CheckAsync(None);
        await AppendAsync(Sample.Append(Sample.Key(), wakeAt: Sample.Start));
        await Journal.CheckAsync(None);

        Assert.Equal(Sample.Key(), Assert.Single(await Journal.DueAsync([Sample.Key().Workspace], Sample.Start, 10, None)).Key);
    }
}
