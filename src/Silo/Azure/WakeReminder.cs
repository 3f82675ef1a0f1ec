using Claudia.Grains;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>The one reminder of a conversation. It is set before what it is for is journaled, and taken back when it comes and finds nothing to do.</summary>
// The gate holds nothing to dispose of, as nobody asks for its wait handle.
#pragma warning disable CA1001
internal sealed class WakeReminder(IGrainBase grain, WakeTimes times, TimeProvider time)
#pragma warning restore CA1001
{
    private const string Name = "wake";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private DateTimeOffset? _comesAt;
    private DateTimeOffset _wroteAt;
    private int _writing;

    /// <summary>It came, so it is there, and comes again.</summary>
    public void HasCome() => _comesAt = time.GetUtcNow();

    /// <summary>Makes sure that it comes soon after a time.</summary>
    /// <exception cref="JournalException">It could not be set.</exception>
    /// <exception cref="ConversationBusyException">The silo that keeps it could not be reached.</exception>
    public Task CoverAsync(DateTimeOffset at) => GuardedAsync(() => _comesAt <= After(at) ? Task.CompletedTask : SetAsync(After(at)));

    /// <summary>Writes what is due at a time, once the reminder stands behind it.</summary>
    /// <exception cref="JournalException">The reminder could not be set, and nothing was written; or what the write throws.</exception>
    /// <exception cref="ConversationBusyException">The silo that keeps it could not be reached, and nothing was written.</exception>
    public async Task<T> BehindAsync<T>(DateTimeOffset? due, Func<Task<T>> write)
    {
        _writing++;
        try
        {
            if (due is { } at)
                await CoverAsync(at);
            return await write();
        }
        finally
        {
            _writing--;
            _wroteAt = time.GetUtcNow();
        }
    }

    /// <summary>After it came: takes it back where nothing is pending, and moves it to what is far.</summary>
    /// <param name="isOutdated">True when something has happened since <paramref name="next"/> was found out.</param>
    /// <exception cref="JournalException">It could not be changed.</exception>
    /// <exception cref="ConversationBusyException">The silo that keeps it could not be reached.</exception>
    public Task SettleAsync(DateTimeOffset? next, Func<bool> isOutdated) => GuardedAsync(() =>
        isOutdated() || !IsQuiet ? Task.CompletedTask
        : next is not { } at ? TakeBackAsync()
        : After(at) > time.GetUtcNow() + (2 * times.Period) ? SetAsync(After(at))
        : Task.CompletedTask);

    /// <summary>Takes it back when it has come in vain for a day: its workspace is no longer configured.</summary>
    /// <exception cref="JournalException">It could not be taken back.</exception>
    public Task ForgetAsync(TickStatus status) =>
        status.CurrentTickTime - status.FirstTickTime < times.Unserved ? Task.CompletedTask : GuardedAsync(TakeBackAsync);

    /// <summary>Nothing was written lately: what was written just now may not be in what was found out before.</summary>
    private bool IsQuiet => _writing == 0 && time.GetUtcNow() - _wroteAt >= times.Grace;

    private DateTimeOffset After(DateTimeOffset at)
    {
        var now = time.GetUtcNow();
        return (at > now ? at : now) + times.Grace;
    }

    private async Task SetAsync(DateTimeOffset at)
    {
        _comesAt = null;
        await grain.RegisterOrUpdateReminder(Name, at - time.GetUtcNow(), times.Period);
        _comesAt = at;
    }

    private async Task TakeBackAsync()
    {
        _comesAt = null;
        if (await grain.GetReminder(Name) is { } reminder)
            await grain.UnregisterReminder(reminder);
    }

    private async Task GuardedAsync(Func<Task> work)
    {
        await _gate.WaitAsync();
        try
        {
            await work();
        }
        catch (Exception e) when (GrainCalls.IsOfTheCluster(e))
        {
            throw new ConversationBusyException("The conversation's reminder can't be kept just now: the silo that keeps it can't be reached.", e);
        }
        catch (Exception e)
        {
            throw new JournalException("The reminder of what is pending could not be kept.", e);
        }
        finally
        {
            _gate.Release();
        }
    }
}

/// <summary>When the reminder of a conversation comes.</summary>
internal sealed record WakeTimes
{
    /// <summary>How long after what it is for it comes: the timer of a living activation is first.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often it comes once it is due, in this process and after its death in another.</summary>
    public TimeSpan Period { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long it comes for a workspace that no silo has the settings of. While a workspace is being added, some silos lack them for a while.</summary>
    public TimeSpan Unserved { get; init; } = TimeSpan.FromDays(1);
}
