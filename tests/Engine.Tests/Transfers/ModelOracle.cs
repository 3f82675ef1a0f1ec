using System.Globalization;

namespace Claudia.Engine.Tests;

/// <summary>Knows what really happened, and what Claudia could know of it; and so what she must and must not do.</summary>
internal sealed class ModelOracle(Story story)
{
    /// <summary>How far the second host's clock is ahead of the first one's: by so much the settle window is shorter.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, List<string>> _applied = [];
    private readonly HashSet<string> _late = [];
    private readonly HashSet<string> _notes = [];
    private readonly HashSet<Part> _seen = [];
    private Snapshot? _newest;
    private long _givenByOperator;

    /// <summary>Calls may arrive after their settle window.</summary>
    public bool AllowsLate { get; init; }

    public string PartOf(Write write) => _applied[write.Id][^1];

    /// <summary>Claudia is shown something.</summary>
    public void Show(Snapshot snapshot, Action take)
    {
        _seen.UnionWith(snapshot.Parts);
        if (_newest is null || PartId.Newest(snapshot.Parts) >= PartId.Newest(_newest.Parts))
            _newest = snapshot;
        take();
    }

    /// <summary>An operator who gives the conversation back knows of the reply that had silenced Claudia.</summary>
    public void Ask(ConversationInput asked)
    {
        if (asked is ConversationInput.ResumeAsked)
            _givenByOperator = story.State.SilentSince;
    }

    /// <summary>A call is about to leave: none that says something may, once it is known that a person has it.</summary>
    public void Starting(Write write)
    {
        if (write.Kind == WriteKind.Reply && _newest is not null)
            Assert.False(IsTakenOver(write), $"{write.Purpose} after a take-over that was known");
    }

    public void Applied(Write write, string part, double after)
    {
        if (!_applied.TryGetValue(write.Id, out var parts))
            _applied[write.Id] = parts = [];
        parts.Add(part);
        if (write.Kind == WriteKind.Note)
            _notes.Add(write.Id);
        if (after > (story.Rules.Timings.AttemptTime + story.Rules.Timings.SettleWindow - Skew).TotalSeconds)
            _late.Add(write.Id);
        if (!_late.Contains(write.Id))
            Assert.True(parts.Count == 1, $"{write.Purpose} {write.Id} was made {parts.Count} times");
    }

    /// <summary>What holds once the world is quiet.</summary>
    public void AssertQuiet()
    {
        Assert.Empty(story.Pending);
        Assert.Empty(story.State.Outbox);
        AssertTransfersEnded();
        if (!IsOpenedAfter(story.Desk.Parts) && !IsLeftToTheOperator)
            Assert.Equal(IsHers(), story.State.Hers);
        Assert.True(story.State.Duplicates >= Seconds, $"{Seconds} notes were made twice, {story.State.Duplicates} were counted");
        if (story.State is { Hers: true, NeedsAttention: false })
            Assert.Empty(story.State.Waiting);
    }

    /// <summary>How many notes that were confirmed were made once more. Of others a late one can pass for the next with the same words.</summary>
    private int Seconds => story.Events.OfType<ConversationEvent.WriteEnded>()
        .Where(it => it.End == WriteEnd.Confirmed && _notes.Contains(it.WriteId))
        .Sum(it => _applied[it.WriteId].Count - 1);

    private void AssertTransfersEnded()
    {
        var decided = story.Events.OfType<ConversationEvent.TransferDecided>().Select(it => it.TransferId).ToList();
        Assert.Equal(decided.Count, decided.Distinct(StringComparer.Ordinal).Count());
        foreach (var id in decided)
        {
            var ended = story.Events.OfType<ConversationEvent.TransferEnded>().Last(it => it.TransferId == id);
            var made = story.Events.OfType<ConversationEvent.WritePlanned>()
                .Where(it => it.Write.TransferId == id && it.Write.Purpose == WritePurpose.Transfer)
                .Any(it => _applied.ContainsKey(it.Write.Id) && !_late.Contains(it.Write.Id));
            Assert.True(!made || ended.Status == TransferStatus.Confirmed, $"{id} was made, and ended {ended.Status}");
        }
    }

    private bool IsTakenOver(Write write)
    {
        var assignee = _newest!.Facts.Assignee;
        if (write.Purpose == WritePurpose.TransferMessage && assignee == Assignee.Nobody)
            return false;
        return _newest.Facts.Open == false || !Ownership.IsHers(assignee, Given.Seat) || (!IsOpenedAfter(_seen) && LastReply(_seen) > Math.Max(LastGiven(PartId.Newest(_newest.Parts)), _givenByOperator));
    }

    /// <summary>Opened again after the last reply: a new episode when Claudia had been shown that it was closed, and none when not.</summary>
    private bool IsOpenedAfter(IEnumerable<Part> replies) => story.Desk.OpenedBy > LastReply(replies);

    /// <summary>Nobody has it, and a transfer failed: it stays hers, so that an operator can try again.</summary>
    private bool IsLeftToTheOperator => story.State.NeedsAttention && story.Desk.Assignee == Assignee.Nobody;

    private bool IsHers() =>
        story.Desk.Open
        && Ownership.IsHers(story.Desk.Assignee, Given.Seat)
        && LastReply(story.Desk.Parts) <= Math.Max(LastGiven(long.MaxValue), _givenByOperator);

    private static long LastReply(IEnumerable<Part> parts) => PartId.Newest(parts.Where(part =>
        part is { Author.Kind: AuthorKind.Teammate, IsNote: false, Text: not null } && part.Author != Given.Claudia));

    /// <summary>The last part up to one by which the conversation was given to Claudia.</summary>
    private long LastGiven(long upTo) => PartId.Newest(story.Desk.Parts.Where(part =>
        long.Parse(part.Id, CultureInfo.InvariantCulture) <= upTo && Ownership.GivesToHer(part, Given.Seat)));
}
