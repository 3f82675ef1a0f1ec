using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Simulation;

/// <summary>Intercom: conversations, teams, a token; it does what a request says, or refuses it.</summary>
internal sealed class ModelIntercom
{
    private static readonly Author Us = new(AuthorKind.Teammate, Setup.OurAdmin);
    private readonly World _world;
    private long _lastPart = 1000;

    public ModelIntercom(World world)
    {
        _world = world;
        Conversations = [.. world.Plan.Conversations.Select((plan, index) => new ModelConversation(world, index, plan))];
    }

    public ModelConversation[] Conversations { get; }

    /// <summary>Level 2's team is gone.</summary>
    public bool TeamDeleted { get; set; }

    public bool TokenRevoked { get; set; }

    public string NextPart(int conversation)
    {
        _lastPart += 1 + _world.Dice.Roll(Site.Part, conversation).Below(3);
        return _lastPart.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>What does not mend by itself would keep readings failing for ever.</summary>
    public void Mend() => TokenRevoked = false;

    /// <summary>Does what a request asks for, once more if it comes once more.</summary>
    public WriteOutcome Apply(int index, Request request)
    {
        var conversation = Conversations[index];
        var write = request.Write;
        if (TokenRevoked)
            return new WriteOutcome.Refused("unauthorized", "Access Token Invalid");
        if (!conversation.Exists)
            return new WriteOutcome.Refused("conversation_not_found", "Intercom knows no such conversation.");
        if (write.Kind != WriteKind.Assignment)
            return new WriteOutcome.Applied(Told(conversation, conversation.Add(Us, Rewriting.Of(write.Text), write.Kind == WriteKind.Note, request: request)));
        if (TeamDeleted)
            return new WriteOutcome.Refused("team_not_found", "Intercom knows no such team.");
        var teammate = _world.Plan.RoundRobin ? "911" : null;
        var shown = teammate is null ? new Assignee(write.TeamId, null) : new Assignee(null, teammate);
        var part = conversation.Add(Us, null, shown: shown, assignee: new(write.TeamId, teammate), open: true, request: request);
        return new WriteOutcome.Applied(teammate is null ? Told(conversation, part) : Silently(conversation, part));
    }

    /// <summary>Conversations of Claudia's team that the search's index shows as changed.</summary>
    public UpdatedConversations UpdatedSince(DateTimeOffset since, int limit, long lag)
    {
        var found = new List<UpdatedConversation>();
        foreach (var conversation in Conversations)
        {
            if (conversation.AsOf(_world.Now - lag) is { } shown && shown.Facts.Assignee?.Team == Setup.OurTeam && shown.Facts.AsOf >= since)
                found.Add(new(conversation.Key, conversation.Kind, shown.Facts.AsOf));
        }
        return UpdatedConversations.OldestFirst(found, limit);
    }

    private string Told(ModelConversation conversation, Part part)
    {
        _world.Postman.Send(conversation, part);
        return part.Id;
    }

    /// <summary>The part names a teammate and not the team: an answer does not tell that it is the one.</summary>
    private string? Silently(ModelConversation conversation, Part part)
    {
        Told(conversation, part);
        return null;
    }
}
