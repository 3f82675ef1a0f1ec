using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Claudia.Engine;

/// <summary>All that the decisions need to know of one conversation: the fold of its events, and bounded.</summary>
public sealed record ConversationState
{
    /// <summary>How much of the dialogue is kept.</summary>
    public const int MessagesKept = 20;

    /// <summary>How many customer messages can wait for one answer; beyond, the oldest are no longer named one by one.</summary>
    public const int WaitingKept = 20;

    /// <summary>How many signals and delivered writes are kept.</summary>
    public const int SmallKept = 10;

    /// <summary>How many spent rules are kept.</summary>
    public const int SpentKept = 200;

    public required ConversationKey Key { get; init; }

    public ConversationKind Kind { get; init; } = ConversationKind.Conversation;

    public Facts Facts { get; init; } = new() { AsOf = DateTimeOffset.MinValue };

    /// <summary>True while Claudia is the one to speak. Ends when a person steps in, also before Intercom's assignee says so.</summary>
    public bool Hers { get; init; }

    /// <summary>How often the conversation has become Claudia's.</summary>
    public int Episode { get; init; }

    /// <summary>The part at which Claudia last fell silent: only a newer assignment gives the conversation back.</summary>
    public long SilentSince { get; init; }

    /// <summary>The newest part known by any road. Intercom's part ids rise.</summary>
    public long NewestPart { get; init; }

    /// <summary>When a teammate last answered the customer, by Intercom's clock: what is older needs no answer.</summary>
    public DateTimeOffset TeammateSpokeAt { get; init; }

    public bool Deleted { get; init; }

    /// <summary>The operator who has switched Claudia off here.</summary>
    public string? PausedBy { get; init; }

    /// <summary>The newest messages of the dialogue, in the order in which they were written.</summary>
    public ImmutableArray<Message> Messages { get; init; } = [];

    /// <summary>Ids of the messages already known.</summary>
    public SeenParts Seen { get; init; } = SeenParts.None;

    /// <summary>The customer's messages that nobody has answered yet, in the order in which they became known.</summary>
    public ImmutableArray<PartMark> Waiting { get; init; } = [];

    /// <summary>When the waiting messages are answered at the earliest.</summary>
    public DateTimeOffset? AnswerAt { get; init; }

    /// <summary>The customer was offered a person, and has not answered yet.</summary>
    public bool Offered { get; init; }

    /// <summary>Where the conversation goes when the customer accepts the offer; null for the default destination.</summary>
    public string? OfferedDestination { get; init; }

    public ConfidenceHistory Confidence { get; init; } = ConfidenceHistory.Empty;

    /// <summary>How many of the confidence samples are older than this episode.</summary>
    public long SamplesBefore { get; init; }

    /// <summary>Turns in doubt in a row: a draft under the confidence limit, falling confidence, repetition.</summary>
    public int Strikes { get; init; }

    /// <summary>Courtesies in a row that Claudia has answered in this episode: greetings and thanks that ask nothing.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Courtesies { get; init; }

    /// <summary>The messages of this episode that show frustration, and were judged.</summary>
    public ImmutableArray<FrustrationSample> Frustration { get; init; } = [];

    /// <summary>A transfer that waits for people to be there.</summary>
    public HeldTransfer? Held { get; init; }

    public ImmutableArray<string> Signals { get; init; } = [];

    /// <summary>Flow rules that have led to a transfer here: handed back, they do not count again.</summary>
    public ImmutableArray<string> SpentRules { get; init; } = [];

    /// <summary>The customer's language as last found.</summary>
    public string? Language { get; init; }

    /// <summary>The latest transfer.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>Writes that have not ended, in the order in which they are made.</summary>
    public ImmutableArray<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>How many writes were ever planned: their ids derive from it.</summary>
    public int WritesPlanned { get; init; }

    public ImmutableArray<DeliveredWrite> Delivered { get; init; } = [];

    /// <summary>Writes that showed twice.</summary>
    public int Duplicates { get; init; }

    /// <summary>What is known of our readings of the conversation.</summary>
    public Looking Looking { get; init; } = Looking.NotYet;

    /// <summary>The state of a conversation of which nothing is known.</summary>
    public static ConversationState New(ConversationKey key) => new() { Key = key };

    /// <summary>Where the conversation stands.</summary>
    [JsonIgnore]
    public Phase Phase => PhaseOf.State(this);

    /// <summary>True while this episode's transfer is on its way. One of an earlier episode only waits for its end.</summary>
    internal bool IsTransferring => Transfer is { Status: TransferStatus.Pending } && Transfer.Episode == Episode;

    /// <summary>True when an operator has to look: the transfer of this episode has failed.</summary>
    [JsonIgnore]
    public bool NeedsAttention => Transfer is { NeedsAttention: true } && Transfer.Episode == Episode && !Deleted;
}
