using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Derives from a state what has to be done outside.</summary>
internal static class PendingEffects
{
    public static ImmutableArray<Effect> Of(ConversationState state, Rules rules, DateTimeOffset now)
    {
        if (state.Deleted || (state.Episode == 0 && !state.Looking.Owed))
            return [];
        var effects = ImmutableArray.CreateBuilder<Effect>();
        if (Outbox.Next(state) is { } entry && ForWrite(state, entry, rules.Timings, now) is { } step)
            effects.Add(step);
        if (state.Looking.Owed)
            effects.Add(new Effect.Look(state.Looking.NotBefore ?? now));
        if (ForTurn(state, rules, now) is { } turn)
            effects.Add(turn);
        return [.. effects.OrderBy(effect => effect.NotBefore)];
    }

    private static Effect? ForWrite(ConversationState state, OutboxEntry entry, TransferTimings timings, DateTimeOffset now) => entry.Status switch
    {
        WriteStatus.InFlight => new Effect.Wake(entry.Deadline!.Value),
        WriteStatus.Unknown => new Effect.Look(Later(entry.NotBefore ?? now, state.Looking.NotBefore)),
        WriteStatus.Planned when state.PausedBy is not null => null,
        WriteStatus.Planned when entry.NotBefore > now => new Effect.Look(Later(entry.NotBefore.Value, state.Looking.NotBefore)),
        WriteStatus.Planned when WriteProtocol.IsFresh(state, timings, now) => new Effect.Call(now, entry.Write, entry.Attempts + 1),
        WriteStatus.Planned => new Effect.Look(Later(now, state.Looking.NotBefore)),
    };

    /// <summary>What the messages that wait need: a draft, or a verdict that needs none.</summary>
    private static Effect? ForTurn(ConversationState state, Rules rules, DateTimeOffset now)
    {
        if (!Judging.IsOpen(state) || state.Looking is { Owed: true, Failures: 0 })
            return null;
        var answerAt = state.Waiting.IsEmpty ? now : state.AnswerAt ?? now;
        if (EscalationPolicy.Judge(state, null, null, rules, answerAt) is not Verdict.Wait)
            return new Effect.Wake(answerAt);
        if (!state.Waiting.IsEmpty)
            return new Effect.MakeDraft(answerAt, state.Waiting[^1].Id);
        return Judging.HeldUntil(state, rules, now) is { } until ? new Effect.Wake(until) : null;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset? other) => other > one ? other.Value : one;
}
