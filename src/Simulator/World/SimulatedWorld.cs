using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Claudia.Simulator.Client;

namespace Claudia.Simulator.World;

/// <summary>
/// The workspace: its people and its conversations, all in memory, all changed under one lock by
/// <see cref="Change{T}"/>. Conversations themselves never change, so they may be read anywhere.
/// </summary>
internal sealed class SimulatedWorld
{
    private const int LedgerCapacity = 200_000;
    private readonly Lock _gate = new();
    private readonly Dictionary<long, Slot> _slots = [];

    public SimulatedWorld(SimulatorOptions options, TimeProvider time)
    {
        Time = time;
        Settings = options;
        Ids = new Identifiers(options.AppId, options.FirstConversationId);
        foreach (var admin in DefaultWorld.Admins)
            Admins.Add(admin.Id, admin);
        foreach (var team in DefaultWorld.Teams)
            Teams.Add(team.Id, team);
        foreach (var contact in DefaultWorld.Contacts)
            Contacts.Add(contact.Id, contact);
        foreach (var name in DefaultWorld.Tags)
            AddTag(name);
    }

    public TimeProvider Time { get; }
    public SimulatorOptions Settings { get; private set; }
    public Token Token { get; set; } = new(SimulatedIds.ClaudiaAdmin, false);

    /// <summary>Gone: REST refuses everything until it is back.</summary>
    public bool Away { get; set; }

    public Identifiers Ids { get; }
    public OrderedDictionary<string, Admin> Admins { get; } = [];
    public OrderedDictionary<string, Team> Teams { get; } = [];
    public OrderedDictionary<string, Contact> Contacts { get; } = [];
    public OrderedDictionary<string, Tag> Tags { get; } = [];
    public Dictionary<string, int> RoundRobin { get; } = [];
    public Numbered<LedgerEntry> Ledger { get; } = new(LedgerCapacity);
    public List<IObserver> Observers { get; } = [];
    public Pulse Changed { get; } = new();

    /// <summary>The conversations, the newest first. Under the lock only.</summary>
    public IEnumerable<Conversation> Conversations => _slots.Values.Select(slot => slot.Now).OfType<Conversation>();

    public int Count => _slots.Count;

    /// <summary>Does something to the workspace, alone; whoever waits for a change is woken after it.</summary>
    public T Change<T>(Via via, Func<Change, T> act)
    {
        var before = Ledger.Last;
        T result;
        lock (_gate)
            result = act(new Change(this, via));
        if (Ledger.Last != before)
            Changed.Beat();
        return result;
    }

    public void Configure(Func<SimulatorOptions, SimulatorOptions> change)
    {
        lock (_gate)
            Settings = change(Settings);
    }

    public Tag AddTag(string name)
    {
        var tag = new Tag(Ids.NextTag().ToString(CultureInfo.InvariantCulture), name);
        Tags.Add(tag.Id, tag);
        return tag;
    }

    public bool TrySlot(string id, [NotNullWhen(true)] out Slot? slot)
    {
        slot = null;
        return long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && _slots.TryGetValue(number, out slot);
    }

    public Slot SlotOf(long id)
    {
        if (!_slots.TryGetValue(id, out var slot))
            _slots.Add(id, slot = new Slot());
        return slot;
    }

    /// <summary>A conversation now (null once deleted), and as it was before the last changes.</summary>
    internal sealed class Slot
    {
        private Conversation? _beforeRestWrite;
        private bool _restWrote;
        private Conversation? _beforeLastChange;

        public Conversation? Now { get; set; }

        /// <summary>As a replica shows it that has not seen the last REST write (or, without one, the last change).</summary>
        public Conversation? Stale => _restWrote ? _beforeRestWrite : _beforeLastChange;

        public void Remember(Via via)
        {
            _beforeLastChange = Now;
            if (via != Via.Rest)
                return;
            _restWrote = true;
            _beforeRestWrite = Now;
        }
    }
}

/// <summary>Whom the access token speaks for, and whether it still does.</summary>
internal sealed record Token(string AdminId, bool Revoked);
