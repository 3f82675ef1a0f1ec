using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;

namespace Claudia.Judging;

/// <summary>A conversation as the engine journals it: made by its own decisions, with every step of the protocol.</summary>
internal sealed class Dialogue(ConversationKey key, Rules rules, DateTimeOffset start)
{
    private static readonly Author Customer = new(AuthorKind.Customer, "c1");

    private readonly List<ConversationEvent> _events = [];
    private readonly List<Part> _parts = [];
    private DateTimeOffset _now = start;

    public ConversationState State { get; private set; } = ConversationState.New(key);

    public IReadOnlyList<ConversationEvent> Events => _events;

    public bool IsOver => !State.Hers && State.Episode > 0;

    /// <summary>The customer writes, and Claudia does what follows.</summary>
    public void Turn(string text, Draft draft)
    {
        _now = _now.AddMinutes(1);
        Take(new ConversationInput.Observed(_now, Road.Webhook, Show(Add(Customer, text))));
        for (var effects = Pending(); !effects.IsEmpty; effects = Pending())
        {
            _now = effects[0].NotBefore > _now ? effects[0].NotBefore : _now;
            Do(effects[0], draft);
        }
    }

    private ImmutableArray<Effect> Pending() => Conversation.Pending(State, rules, _now);

    private void Do(Effect effect, Draft draft)
    {
        switch (effect)
        {
            case Effect.Look:
                Take(new ConversationInput.Looked(_now, Show([.. _parts])));
                break;
            case Effect.MakeDraft make:
                Take(new ConversationInput.Drafted(_now, make.Turn, draft));
                break;
            case Effect.Call call:
                Take(new ConversationInput.AttemptStarting(_now, call.Write.Id, call.Attempt, "bench"));
                Take(new ConversationInput.AttemptSettled(_now, call.Write.Id, call.Attempt, new WriteOutcome.Applied(Apply(call.Write))));
                break;
            default:
                Take(new ConversationInput.Woke(_now));
                break;
        }
    }

    private string Apply(Write write) => Add(
        new(AuthorKind.Teammate, rules.Seat.AdminId), write.Text, write.Kind == WriteKind.Note, write.TeamId is { } team ? new(team, null) : null)[0].Id;

    private ImmutableArray<Part> Add(Author author, string? text, bool note = false, Assignee? to = null)
    {
        _parts.Add(new((1000 + _parts.Count).ToString(CultureInfo.InvariantCulture), author, _now, text, note, to));
        return [_parts[^1]];
    }

    private Snapshot Show(ImmutableArray<Part> parts) => new(
        ConversationKind.Conversation,
        new() { AsOf = _now, Assignee = _parts.FindLast(part => part.AssignedTo is not null)?.AssignedTo ?? new(rules.Seat.TeamId, null), Open = true, Channel = "conversation" },
        parts,
        Complete: parts.Length == _parts.Count);

    private void Take(ConversationInput input)
    {
        (var events, State) = Conversation.Decide(State, input, rules);
        _events.AddRange(events);
    }
}
