using Claudia.Engine;
using Claudia.Processes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Load.Tests;

/// <summary>A conversation's ledger, made by hand: one entry a second.</summary>
internal sealed class Ledger
{
    public const string Conversation = "100";
    public const string Word = "I am passing you to a person of our team. They can see everything that we have discussed so far.";
    public const string Marker = $"[claudia:test/{Conversation}/1]";

    private const string Ana = "9000002";

    private static readonly DateTimeOffset Start = new(2026, 11, 25, 10, 0, 0, TimeSpan.Zero);

    private readonly List<LedgerEntry> _entries = [];
    private readonly List<Sent> _sent = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly List<Transfer> _transfers = [];

    public int Duplicates { get; init; }

    public Ledger Customer(string text, string? answer = null)
    {
        var kind = _entries.Count == 0 ? EffectKind.Conversation : EffectKind.Comment;
        var entry = Add(new(kind, "user", "c1") { Text = text });
        _sent.Add(new(Conversation, entry.PartId!, text, answer));
        return kind == EffectKind.Conversation ? Assign("bot", "9000000", "team", SimulatedIds.ClaudiaTeam) : this;
    }

    /// <summary>A message that the ledger does not know.</summary>
    public Ledger Unheard(string text)
    {
        _sent.Add(new(Conversation, "none", text, null));
        return this;
    }

    public Ledger Note(string marker = Marker) => Ours(EffectKind.Note, $"Claudia hands over to level2.\n{marker}");

    public Ledger Says(string text) => Ours(EffectKind.Comment, text);

    public Ledger Transfers() => Assign("admin", SimulatedIds.ClaudiaAdmin, "team", SimulatedIds.LevelTwoTeam);

    public Ledger AnaTakes() => Assign("admin", Ana, "admin", Ana);

    public Ledger AnaGivesBack() => Assign("admin", Ana, "team", SimulatedIds.ClaudiaTeam);

    public Ledger AnaSays(string text)
    {
        Add(new(EffectKind.Comment, "admin", Ana) { Text = text });
        return this;
    }

    public Ledger Journals(params TransferStatus[] ends)
    {
        foreach (var end in ends)
            _transfers.Add(new($"test/{Conversation}/{_transfers.Count + 1}", _transfers.Count + 1, "level2", SimulatedIds.LevelTwoTeam, [], "r1", Start, end));
        return this;
    }

    /// <summary>A webhook of a customer's message, tried now.</summary>
    public Ledger Delivers(string topic, string id, DeliveryOutcome outcome) => Delivers(new()
    {
        Seq = 0,
        At = JustNow,
        Kind = DeliveryKind.Webhook,
        Outcome = outcome,
        Attempt = 1,
        Id = id,
        Topic = topic,
        ConversationId = Conversation,
    });

    /// <summary>A connector call, made now.</summary>
    public Ledger Calls(DeliveryOutcome outcome) =>
        Delivers(new() { Seq = 0, At = JustNow, Kind = DeliveryKind.Connector, Outcome = outcome, Attempt = 1, ConversationId = Conversation });

    public Findings Audit(double slack = 5) => Auditor.Audit(new(_entries, _sent, _deliveries, Grains, TimeSpan.FromSeconds(slack)));

    private DateTimeOffset Now => Start.AddSeconds(_entries.Count);

    private DateTimeOffset JustNow => Now.AddSeconds(-0.5);

    private Dictionary<string, Grain> Grains => new(StringComparer.Ordinal)
    {
        [Conversation] = new(1, Phase.Listening, null, new([], [], Duplicates), [.. _transfers]),
    };

    private Ledger Ours(EffectKind kind, string text)
    {
        Add(new(kind, "admin", SimulatedIds.ClaudiaAdmin) { Text = text });
        return this;
    }

    private Ledger Assign(string authorType, string author, string type, string id)
    {
        Add(new(EffectKind.Assignment, authorType, author) { AssigneeType = type, AssigneeId = id });
        return this;
    }

    private Ledger Delivers(Delivery delivery)
    {
        _deliveries.Add(delivery);
        return this;
    }

    private LedgerEntry Add(Line line)
    {
        var entry = new LedgerEntry
        {
            Seq = _entries.Count + 1,
            At = Now,
            Kind = line.Kind,
            Via = Via.Rest,
            ConversationId = Conversation,
            PartId = $"p{_entries.Count + 1}",
            AuthorType = line.AuthorType,
            AuthorId = line.AuthorId,
            AssigneeType = line.AssigneeType,
            AssigneeId = line.AssigneeId,
            Text = line.Text,
        };
        _entries.Add(entry);
        return entry;
    }

    private sealed record Line(EffectKind Kind, string AuthorType, string AuthorId)
    {
        public string? AssigneeType { get; init; }

        public string? AssigneeId { get; init; }

        public string? Text { get; init; }
    }
}
