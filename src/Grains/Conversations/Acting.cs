using System.Collections.Immutable;
using System.Diagnostics;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Grains;

/// <summary>Does one pending effect, and hands in what came of it.</summary>
internal sealed class Acting(
    ConversationKey key,
    string caller,
    ActorPorts ports,
    ActorLimits limits,
    Func<ConversationInput, CancellationToken, Task<Head?>> deliver)
{
    public Task DoAsync(ConversationState state, Effect effect, CancellationToken cancel) => effect switch
    {
        Effect.Look => LookAsync(state, cancel),
        Effect.MakeDraft draft => DraftAsync(state, draft.Turn, cancel),
        Effect.Call call => CallAsync(state, call),
        Effect.Wake => TellAsync(new ConversationInput.Woke(Now(), state.Waiting.IsEmpty ? null : ports.Answerer.LanguageOf(DraftRequests.For(state)))),
        _ => throw new UnreachableException(),
    };

    private async Task LookAsync(ConversationState state, CancellationToken cancel)
    {
        var began = Now();
        using var time = new Deadline(began + limits.ReadTime, ports.Time, cancel);
        try
        {
            var outcome = await ports.Intercom.ReadAsync(key, state.Kind, time.Token);
            await TellAsync(outcome switch
            {
                ReadOutcome.Found found => new ConversationInput.Looked(began, found.Snapshot),
                ReadOutcome.Missing => new ConversationInput.Missing(Now()),
                ReadOutcome.Failed failed => new ConversationInput.LookFailed(Now(), failed.Reason),
                _ => throw new UnreachableException(),
            });
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            await TellAsync(new ConversationInput.LookFailed(Now(), $"No answer within {limits.ReadTime.TotalSeconds} s."));
        }
        catch (OperationCanceledException)
        {
            // The host stops: the reading stays owed.
        }
    }

    private async Task DraftAsync(ConversationState state, string turn, CancellationToken cancel)
    {
        using var time = new Deadline(Now() + limits.DraftTime, ports.Time, cancel);
        try
        {
            var draft = await ports.Answerer.DraftAsync(DraftRequests.For(state), time.Token);
            await TellAsync(new ConversationInput.Drafted(Now(), turn, draft));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // The host stops: the draft stays pending.
        }
        catch (Exception e) when (e is not JournalException)
        {
            // Whatever an answerer throws, the customer must not be left alone: it is journaled and judged.
            ports.Log.DraftFailed(key, e.GetType().Name);
            await TellAsync(new ConversationInput.DraftFailed(Now(), turn, e.GetType().Name));
        }
    }

    /// <summary>The call itself: journaled before it leaves, its time checked once more, its outcome journaled after.</summary>
    private async Task CallAsync(ConversationState before, Effect.Call call)
    {
        var started = await TellAsync(new ConversationInput.AttemptStarting(Now(), call.Write.Id, call.Attempt, caller));
        if (Mine(started, call) is not { StartedAt: { } at, Deadline: { } deadline })
            return;
        var outcome = Now() <= at + limits.LeaveTime
            ? await SendAsync(before, call.Write, deadline)
            : new WriteOutcome.Throttled(null, "It took too long until the call could leave.");
        ports.Log.CallEnded(key, call.Write.Purpose, call.Attempt, outcome.GetType().Name);
        await TellAsync(new ConversationInput.AttemptSettled(Now(), call.Write.Id, call.Attempt, outcome));
    }

    private OutboxEntry? Mine(Head? head, Effect.Call call) => head?.State.Outbox.FirstOrDefault(entry =>
        entry.Write.Id == call.Write.Id && entry.Attempts == call.Attempt && entry.Caller == caller && entry.Status == WriteStatus.InFlight);

    private async Task<WriteOutcome> SendAsync(ConversationState state, Write write, DateTimeOffset deadline)
    {
        using var time = new Deadline(deadline, ports.Time, CancellationToken.None);
        try
        {
            return await ports.Intercom.WriteAsync(key, state.Kind, write, time.Token);
        }
        catch (Exception e)
        {
            // The request may have left: whatever it was, nobody knows what became of it.
            return new WriteOutcome.Unknown(e.GetType().Name);
        }
    }

    /// <summary>What was learnt is journaled, also when the host is about to stop.</summary>
    private Task<Head?> TellAsync(ConversationInput input) => deliver(input, CancellationToken.None);

    private DateTimeOffset Now() => ports.Time.GetUtcNow();
}
