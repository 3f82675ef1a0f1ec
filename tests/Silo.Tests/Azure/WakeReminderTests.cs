using Claudia.Fakes;
using Orleans.Runtime;

namespace Claudia.Silo.Tests;

/// <summary>Reminders of a workspace that is no longer configured.</summary>
public sealed class WakeReminderTests
{
    private static readonly GrainId Unserved = GrainId.Create("conversation", "other/4711");

    [Fact]
    public async Task Reminder_UnservedForADay_IsTakenBack()
    {
        var reminders = new SharedReminders();
        await reminders.UpsertRow(new()
        {
            GrainId = Unserved,
            ReminderName = "wake",
            StartAt = TimeProvider.System.GetUtcNow().UtcDateTime - new WakeTimes().Unserved,
            Period = TimeSpan.FromSeconds(1),
        });
        // The world disposes of it.
#pragma warning disable CA2000
        await using var world = await ClusterWorld.StartAsync(new TestAzure(reminders, new()), silos: 1);
#pragma warning restore CA2000

        await ClusterWorld.UntilAsync("No reminder", () => Task.FromResult(reminders.All.Count == 0));
    }

    /// <summary>While a workspace is being added, some silos lack its settings.</summary>
    [Fact]
    public async Task Forget_UnservedForLess_AsksForNothing()
    {
        var (times, now) = (new WakeTimes(), TimeProvider.System.GetUtcNow().UtcDateTime);
        // A grain that it asked for its reminder would be missing.
        var reminder = new WakeReminder(null!, times, new FakeClock());

        await reminder.ForgetAsync(new(now - times.Unserved + TimeSpan.FromSeconds(1), times.Period, now));
    }
}
