using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Grains;

/// <summary>One actor's view of the journal: decides, appends, and after a conflict reads and decides again.</summary>
internal sealed class ActorJournal(ConversationKey key, IJournal journal, IWorkspaceRules rulesOf, ActorLimits limits, ILogger log)
{
    private Head? _cached;
    private bool _loaded;

    /// <summary>The latest head that this activation knows of.</summary>
    public async Task<Head?> LatestAsync() => _loaded ? _cached : await ReadAsync();

    /// <summary>The head as the journal has it now.</summary>
    public async Task<Head?> ReadAsync()
    {
        _loaded = false;
        _cached = await journal.ReadAsync(key, CancellationToken.None);
        _loaded = true;
        return _cached;
    }

    /// <summary>Decides what the input means and appends it.</summary>
    /// <exception cref="JournalException">It could not be appended.</exception>
    public async Task<Head?> TakeAsync(ConversationInput input)
    {
        var rules = rulesOf.For(key.Workspace) ?? throw new InvalidOperationException($"No workspace {key.Workspace} is configured.");
        for (var conflicts = 0; conflicts < limits.Conflicts; conflicts++)
        {
            var known = _loaded;
            var head = await LatestAsync();
            var state = head?.State ?? ConversationState.New(key);
            var decided = Conversation.Decide(state, input, rules);
            if (decided.Events.IsEmpty && !known)
                return head;
            if (decided.Events.IsEmpty)
            {
                // Nothing new may be said of what is in the journal, not of what this activation remembers of it.
                _loaded = false;
                continue;
            }
            var next = Next(decided.State, (head?.Version ?? 0) + decided.Events.Length, rules, input.At);
            if (await AppendAsync(head?.Version ?? 0, decided.Events, next, input.At))
                return next;
        }
        throw new JournalException($"Conversation {key} is written by too many at once.");
    }

    private async Task<bool> AppendAsync(long expected, ImmutableArray<ConversationEvent> events, Head next, DateTimeOffset at)
    {
        _loaded = false;
        var append = new Append(key, expected, events, next.State, next.WakeAt, at);
        try
        {
            if (await journal.AppendAsync(append, CancellationToken.None) == AppendResult.Conflict)
                return false;
        }
        catch (JournalException e) when (e.MayHaveHappened)
        {
            if (!await IsThereAsync(append))
                throw;
        }
        (_cached, _loaded) = (next, true);
        ActorMetrics.Count(events);
        Report(events);
        return true;
    }

    private void Report(ImmutableArray<ConversationEvent> events)
    {
        foreach (var ended in events.OfType<ConversationEvent.TransferEnded>())
        {
            if (ended.Status is TransferStatus.Refused or TransferStatus.Unresolved)
                log.TransferFailed(key, ended.TransferId, ended.Status, CauseOf(ended.Detail));
        }
    }

    /// <summary>The part before the colon. What follows it can be a text of Intercom's, which may repeat what was sent there.</summary>
    private static string CauseOf(string detail) => detail.Split(':', 2)[0];

    /// <summary>An append whose answer was lost has happened when these very events stand at its version.</summary>
    private async Task<bool> IsThereAsync(Append append)
    {
        var there = await journal.EventsAsync(key, append.ExpectedVersion, append.Events.Count, CancellationToken.None);
        return there.Select(entry => JournalJson.Write(entry.Event)).SequenceEqual(append.Events.Select(JournalJson.Write));
    }

    /// <summary>The head after an append. Its wake-up time comes after this process's own: it is for the case that this one has died.</summary>
    private Head Next(ConversationState state, long version, Rules rules, DateTimeOffset at)
    {
        var effects = Conversation.Pending(state, rules, at);
        return new(state, version, effects.IsEmpty ? null : effects[0].NotBefore + limits.WakeGrace);
    }
}
