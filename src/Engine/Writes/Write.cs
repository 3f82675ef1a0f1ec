namespace Claudia.Engine;

/// <summary>The three calls that change something in Intercom.</summary>
public enum WriteKind
{
    /// <summary>Gives the conversation to a team.</summary>
    Assignment = 1,

    /// <summary>Adds a note that only teammates see.</summary>
    Note = 2,

    /// <summary>Says something to the customer.</summary>
    Reply = 3,
}

/// <summary>What a write is for.</summary>
public enum WritePurpose
{
    Answer = 1,
    Offer = 2,
    HandOffNote = 3,
    TransferMessage = 4,
    Transfer = 5,
    Diagnostic = 6,
}

/// <summary>One change to be made in Intercom, exactly once.</summary>
/// <param name="Id">Derived from the conversation's history, never random.</param>
/// <param name="Text">Plain text of a note or a reply; null for an assignment (a body there is shown to the customer).</param>
/// <param name="TeamId">The team to assign to; null for notes and replies.</param>
/// <param name="Marker">A unique mark in a note's text, by which it is found again.</param>
/// <param name="Turn">The customer's message that an answer or an offer replies to.</param>
/// <param name="TransferId">The transfer that it is a part of; null for answers, offers and diagnostics.</param>
public sealed record Write(
    string Id,
    WritePurpose Purpose,
    string? Text = null,
    string? TeamId = null,
    string? Marker = null,
    string? Turn = null,
    string? TransferId = null)
{
    public WriteKind Kind => Purpose switch
    {
        WritePurpose.Answer or WritePurpose.Offer or WritePurpose.TransferMessage => WriteKind.Reply,
        WritePurpose.HandOffNote or WritePurpose.Diagnostic => WriteKind.Note,
        WritePurpose.Transfer => WriteKind.Assignment,
    };
}
