using System.Collections.Immutable;
using System.Diagnostics;

namespace Claudia.Engine.Tests;

/// <summary>One conversation told step by step: a desk, a clock, and the engine that is fed by hand.</summary>
internal sealed class Story
{
    private readonly List<ConversationEvent> _events = [];

    public Story(Rules? rules = null)
    {
        Rules = rules ?? Given.Rules;
        Desk = new(() => Now);
    }

    public Desk Desk { get; }

    public Rules Rules { get; set; }

    public DateTimeOffset Now { get; private set; } = Given.Start;

    public ConversationState State { get; private set; } = ConversationState.New(Given.Key);

    public IReadOnlyList<ConversationEvent> Events => _events;

    /// <summary>What a draft says.</summary>
    public Func<string, Draft> Drafts { get; set; } = turn => Given.Draft($"About {turn}");

    /// <summary>What becomes of a call; null when nothing is ever heard of it.</summary>
    public Func<Write, WriteOutcome?>? Calls { get; set; }

    /// <summary>Told of each input that was taken.</summary>
    public Action<ConversationInput>? Taken { get; set; }

    public OutboxEntry Next => State.Outbox[0];

    public ImmutableArray<Effect> Pending => Conversation.Pending(State, Rules, Now);

    public ImmutableArray<ConversationEvent> Take(ConversationInput input)
    {
        (var events, State) = Conversation.Decide(State, input, Rules);
        _events.AddRange(events);
        Taken?.Invoke(input);
        return events;
    }

    public ImmutableArray<ConversationEvent> See(Snapshot snapshot, Road road = Road.Webhook) =>
        Take(new ConversationInput.Observed(Now, road, snapshot));

    /// <summary>The customer writes, and the webhook comes at once.</summary>
    public ImmutableArray<ConversationEvent> Hear(string text)
    {
        Wait(1);
        return See(Desk.Customer(text));
    }

    public ImmutableArray<ConversationEvent> Look() =>
        Take(Desk.Deleted ? new ConversationInput.Missing(Now) : new ConversationInput.Looked(Now, Desk.Everything()));

    public ImmutableArray<ConversationEvent> Start() =>
        Take(new ConversationInput.AttemptStarting(Now, Next.Write.Id, Next.Attempts + 1, "host"));

    public ImmutableArray<ConversationEvent> Settle(WriteOutcome outcome, int? attempt = null, string? write = null) =>
        Take(new ConversationInput.AttemptSettled(Now, write ?? Next.Write.Id, attempt ?? Next.Attempts, outcome));

    public Story Wait(double seconds)
    {
        Now = Now.AddSeconds(seconds);
        return this;
    }

    /// <summary>Does all that is pending, and waits for what is due later.</summary>
    /// <summary>Readings say that there is no such conversation, until that is believed.</summary>
    public void Miss()
    {
        for (var looks = 0; looks < 5; looks++)
            Wait(60).Take(new ConversationInput.Missing(Now));
    }

    public Story Rest() => Until(_ => false);

    /// <summary>Does what is pending until something holds, or nothing is pending any more.</summary>
    public Story Until(Func<Story, bool> holds)
    {
        for (var step = 0; step < 1000; step++)
        {
            if (holds(this) || Pending.IsEmpty)
                return this;
            if (Pending[0].NotBefore > Now)
                Now = Pending[0].NotBefore;
            else
                Do(Pending[0]);
        }
        throw new UnreachableException("The conversation never comes to rest.");
    }

    /// <summary>Until a write of this purpose is the next to be called.</summary>
    public Story UntilCall(WritePurpose purpose) =>
        Until(story => story.Pending is [Effect.Call call, ..] && call.NotBefore <= story.Now && call.Write.Purpose == purpose);

    /// <summary>Does one pending thing.</summary>
    public void Do(Effect effect)
    {
        switch (effect)
        {
            case Effect.Look:
                Look();
                break;
            case Effect.MakeDraft draft:
                Take(new ConversationInput.Drafted(Now, draft.Turn, Drafts(draft.Turn)));
                break;
            case Effect.Call call:
                Call(call);
                break;
            case Effect.Wake:
                Take(new ConversationInput.Woke(Now));
                break;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>The names of events, as the tests' tables have them.</summary>
    public static string Names(IEnumerable<ConversationEvent> events) => string.Join(' ', events.Select(it => it.GetType().Name));

    private void Call(Effect.Call call)
    {
        Take(new ConversationInput.AttemptStarting(Now, call.Write.Id, call.Attempt, "host"));
        if (State.Outbox.Any(entry => entry.Write.Id == call.Write.Id && entry.Status == WriteStatus.InFlight)
            && (Calls is null ? new WriteOutcome.Applied(Desk.Apply(call.Write)) : Calls(call.Write)) is { } outcome)
            Settle(outcome, call.Attempt, call.Write.Id);
    }
}
