using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Every decided transfer has ended, and the journal says of our writes what the ledger says.</summary>
internal sealed class TransferAudit
{
    private readonly World _world;
    private readonly ModelConversation _conversation;
    private readonly Dictionary<string, TransferStatus> _transfers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WriteEnd?> _writes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Write> _planned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _transferOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _applied = new(StringComparer.Ordinal);
    private string? _latest;

    public TransferAudit(World world, ModelConversation conversation)
    {
        (_world, _conversation) = (world, conversation);
        foreach (var @event in world.Journal.Events(conversation.Index))
            Read(@event);
        foreach (var line in conversation.Ledger)
        {
            if (line.Request is { } request)
                _applied.Add(request.Write.Id);
        }
        State = world.Journal.Head(conversation.Index)?.State;
    }

    public ConversationState? State { get; }

    private bool IsHeld => State is { PausedBy: not null };

    public void Audit(Findings findings)
    {
        foreach (var (id, status) in _transfers)
            Count(id, status, findings);
        foreach (var (id, end) in _writes)
            Compare(_planned[id], end, findings);
        if (State is not null)
            findings.LateDetected += State.Duplicates;
    }

    private void Read(ConversationEvent @event)
    {
        switch (@event)
        {
            case ConversationEvent.TransferDecided e:
                _transfers[e.TransferId] = TransferStatus.Pending;
                _latest = e.TransferId;
                break;
            case ConversationEvent.TransferRetried e:
                _transfers[e.TransferId] = TransferStatus.Pending;
                _latest = e.TransferId;
                break;
            case ConversationEvent.TransferEnded e:
                _transfers[e.TransferId] = e.Status;
                break;
            case ConversationEvent.WritePlanned e:
                _planned[e.Write.Id] = e.Write;
                _writes[e.Write.Id] = null;
                if (e.Write.Purpose == WritePurpose.Transfer)
                    _transferOf[e.Write.Id] = _latest!;
                break;
            case ConversationEvent.WriteEnded e:
                _writes[e.WriteId] = e.End;
                break;
            default:
                break;
        }
    }

    private void Count(string id, TransferStatus status, Findings findings)
    {
        findings.Transfers++;
        switch (status)
        {
            case TransferStatus.Confirmed:
                findings.Confirmed++;
                break;
            case TransferStatus.Superseded:
                findings.Superseded++;
                break;
            case TransferStatus.Refused or TransferStatus.Unresolved:
                findings.Unresolved++;
                break;
            case TransferStatus.Pending when !IsHeld:
                findings.Break(Check.Lost, $"transfer {id} has no end");
                break;
            case TransferStatus.Pending:
                break;
        }
        if (status is not (TransferStatus.Pending or TransferStatus.Unresolved))
            Agree(id, status, findings);
    }

    /// <summary>What the journal says of a transfer against what its own assignments did.</summary>
    private void Agree(string id, TransferStatus status, Findings findings)
    {
        var happened = _transferOf.Any(pair => pair.Value == id && _applied.Contains(pair.Key));
        if (status == TransferStatus.Confirmed && !happened && !_conversation.Ledger.Any(line => line.Assignee.Team == Setup.Level2))
            findings.Break(Check.Lost, $"transfer {id} is {status}, and nobody has assigned it");
        else if (status != TransferStatus.Confirmed && happened && !_conversation.Deleted && !AnyLate)
            findings.Break(Check.Lost, $"transfer {id} is {status}, but it was applied");
    }

    /// <summary>An earlier write of the same words, given up as not made, arrived beyond the settle window: nobody can tell the two apart.</summary>
    private bool IsLateTwin(Write write) =>
        write.Kind == WriteKind.Reply && _conversation.Ledger.Any(line => line.Request is { Late: true } late && late.Write.Id != write.Id && late.Write.Text == write.Text);

    private bool AnyLate => _conversation.Ledger.Any(line => line.Request is { Late: true });

    private void Compare(Write write, WriteEnd? end, Findings findings)
    {
        var there = _applied.Contains(write.Id);
        if (end is null && !IsHeld)
            findings.Break(Check.Lost, $"{write.Id} {write.Purpose} has no end");
        else if (end == WriteEnd.Confirmed && !there && IsLateTwin(write))
            findings.LateMistaken++;
        else if (end == WriteEnd.Confirmed && !there && write.Kind != WriteKind.Assignment)
            findings.Break(Check.Lost, $"{write.Id} {write.Purpose} is confirmed, and is not there");
        else if (end is WriteEnd.Dropped or WriteEnd.Superseded or WriteEnd.Refused && there && !_conversation.Deleted && !AnyLate)
            findings.Break(Check.Lost, $"{write.Id} {write.Purpose} is {end}, but it was applied");
    }
}
