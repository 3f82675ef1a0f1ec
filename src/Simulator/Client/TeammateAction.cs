namespace Claudia.Simulator.Client;

/// <summary>What a teammate can do in the inbox.</summary>
public enum TeammateDeed
{
    Reply = 1,
    Note,

    /// <summary>Gives it to the team or teammate of <see cref="TeammateAction.AssigneeId"/>; "0" to nobody.</summary>
    Assign,

    /// <summary>Takes it.</summary>
    Take,

    /// <summary>Gives it back to Claudia's team.</summary>
    HandBack,
    Close,
    Open,
    Snooze,

    /// <summary>Puts on the tag named by <see cref="TeammateAction.Text"/>, made if there is none.</summary>
    Tag,
    Untag,

    /// <summary>Brings in a second contact, the one of <see cref="TeammateAction.AssigneeId"/>.</summary>
    AttachContact,

    /// <summary>Turns it into a ticket, which keeps its id.</summary>
    Convert,
}

/// <summary>Something that a teammate does in a conversation, as by hand.</summary>
public sealed record TeammateAction
{
    public required TeammateDeed Deed { get; init; }

    /// <summary>Who does it: Ana, unless somebody else is named.</summary>
    public string AdminId { get; init; } = "9000002";

    public string? Text { get; init; }
    public string? AssigneeId { get; init; }

    /// <summary>
    /// Whether an answer in a conversation that no teammate holds takes it, as the inbox does: then the
    /// answer's part is an "assignment" with a body.
    /// </summary>
    public bool Takes { get; init; } = true;
}
