using Claudia.Engine;
using Claudia.Grains;

namespace Claudia.Silo.Tests;

/// <summary>Orleans logs messages that come too late, as they print themselves.</summary>
public sealed class WireLogTests
{
    private const string Secret = "My name is Ana, and my card ends in 4242.";

    public static TheoryData<string> Messages()
    {
        var at = new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
        var part = new Part("source:1", new(AuthorKind.Customer, "c1"), at, Secret, Attachments: 0);
        var input = new SentInput(new ConversationInput.Observed(at, Road.Webhook, new(ConversationKind.Conversation, new Facts { AsOf = at, Open = true, Channel = "email" }, [part], Complete: true)));
        var received = new ConversationEvent.MessageReceived(at, "source:1", Secret, at, 0, Road.Webhook, at);
        var head = SentHead.Of(new(Conversation.Fold(new("acme", "1"), [received]), 1, null))!;
        var events = SentEvents.Of([new(1, received)]);
        var transfer = new TransferEntry("acme", "1", "acme/1/1", 1, Secret);
        Assert.All([JournalJson.Write(input.Input), head.State, events.Json[0], transfer.Json], json => Assert.Contains(Secret, json, StringComparison.Ordinal));
        return [.. new object[] { input, new InputOnWire(JournalJson.Write(input.Input)), head, events, transfer }.Select(it => it.ToString()!)];
    }

    [Theory]
    [MemberData(nameof(Messages))]
    public void Message_AsItPrintsItself_SaysNothingOfTheCustomer(string printed) => Assert.DoesNotContain("4242", printed, StringComparison.Ordinal);
}
