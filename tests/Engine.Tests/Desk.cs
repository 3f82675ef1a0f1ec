using System.Collections.Immutable;
using System.Globalization;

namespace Claudia.Engine.Tests;

/// <summary>A small Intercom of one conversation: what really is, whatever Claudia has been shown of it.</summary>
/// <remarks>Times are cut to the second, as Intercom's are. Each change shows as one part.</remarks>
internal sealed class Desk(Func<DateTimeOffset> now)
{
    private readonly List<Part> _parts = [];
    private long _last = 1000;

    public ConversationKind Kind { get; set; } = ConversationKind.Conversation;

    public Assignee Assignee { get; private set; } = Given.Hers;

    public bool Open { get; private set; } = true;

    /// <summary>The part by which it was last opened again; 0 when it never was closed.</summary>
    public long OpenedBy { get; private set; }

    public bool Deleted { get; private set; }

    public ImmutableSortedSet<string> Tags { get; set; } = [];

    public string Channel { get; set; } = "conversation";

    public IReadOnlyList<Part> Parts => _parts;

    public IEnumerable<Part> Own => _parts.Where(part => part.Author == Given.Claudia);

    /// <summary>What Claudia's seat said to the customer.</summary>
    public IEnumerable<string> Said => Own.Where(part => part is { IsNote: false, Text: not null }).Select(part => part.Text!);

    public int Notes => Own.Count(part => part.IsNote);

    public int Assignments => Own.Count(part => part.AssignedTo is not null);

    /// <summary>The customer writes; a closed conversation opens again.</summary>
    public Snapshot Customer(string text)
    {
        OpenAgain();
        return Add(Given.Customer, text);
    }

    public Snapshot Replies(string text, string teammate = Given.Teammate) => Add(new(AuthorKind.Teammate, teammate), text);

    public Snapshot WritesNote(string text) => Add(new(AuthorKind.Teammate, Given.Teammate), text, note: true);

    public Snapshot Assign(Assignee to, Author? by = null)
    {
        Assignee = to;
        return Add(by ?? new(AuthorKind.Teammate, Given.Teammate), null, to: to);
    }

    public Snapshot Close()
    {
        Open = false;
        return Add(new(AuthorKind.Teammate, Given.Teammate), null);
    }

    public Snapshot Reopen()
    {
        OpenAgain();
        return Add(new(AuthorKind.Teammate, Given.Teammate), null);
    }

    public Snapshot Tag(params string[] tags)
    {
        Tags = [.. tags];
        return Add(new(AuthorKind.Bot, "workflow"), null);
    }

    public Snapshot Delete()
    {
        Deleted = true;
        return Show([], complete: false) with { Deleted = true };
    }

    /// <summary>A call has come in. A round-robin team takes a teammate of its own at once.</summary>
    /// <returns>The part that holds the change.</returns>
    public string Apply(Write write, bool roundRobin = false)
    {
        if (write.Kind != WriteKind.Assignment)
            return Add(Given.Claudia, write.Text, write.Kind == WriteKind.Note).Parts[0].Id;
        Assignee = new(write.TeamId, roundRobin ? Given.Teammate : null);
        return Add(Given.Claudia, null, to: roundRobin ? new(null, Given.Teammate) : new(write.TeamId, null)).Parts[0].Id;
    }

    /// <summary>All that a reading shows: the newest 500 parts.</summary>
    public Snapshot Everything() => Show([.. _parts.TakeLast(500)], complete: _parts.Count <= 500);

    /// <summary>What the newest part's webhook shows.</summary>
    public Snapshot Latest() => Show([_parts[^1]], complete: false);

    public Snapshot Add(Author author, string? text, bool note = false, Assignee? to = null)
    {
        _parts.Add(new((++_last).ToString(CultureInfo.InvariantCulture), author, Second(), text, note, to));
        return Latest();
    }

    private void OpenAgain()
    {
        if (!Open)
            OpenedBy = _last + 1;
        Open = true;
    }

    private DateTimeOffset Second() => now().AddTicks(-(now().Ticks % TimeSpan.TicksPerSecond));

    private Snapshot Show(ImmutableArray<Part> shown, bool complete) => new(
        Kind,
        new() { AsOf = _parts.Count == 0 ? Second() : _parts[^1].At, Assignee = Assignee, Open = Open, Channel = Channel, Tags = Tags },
        shown,
        complete);
}
