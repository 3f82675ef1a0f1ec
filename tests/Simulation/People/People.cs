using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Customers, teammates and operators, and what happens to machines and settings.</summary>
internal static class People
{
    private static readonly Author Customer = new(AuthorKind.Customer, "c1");
    private static readonly Author Teammate = new(AuthorKind.Teammate, "901");
    private static readonly Author Workflow = new(AuthorKind.Bot, "1");
    private static readonly Assignee OurTeam = new(Setup.OurTeam, null);

    private static readonly DeedKind[] Moments =
    [
        DeedKind.CustomerAsks, DeedKind.CustomerAsks, DeedKind.CustomerWantsPerson, DeedKind.TeammateTakes,
        DeedKind.TeammateReplies, DeedKind.TeammateCloses, DeedKind.TeammateMovesAway, DeedKind.TeammateGivesToLevel2,
    ];

    public static void ActNow(World world, int conversation, ref Roll roll) =>
        Do(world, new(world.Now, Moments[roll.Below(Moments.Length)], conversation));

    public static void Do(World world, Deed deed)
    {
        switch (deed.Kind)
        {
            case DeedKind.HostCrashes:
                world.Note($"{world.Hosts[deed.Subject].Name} crashes");
                world.Crash(world.Hosts[deed.Subject]);
                break;
            case DeedKind.HostFreezes:
                world.Freeze(world.Hosts[deed.Subject], deed.Span, "suddenly");
                break;
            case DeedKind.TeamDeleted or DeedKind.TeamComesBack:
                world.Note($"{deed.Kind}");
                world.Intercom.TeamDeleted = deed.Kind == DeedKind.TeamDeleted;
                break;
            case DeedKind.TokenRevoked or DeedKind.TokenComesBack:
                world.Note($"{deed.Kind}");
                world.Intercom.TokenRevoked = deed.Kind == DeedKind.TokenRevoked;
                break;
            default:
                In(world, world.Intercom.Conversations[deed.Subject], deed.Kind);
                break;
        }
    }

    private static void In(World world, ModelConversation conversation, DeedKind kind)
    {
        if (conversation.Deleted)
            return;
        if (kind is DeedKind.CustomerAsks or DeedKind.CustomerWantsPerson or DeedKind.CustomerSaysYes)
            Write(world, conversation, kind);
        else if (conversation.Exists)
            Act(world, conversation, kind);
    }

    private static void Write(World world, ModelConversation conversation, DeedKind kind)
    {
        var token = $"q{++world.Messages}";
        var text = kind switch
        {
            DeedKind.CustomerWantsPerson => $"human please {token}",
            DeedKind.CustomerSaysYes => $"yes {token}",
            _ => $"why {token}",
        };
        var part = conversation.Add(Customer, text, open: true);
        world.Postman.Send(conversation, part);
        world.Postman.Connect(conversation, part.Id, signal: null);
    }

    private static void Act(World world, ModelConversation conversation, DeedKind kind)
    {
        switch (kind)
        {
            case DeedKind.WorkflowGivesToClaudia when conversation.Assignee == Assignee.Nobody:
                Assign(world, conversation, Workflow, OurTeam);
                break;
            case DeedKind.TeammateReplies:
                world.Postman.Send(conversation, conversation.Add(Teammate, "a word from a person"));
                break;
            case DeedKind.TeammateNotes:
                world.Postman.Send(conversation, conversation.Add(Teammate, "among us", note: true));
                break;
            case DeedKind.TeammateTakes:
                Assign(world, conversation, Teammate, conversation.Assignee with { Admin = Teammate.Id });
                break;
            case DeedKind.TeammateMovesAway:
                Assign(world, conversation, Teammate, new("810", null));
                break;
            case DeedKind.TeammateGivesToLevel2:
                Assign(world, conversation, Teammate, new(Setup.Level2, null));
                break;
            case DeedKind.TeammateHandsBack:
                Assign(world, conversation, Teammate, OurTeam);
                break;
            case DeedKind.TeammateCloses when conversation.Open:
                world.Postman.Send(conversation, conversation.Add(Teammate, null, open: false));
                break;
            case DeedKind.TeammateTags:
                conversation.Tag("vip");
                world.Postman.Send(conversation, null);
                break;
            case DeedKind.Deleted:
                conversation.Delete();
                world.Note($"intercom {conversation.Key.Id}: deleted");
                world.Postman.Send(conversation, null);
                break;
            case DeedKind.SignalSent:
                world.Postman.Connect(conversation, messageId: null, "stuck");
                break;
            case DeedKind.OperatorTransfers or DeedKind.OperatorPauses or DeedKind.OperatorResumes or DeedKind.OperatorRetries:
                Operators.Press(world, conversation, kind);
                break;
            default:
                break;
        }
    }

    private static void Assign(World world, ModelConversation conversation, Author by, Assignee to) =>
        world.Postman.Send(conversation, conversation.Add(by, null, shown: to.Admin is null ? to : new(null, to.Admin), assignee: to, open: true));
}
