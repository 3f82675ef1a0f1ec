using Claudia.Ports;

namespace Claudia.Storage.Tests;

public abstract partial class DatabaseContract<TJournal>
{
    [SkippableFact]
    public async Task Due_SeveralWaiting_EarliestFirstUpToTheTime()
    {
        foreach (var number in new[] { 3, 1, 4, 2 })
            await AppendAsync(Sample.Append(Sample.Key(number), wakeAt: Sample.Start.AddTicks(number)));
        await AppendAsync(Sample.Append(Sample.Key(5)));

        var due = await Journal.DueAsync([Sample.Key().Workspace], Sample.Start.AddTicks(3), 10, None);

        Assert.Equal([1, 2, 3], due.Select(it => (it.WakeAt - Sample.Start).Ticks));
        Assert.Equal([Sample.Key(1), Sample.Key(2), Sample.Key(3)], due.Select(it => it.Key));
    }

    [SkippableFact]
    public async Task Due_MoreThanTheLimit_GivesTheEarliest()
    {
        for (var number = 1; number <= 5; number++)
            await AppendAsync(Sample.Append(Sample.Key(number), wakeAt: Sample.Start.AddSeconds(-number)));

        Assert.Equal([Sample.Key(5), Sample.Key(4)], (await Journal.DueAsync([Sample.Key().Workspace], Sample.Start, 2, None)).Select(it => it.Key));
    }

    [SkippableFact]
    public async Task Due_WakeAtMovedOrRemoved_FollowsTheHead()
    {
        await AppendAsync(Sample.Append(Sample.Key(1), wakeAt: Sample.Start));
        await AppendAsync(Sample.Append(Sample.Key(2), wakeAt: Sample.Start));
        await AppendAsync(Sample.Append(Sample.Key(1), expected: 1, wakeAt: Sample.Start.AddDays(1)));
        await AppendAsync(Sample.Append(Sample.Key(2), expected: 1, wakeAt: null));

        Assert.Empty(await Journal.DueAsync([Sample.Key().Workspace], Sample.Start, 10, None));
        Assert.Equal([new DueConversation(Sample.Key(1), Sample.Start.AddDays(1))], await Journal.DueAsync([Sample.Key().Workspace], Sample.Start.AddYears(1), 10, None));
    }

    [SkippableFact]
    public async Task Due_TimeInAnotherZone_IsTheSameInstant()
    {
        await AppendAsync(Sample.Append(Sample.Key(), wakeAt: Sample.Start.ToOffset(TimeSpan.FromHours(-3))));

        Assert.Equal(Sample.Start, Assert.Single(await Journal.DueAsync([Sample.Key().Workspace], Sample.Start.ToOffset(TimeSpan.FromHours(2)), 10, None)).WakeAt);
        Assert.Empty(await Journal.DueAsync([Sample.Key().Workspace], Sample.Start.AddTicks(-1), 10, None));
    }
}
