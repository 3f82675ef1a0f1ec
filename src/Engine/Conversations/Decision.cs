using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>A decision in the making: what was emitted so far, and the state that it gives.</summary>
internal sealed class Decision(ConversationState state, Rules rules, DateTimeOffset at)
{
    private readonly ImmutableArray<ConversationEvent>.Builder _events = ImmutableArray.CreateBuilder<ConversationEvent>();

    public ConversationState State { get; private set; } = state;

    public Rules Rules { get; } = rules;

    public DateTimeOffset At { get; } = at;

    public ImmutableArray<ConversationEvent> Events => _events.ToImmutable();

    public void Emit(ConversationEvent @event)
    {
        _events.Add(@event);
        State = EventFold.Apply(State, @event);
    }

    /// <summary>When what waits now is answered.</summary>
    public DateTimeOffset AnswerAt => At + Rules.Timings.Wait;
}
