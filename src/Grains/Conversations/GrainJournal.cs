using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>One grain's view of the journal: decides, appends, and after a conflict reads and decides again.</summary>
internal sealed class GrainJournal(ConversationKey key, GrainPorts ports, GrainLimits limits)
{
    private Head? _cached;
    private bool _loaded;

    /// <summary>The latest head that this activation knows of.</summary>
    public async Task<Head?> LatestAsync() => _loaded ? _cached : await ReadAsync();

    /// <summary>The head as the journal has it now.</summary>
    public async Task<Head?> ReadAsync()
    {
        _loaded = false;
        _cached = await ports.Journal.ReadAsync(key, CancellationToken.None);
        _loaded = true;
        return _cached;
    }

    /// <summary>Decides what the input means and appends it.</summary>
    /// <exception cref="JournalException">It could not be appended.</exception>
    public async Task<Head?> TakeAsync(ConversationInput input)
    {
        var rules = ports.Rules.For(key.Workspace) ?? throw new InvalidOperationException($"No workspace {key.Workspace} is configured.");
        for (var conflicts = 0; conflicts < limits.Conflicts; conflicts++)
        {
            var known = _loaded;
            var head = await LatestAsync();
            var state = head?.State ?? ConversationState.New(key);
            var events = Conversation.Decide(state, input, rules);
            if (events.IsEmpty && !known)
                return head;
            if (events.IsEmpty)
            {
                // Nothing new may be said of what is in the journal, not of what this activation remembers of it.
                _loaded = false;
                continue;
            }
            var next = Next(events.Aggregate(state, Conversation.Apply), (head?.Version ?? 0) + events.Length, rules, input.At);
            if (await AppendAsync(head?.Version ?? 0, events, next, input.At))
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
            if (await ports.Journal.AppendAsync(append, CancellationToken.None) == AppendResult.Conflict)
                return false;
        }
        catch (JournalException e) when (e.MayHaveHappened)
        {
            if (!await IsThereAsync(append))
                throw;
        }
        (_cached, _loaded) = (next, true);
        GrainMetrics.Count(events);
        return true;
    }

    /// <summary>An append whose answer was lost has happened when these very events stand at its version.</summary>
    private async Task<bool> IsThereAsync(Append append)
    {
        var there = await ports.Journal.EventsAsync(key, append.ExpectedVersion, append.Events.Count, CancellationToken.None);
        return there.Select(entry => JournalJson.Write(entry.Event)).SequenceEqual(append.Events.Select(JournalJson.Write));
    }

    /// <summary>The head after an append. Its wake-up time comes after this process's own: it is for when this one has died.</summary>
    private Head Next(ConversationState state, long version, Rules rules, DateTimeOffset at)
    {
        var effects = Conversation.Pending(state, rules, at);
        return new(state, version, effects.IsEmpty ? null : effects[0].NotBefore + limits.WakeGrace);
    }
}
