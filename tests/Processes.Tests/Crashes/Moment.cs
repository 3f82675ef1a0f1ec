using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Crashes;

/// <summary>How far a conversation is when its process is killed.</summary>
internal enum Progress
{
    /// <summary>The webhook was answered 200; nothing was called.</summary>
    Taken = 1,

    /// <summary>What to do is journaled; it was not called.</summary>
    Decided,

    /// <summary>The call is on its way, and takes effect after the kill.</summary>
    OnItsWay,

    /// <summary>The call has taken effect, and has not been answered.</summary>
    Unanswered,

    /// <summary>The call has left, and never arrives.</summary>
    Lost,

    /// <summary>All has been done.</summary>
    Ended,
}

/// <summary>One conversation's moment of the kill.</summary>
/// <param name="Call">The call that it is about; null where it is about none.</param>
internal sealed record Moment(string Name, string Text, Progress Progress, WriteKind? Call = null)
{
    private const string Request = "I would like to talk to a person, please.";
    private const string Question = "How can I track my parcel?";

    public static readonly IReadOnlyList<Moment> OfTransfers =
    [
        new("transfer: webhook taken", Request, Progress.Taken),
        new("transfer: decided", Request, Progress.Decided),
        new("transfer: note on its way", Request, Progress.OnItsWay, WriteKind.Note),
        new("transfer: note unanswered", Request, Progress.Unanswered, WriteKind.Note),
        new("transfer: note lost", Request, Progress.Lost, WriteKind.Note),
        new("transfer: word on its way", Request, Progress.OnItsWay, WriteKind.Reply),
        new("transfer: word unanswered", Request, Progress.Unanswered, WriteKind.Reply),
        new("transfer: word lost", Request, Progress.Lost, WriteKind.Reply),
        new("transfer: assignment on its way", Request, Progress.OnItsWay, WriteKind.Assignment),
        new("transfer: assignment unanswered", Request, Progress.Unanswered, WriteKind.Assignment),
        new("transfer: assignment lost", Request, Progress.Lost, WriteKind.Assignment),
        new("transfer: ended", Request, Progress.Ended),
    ];

    public static readonly IReadOnlyList<Moment> OfAnswers =
    [
        new("answer: webhook taken", Question, Progress.Taken),
        new("answer: drafted", Question, Progress.Decided),
        new("answer: on its way", Question, Progress.OnItsWay, WriteKind.Reply),
        new("answer: unanswered", Question, Progress.Unanswered, WriteKind.Reply),
        new("answer: lost", Question, Progress.Lost, WriteKind.Reply),
        new("answer: ended", Question, Progress.Ended),
    ];

    public bool IsTransfer => OfTransfers.Contains(this);

    /// <summary>What befalls the call; null where none is to be struck.</summary>
    public FaultRule? Fault(string path) => Call is not { } call ? null : new()
    {
        Path = path,
        Kind = call switch
        {
            WriteKind.Assignment => CallKind.Assign,
            WriteKind.Note => CallKind.Note,
            WriteKind.Reply => CallKind.Reply,
        },
        Action = Progress switch
        {
            Progress.OnItsWay => FaultAction.HoldBeforeEffect,
            Progress.Unanswered => FaultAction.DelayAfterEffect,
            Progress.Lost => FaultAction.DropRequest,
            Progress.Taken or Progress.Decided or Progress.Ended => throw new InvalidOperationException($"{Name} strikes no call."),
        },
        // Longer than an attempt is waited for.
        DelayMs = 20_000,
    };

    /// <summary>How a write must have ended where readings are the only witness beside the call's own answer.</summary>
    public string Evidence(WriteKind kind) => kind != Call ? "answered at attempt 1" : Progress switch
    {
        Progress.Lost => "answered at attempt 2",
        Progress.OnItsWay or Progress.Unanswered => "seen by Look",
        Progress.Taken or Progress.Decided or Progress.Ended => "answered at attempt 1",
    };

    public override string ToString() => Name;
}
