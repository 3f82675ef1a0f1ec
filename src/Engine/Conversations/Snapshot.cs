using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>What kind of thing carries the dialogue: tickets have calls of their own.</summary>
public enum ConversationKind
{
    Conversation = 1,
    Ticket = 2,
}

/// <summary>Who wrote a part.</summary>
public enum AuthorKind
{
    /// <summary>Intercom's user, lead or contact.</summary>
    Customer = 1,

    /// <summary>Intercom's admin: a person with a seat, or Claudia's own seat.</summary>
    Teammate = 2,

    /// <summary>Operator, Fin, a workflow, or anything unknown: never a customer, never a person.</summary>
    Bot = 3,
}

/// <summary>The author of a part.</summary>
public sealed record Author(AuthorKind Kind, string Id);

/// <summary>Who holds a conversation. Null means nobody (Intercom's 0, "0" and null).</summary>
public sealed record Assignee(string? Team, string? Admin)
{
    public static readonly Assignee Nobody = new(null, null);
}

/// <summary>One entry of a conversation: a message, a note, an assignment; or its first message.</summary>
/// <param name="Id">The part's id; for the first message <see cref="FirstOf"/> its source's. What is new is told by it.</param>
/// <param name="Text">Plain text, cleaned and shortened; null when the part has no body.</param>
/// <param name="IsNote">True when only teammates see it.</param>
/// <param name="AssignedTo">The team or the teammate it assigns to; null when it assigns nothing.</param>
/// <param name="Machine">The kind of address or the subject that shows that a machine wrote it; null when none does.</param>
public sealed record Part(
    string Id,
    Author Author,
    DateTimeOffset At,
    string? Text = null,
    bool IsNote = false,
    Assignee? AssignedTo = null,
    int Attachments = 0,
    string? Machine = null)
{
    private const string First = "source:";

    private const string OfForm = "ticket:";

    /// <summary>The id of a first message. Sources are numbered apart from parts: their numbers say nothing of what is newer.</summary>
    public static string FirstOf(string source) => First + source;

    /// <summary>The id of the description in a ticket's form.</summary>
    public static string DescriptionOf(string ticket) => OfForm + ticket;

    /// <summary>True for the id of a first message, of which a conversation has one.</summary>
    internal static bool IsFirst(string id) => id.StartsWith(First, StringComparison.Ordinal);

    /// <summary>True for the description in a ticket's form: the customer's words, or a summary of a conversation that became a ticket.</summary>
    internal static bool IsDescription(string id) => id.StartsWith(OfForm, StringComparison.Ordinal);

    /// <summary>What a message is told by: some webhooks show the first one as a part, with its source's id.</summary>
    internal static string Identity(string id) => IsFirst(id) ? id[First.Length..] : id;
}

/// <summary>What holds of a conversation as a whole. Null means: this reading does not say.</summary>
public sealed record Facts
{
    /// <summary>Intercom's <c>updated_at</c>: of two readings the later one counts.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required DateTimeOffset AsOf { get; init; }

    public Assignee? Assignee { get; init; }

    /// <summary>False when closed; a snoozed conversation is open.</summary>
    public bool? Open { get; init; }

    /// <summary>Intercom's <c>source.type</c>: conversation (chat), email, whatsapp, ...</summary>
    public string? Channel { get; init; }

    public string? ContactId { get; init; }

    /// <summary>Names of the tags, in order.</summary>
    public ImmutableSortedSet<string>? Tags { get; init; }

    /// <summary>Custom attributes as text.</summary>
    public ImmutableSortedDictionary<string, string>? Attributes { get; init; }

    /// <summary>The newest part that the reading showed; 0 when it showed none.</summary>
    public long LastPart { get; init; }

    /// <summary>The newest part that assigned the conversation to Claudia; 0 when none was seen.</summary>
    public long GivenByPart { get; init; }

    /// <summary>The customer's rating, 1 to 5.</summary>
    public int? Rating { get; init; }
}

/// <summary>A reading of a conversation: by a webhook (some parts), or by our own look (all that Intercom shows).</summary>
/// <param name="Complete">True when it shows every part (of the most recent 500), so that absence means something.</param>
/// <param name="Deleted">True when the conversation is gone.</param>
public sealed record Snapshot(
    ConversationKind Kind,
    Facts Facts,
    ImmutableArray<Part> Parts,
    bool Complete = false,
    bool Deleted = false);
