using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Fakes;

/// <summary>A small Intercom of one conversation, whose calls fail on request.</summary>
public sealed class FakeIntercom(FakeClock clock) : IIntercom
{
    public static readonly Seat Seat = new("900", "700");
    private readonly Lock _sync = new();
    private readonly List<Part> _parts = [];
    private long _lastPart = 1000;
    private Assignee _assignee = new(Seat.TeamId, null);
    private bool _deleted;

    /// <summary>What happens to the writes to come, in order; then none fails.</summary>
    public Queue<WriteFault> WriteFaults { get; } = [];

    /// <summary>How many of the readings to come fail.</summary>
    public int FailingReads { get; set; }

    /// <summary>Runs when a write has come in, before it is applied.</summary>
    public Func<Write, Task>? OnWrite { get; set; }

    public int Reads { get; private set; }

    /// <summary>What the sweep finds.</summary>
    public System.Collections.ObjectModel.Collection<UpdatedConversation> Updated { get; } = [];

    /// <summary>How far back each sweep has reached.</summary>
    public System.Collections.ObjectModel.Collection<DateTimeOffset> SweptSince { get; } = [];

    public IReadOnlyList<Part> Parts
    {
        get
        {
            lock (_sync)
                return [.. _parts];
        }
    }

    /// <summary>The parts that Claudia's seat has made.</summary>
    public IEnumerable<Part> Own => Parts.Where(part => part.Author.Id == Seat.AdminId);

    public int Assignments => Own.Count(part => part.AssignedTo is not null);

    public int Notes => Own.Count(part => part.IsNote);

    public IEnumerable<string> Said => Own.Where(part => part is { IsNote: false, Text: not null }).Select(part => part.Text!);

    public Snapshot CustomerWrites(string text) => Add(new(AuthorKind.Customer, "c1"), text);

    public Snapshot TeammateWrites(string text, bool note = false) => Add(new(AuthorKind.Teammate, "901"), text, note);

    public Snapshot Assign(Assignee to)
    {
        _assignee = to;
        return Add(new(AuthorKind.Teammate, "901"), null, assignedTo: to);
    }

    public void Delete() => _deleted = true;

    /// <summary>All that a reading shows.</summary>
    public Snapshot Everything()
    {
        lock (_sync)
            return Show(_parts, complete: true);
    }

    public Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel)
    {
        Reads++;
        if (FailingReads > 0)
        {
            FailingReads--;
            return Task.FromResult<ReadOutcome>(new ReadOutcome.Failed("503"));
        }
        return Task.FromResult<ReadOutcome>(_deleted ? new ReadOutcome.Missing() : new ReadOutcome.Found(Everything()));
    }

    public async Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel)
    {
        if (OnWrite is { } hook)
            await hook(write);
        var fault = WriteFaults.Count > 0 ? WriteFaults.Dequeue() : WriteFault.None;
        return fault switch
        {
            WriteFault.None => new WriteOutcome.Applied(Apply(write)),
            WriteFault.Refused => new WriteOutcome.Refused("team_not_found", "Team not found"),
            WriteFault.Throttled => new WriteOutcome.Throttled(null, "429"),
            WriteFault.RequestLost => new WriteOutcome.Unknown("time-out"),
            WriteFault.AnswerLost => Unknown(Apply(write)),
            WriteFault.Thrown => throw new InvalidOperationException("Nobody expected this."),
        };
    }

    /// <summary>Why no sweep can search; null when it can.</summary>
    public string? SearchFault { get; set; }

    /// <summary>Called at each search of a sweep, before it is answered.</summary>
    public Action<SearchPoint>? OnSearch { get; set; }

    /// <summary>A second that searches cut, as long as it is in reach.</summary>
    public CutSecond? Cut { get; set; }

    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel)
    {
        SweptSince.Add(from.At);
        OnSearch?.Invoke(from);
        var hits = Updated.Where(hit => hit.UpdatedAt >= from.At);
        return SearchFault is { } fault
            ? throw new IOException(fault)
            : Task.FromResult(UpdatedConversations.OldestFirst(hits, limit, cut: Cut?.Second >= from.At ? Cut : null));
    }

    private static WriteOutcome.Unknown Unknown(string part) => new($"the answer was lost, part {part}");

    private string Apply(Write write)
    {
        var author = new Author(AuthorKind.Teammate, Seat.AdminId);
        if (write.Kind != WriteKind.Assignment)
            return Add(author, write.Text, write.Kind == WriteKind.Note).Parts[0].Id;
        _assignee = new(write.TeamId, null);
        return Add(author, null, assignedTo: _assignee).Parts[0].Id;
    }

    private Snapshot Add(Author author, string? text, bool note = false, Assignee? assignedTo = null)
    {
        lock (_sync)
        {
            var part = new Part((++_lastPart).ToString(CultureInfo.InvariantCulture), author, clock.GetUtcNow(), text, note, assignedTo);
            _parts.Add(part);
            return Show([part], complete: false);
        }
    }

    private Snapshot Show(IEnumerable<Part> shown, bool complete) => new(
        ConversationKind.Conversation,
        new() { AsOf = _parts.Count == 0 ? clock.GetUtcNow() : _parts[^1].At, Assignee = _assignee, Open = true, Channel = "conversation" },
        [.. shown],
        complete);
}

/// <summary>How a write fails.</summary>
public enum WriteFault
{
    None = 1,
    Refused = 2,
    Throttled = 3,

    /// <summary>Not applied, but the caller can't know.</summary>
    RequestLost = 4,

    /// <summary>Applied, but the caller can't know.</summary>
    AnswerLost = 5,

    /// <summary>An exception that the port does not promise.</summary>
    Thrown = 6,
}
