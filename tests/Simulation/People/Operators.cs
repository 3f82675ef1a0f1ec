using System.Diagnostics;
using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>What operators press on the pages of one of the hosts.</summary>
internal static class Operators
{
    public static void Press(World world, ModelConversation conversation, DeedKind kind)
    {
        var host = world.Hosts[world.Dice.Roll(Site.Operator, conversation.Index).Below(world.Hosts.Length)];
        if (host.Dead || host.Frozen || world.Journal.Head(conversation.Index) is null)
            return;
        world.Note($"{kind} {conversation.Key.Id} at {host.Name}");
        if (kind == DeedKind.OperatorResumes)
            conversation.Resumes.Add((world.Now, host.Now));
        var pressed = host.Now;
        host.Deliver(conversation.Key, _ => Input(kind, pressed), taken: static _ => { }, failed: static () => { });
    }

    private static ConversationInput Input(DeedKind kind, DateTimeOffset now) => kind switch
    {
        DeedKind.OperatorTransfers => new ConversationInput.TransferAsked(now, "op", null),
        DeedKind.OperatorPauses => new ConversationInput.PauseAsked(now, "op"),
        DeedKind.OperatorResumes => new ConversationInput.ResumeAsked(now, "op"),
        DeedKind.OperatorRetries => new ConversationInput.RetryAsked(now, "op"),
        _ => throw new UnreachableException(),
    };
}
