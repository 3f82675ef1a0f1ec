using Claudia.Simulator.Client;

namespace Claudia.Load.Tests;

public sealed class DeliveredTests
{
    private const string First = "conversation.user.created";
    private const string Further = "conversation.user.replied";

    [Fact]
    public void Missing_NeitherWebhookNorCallArrived_Counts() =>
        Assert.Equal(1, Missing(Wrote().Delivers(First, "a", DeliveryOutcome.Unreachable).Delivers(First, "a", DeliveryOutcome.TimedOut).Calls(DeliveryOutcome.Failed)));

    [Fact]
    public void Missing_RetryArrived_DoesNotCount() =>
        Assert.Equal(0, Missing(Wrote().Delivers(First, "a", DeliveryOutcome.Unreachable).Delivers(First, "a", DeliveryOutcome.Delivered)));

    [Fact]
    public void Missing_CallArrived_DoesNotCount() =>
        Assert.Equal(0, Missing(Wrote().Delivers(First, "a", DeliveryOutcome.Unreachable).Calls(DeliveryOutcome.Delivered)));

    [Fact]
    public void Missing_OnlyTheFirstOfTwoArrived_CountsTheOther() => Assert.Equal(1, Missing(
        Wrote().Delivers(First, "a", DeliveryOutcome.Delivered).Calls(DeliveryOutcome.Delivered).Customer("Hello?").Delivers(Further, "b", DeliveryOutcome.Failed)));

    [Fact]
    public void Missing_OnlyOurOwnNoteWasTold_Counts() => Assert.Equal(1, Missing(Wrote().Note().Delivers("conversation.admin.noted", "n", DeliveryOutcome.Delivered)));

    private static Ledger Wrote() => new Ledger().Customer("I want a human agent.");

    private static int Missing(Ledger ledger) => ledger.Audit().NeverDelivered;
}
