using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>One conversation in Intercom: its parts, what holds of it, and how that was at any earlier time.</summary>
internal sealed class ModelConversation(World world, int index, ConversationPlan plan)
{
    /// <summary>Intercom never shows more than its 500 newest parts.</summary>
    private const int Cap = 500;

    private static readonly ConversationKey[] Keys = [new(World.Workspace, "4711"), new(World.Workspace, "4712"), new(World.Workspace, "4713")];
    private readonly List<Part> _parts = [];
    private readonly List<long> _partTimes = [];
    private readonly List<(long At, Facts Facts)> _facts = [];

    public int Index => index;

    public ConversationKey Key => Keys[index];

    public ConversationKind Kind => plan.IsTicket ? ConversationKind.Ticket : ConversationKind.Conversation;

    public bool HasConnector => plan.HasConnector;

    /// <summary>All that ever came to be, in order.</summary>
    public List<Line> Ledger { get; } = [];

    /// <summary>When operators pressed to give the conversation back to Claudia, and what the host's clock said then.</summary>
    public List<(long At, DateTimeOffset Stamp)> Resumes { get; } = [];

    public List<AskedDraft> Drafts { get; } = [];

    public bool Exists => _facts.Count > 0 && !Deleted;

    public bool Deleted { get; private set; }

    public long DeletedAt { get; private set; } = long.MaxValue;

    public Assignee Assignee { get; private set; } = Assignee.Nobody;

    public bool Open { get; private set; } = true;

    public Facts Latest => _facts[^1].Facts;

    public static ConversationKey KeyOf(int index) => Keys[index];

    public static int IndexOf(ConversationKey key) => key.Id[^1] - '1';

    /// <summary>Adds a part, and changes what it changes.</summary>
    public Part Add(Author author, string? text, bool note = false, Assignee? shown = null, Assignee? assignee = null, bool? open = null, Request? request = null)
    {
        if (_facts.Count == 0 && plan.IsLong)
            Fill();
        var id = _parts.Count == 0 && plan.IsTicket && author.Kind == AuthorKind.Customer ? $"ticket:{Key.Id}" : world.Intercom.NextPart(index);
        var part = new Part(id, author, Second(), text, note, shown);
        _parts.Add(part);
        _partTimes.Add(world.Now);
        Assignee = assignee ?? Assignee;
        Open = open ?? Open;
        Change(tags: null);
        Ledger.Add(new(world.Now, part, Assignee, Open, Deleted, request));
        if (world.Trace is not null)
            world.Note($"intercom {Key.Id}: part {Describe.Part(part)}");
        return part;
    }

    public void Tag(string tag) => Change((Latest.Tags ?? []).Add(tag));

    public void Delete()
    {
        Deleted = true;
        DeletedAt = world.Now;
        Ledger.Add(new(world.Now, null, Assignee, Open, true, null));
    }

    /// <summary>What a reading shows that sees everything up to a time; null when it shows no conversation.</summary>
    public Snapshot? AsOf(long time)
    {
        var known = _facts.Count - 1;
        while (known >= 0 && _facts[known].At > time)
            known--;
        if (known < 0 || DeletedAt <= time)
            return null;
        var count = _parts.Count;
        while (count > 0 && _partTimes[count - 1] > time)
            count--;
        var from = Math.Max(0, count - Cap);
        var shown = new Part[count - from];
        _parts.CopyTo(from, shown, 0, shown.Length);
        return new(Kind, _facts[known].Facts, ImmutableArray.Create(shown), Complete: from == 0);
    }

    /// <summary>What a webhook shows: the conversation as it stands, and the part that it is about.</summary>
    public Snapshot Webhook(Part? part) => new(Kind, Latest, part is null ? [] : [part]);

    private void Change(ImmutableSortedSet<string>? tags)
    {
        var before = _facts.Count == 0 ? null : Latest;
        _facts.Add((world.Now, new()
        {
            AsOf = Second(),
            Assignee = Assignee,
            Open = Open,
            Channel = "conversation",
            ContactId = "c1",
            Tags = tags ?? before?.Tags ?? [],
        }));
    }

    private void Fill()
    {
        for (var number = 0; number < Cap - 3; number++)
        {
            _parts.Add(new(world.Intercom.NextPart(index), new(AuthorKind.Bot, "1"), Second(), string.Create(CultureInfo.InvariantCulture, $"old {number}")));
            _partTimes.Add(world.Now);
        }
    }

    /// <summary>Intercom tells times in whole seconds.</summary>
    private DateTimeOffset Second() => new(World.Epoch + (world.Now / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond), TimeSpan.Zero);
}
