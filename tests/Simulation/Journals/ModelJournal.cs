using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>The journal that all hosts share: it never forgets, and folds what it holds as it comes.</summary>
internal sealed class ModelJournal
{
    private readonly World _world;
    private readonly Shelf[] _shelves;

    public ModelJournal(World world)
    {
        _world = world;
        _shelves = new Shelf[world.Plan.Conversations.Count];
        for (var index = 0; index < _shelves.Length; index++)
            _shelves[index] = new(ConversationState.New(ModelConversation.KeyOf(index)));
    }

    /// <summary>What one conversation's journal holds.</summary>
    private sealed class Shelf(ConversationState folded)
    {
        public List<ConversationEvent> Events { get; } = [];

        public Head? Head { get; set; }

        public ConversationState Folded { get; set; } = folded;
    }

    /// <summary>The first place where folding the events does not give the state beside them.</summary>
    public string? Unlike { get; private set; }

    /// <summary>True when nothing is due again anywhere.</summary>
    public bool IsAtRest
    {
        get
        {
            foreach (var shelf in _shelves)
            {
                if (shelf.Head?.WakeAt is not null)
                    return false;
            }
            return true;
        }
    }

    public Head? Head(int conversation) => _shelves[conversation].Head;

    public IReadOnlyList<ConversationEvent> Events(int conversation) => _shelves[conversation].Events;

    public AppendResult Append(Append append)
    {
        var shelf = _shelves[ModelConversation.IndexOf(append.Key)];
        if (shelf.Events.Count != append.ExpectedVersion && !_world.Setup.VersionsUnchecked)
            return AppendResult.Conflict;
        foreach (var @event in append.Events)
        {
            shelf.Events.Add(@event);
            if (!_world.Setup.VersionsUnchecked)
                shelf.Folded = Conversation.Apply(shelf.Folded, @event);
        }
        shelf.Head = new(append.State, append.ExpectedVersion + append.Events.Count, append.WakeAt);
        if (!_world.Setup.VersionsUnchecked && !SameState.Are(shelf.Folded, append.State))
            Unlike ??= $"{append.Key} at version {shelf.Events.Count}";
        return AppendResult.Appended;
    }

    /// <summary>The first conversation that a host was given to wake; null while there was none.</summary>
    public ConversationKey? Woken { get; private set; }

    public List<DueConversation> Due(DateTimeOffset until, int limit)
    {
        var due = new List<DueConversation>();
        foreach (var shelf in _shelves)
        {
            if (shelf.Head is { WakeAt: { } at } head && at <= until)
                due.Add(new(head.State.Key, at));
        }
        Woken ??= due is [] ? null : due[0].Key;
        due.Sort(static (one, other) => one.WakeAt.CompareTo(other.WakeAt));
        return due.Count <= limit ? due : due[..limit];
    }

    public List<JournalEntry> EventsAfter(ConversationKey key, long after, int limit)
    {
        var all = _shelves[ModelConversation.IndexOf(key)].Events;
        var entries = new List<JournalEntry>();
        for (var at = (int)after; at < all.Count && entries.Count < limit; at++)
            entries.Add(new(at + 1, all[at]));
        return entries;
    }
}
