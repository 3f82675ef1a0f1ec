using Claudia.Simulator.Client;
using Claudia.Simulator.Shapes;

namespace Claudia.Simulator.World;

/// <summary>One change of the world, made under its lock: the only way by which anything in it changes.</summary>
internal sealed class Change(SimulatedWorld world, Via via)
{
    private readonly HashSet<long> _remembered = [];
    private readonly DateTimeOffset _at = world.Time.GetUtcNow();

    public SimulatedWorld World => world;
    public Via Via => via;
    public long Now => _at.ToUnixTimeSeconds();

    public Conversation? Find(string id) => world.TrySlot(id, out var slot) ? slot.Now : null;

    public Conversation? FindStale(string id) => world.TrySlot(id, out var slot) ? slot.Stale : null;

    /// <summary>Stores the conversation as it is from now on.</summary>
    public Conversation Put(Conversation conversation)
    {
        var slot = world.SlotOf(conversation.Id);
        if (_remembered.Add(conversation.Id))
            slot.Remember(via);
        return slot.Now = conversation with { UpdatedAt = Now };
    }

    public void Remove(Conversation conversation)
    {
        var slot = world.SlotOf(conversation.Id);
        slot.Remember(via);
        slot.Now = null;
    }

    /// <summary>A part that has not happened yet, by that author, as of now.</summary>
    public Part NewPart(Conversation conversation, string type, Author author, string? html = null) => new()
    {
        Id = world.Ids.NextPart(),
        Type = type,
        At = Now,
        Author = author,
        State = conversation.State,
        Html = html,
        ByApi = via == Via.Rest && author.Type == "admin",
    };

    /// <summary>Adds the part to the conversation, stores both, and writes the effect down.</summary>
    public Conversation Add(Conversation conversation, Part part, EffectKind kind, Reference? assignee = null, string? text = null)
    {
        var stored = Put(conversation with
        {
            Parts = conversation.Parts.Add(part with { State = conversation.State }),
            Teammates = part.Author.Type == "admin" ? conversation.Teammates.Add(part.Author.Id) : conversation.Teammates,
        });
        Record(kind, conversation, part.Author, part.Id, assignee, text ?? HtmlText.ToPlain(part.Html));
        return stored;
    }

    public void Record(
        EffectKind kind, Conversation conversation, Author author, long? partId, Reference? assignee = null, string? text = null) =>
        world.Ledger.Add(seq => new LedgerEntry
        {
            Seq = seq,
            At = _at,
            Kind = kind,
            Via = author.IsBot ? Via.Workflow : via,
            ConversationId = conversation.Key,
            PartId = partId?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            AuthorType = author.Type,
            AuthorId = author.Id,
            AssigneeType = assignee?.Type,
            AssigneeId = assignee?.Id,
            Text = string.IsNullOrEmpty(text) ? null : text,
        });

    /// <summary>Tells the subscribers; <paramref name="conversation"/> is how they will see it.</summary>
    public void Tell(Happening what, Conversation conversation, Part? part, AppliedTag? tag = null)
    {
        foreach (var observer in world.Observers)
            observer.Happened(new Occurrence(what, conversation, part, Now, tag));
    }

    public void TellWorkflow(Conversation conversation, string messageId, string html)
    {
        foreach (var observer in world.Observers)
            observer.CustomerWrote(new CustomerMessage(conversation, messageId, html));
    }
}
