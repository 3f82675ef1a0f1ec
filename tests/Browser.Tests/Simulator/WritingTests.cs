using Claudia.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Simulator;

[Collection(OneBrowser.Tests)]
public sealed class WritingTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task Page_BeforeAnybodyWrote_SaysWhatToDo()
    {
        await using var visit = await Visit.StartAsync(browser);
        const string hint = "Nobody has written yet. Pick a customer and write the first message.";
        await Assertions.Expect(visit.Page.Locator("#inbox-empty")).ToHaveTextAsync(hint);
        await Assertions.Expect(visit.Page.Locator("#nothing-open")).ToHaveTextAsync(hint);
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task FirstMessage_OfACustomer_ShowsInClaudiasInboxAndOpens()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Page.GetByLabel("Customer", new() { Exact = true }).SelectOptionAsync("Emma Clarke");
        await visit.Page.GetByLabel("First message").FillAsync("Where is my order?");
        await visit.Button("Send").ClickAsync();
        await Assertions.Expect(visit.Team("ClaudIA")).ToHaveTextAsync("ClaudIA1");
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Inbox).ToContainTextAsync("Emma Clarke");
        await Assertions.Expect(visit.Inbox).ToContainTextAsync("Where is my order?");
        await Assertions.Expect(visit.Messages).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Messages).ToContainTextAsync("Where is my order?");
        await Assertions.Expect(visit.Page.GetByLabel("First message")).ToHaveValueAsync("");
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task FirstMessage_WithEverythingChosen_BeginsSuchATicket()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Page.GetByLabel("First message").FillAsync("The invoice is wrong.");
        await visit.Page.GetByLabel("Channel").SelectOptionAsync("Email");
        await visit.Page.GetByLabel("Subject").FillAsync("Invoice 12");
        await visit.Page.GetByLabel("Signal").FillAsync("refund");
        await visit.Page.GetByLabel("As a ticket").CheckAsync();
        await visit.Button("Send").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#about-chips")).ToContainTextAsync("ticket");
        await Assertions.Expect(visit.Page.Locator("#about-subject")).ToHaveTextAsync("Invoice 12");
        var written = await visit.Sim.ConversationAsync(Assert.Single((await visit.Sim.WorldAsync()).Conversations).Id);
        Assert.True(written.IsTicket);
        Assert.Equal(("email", "refund"), (written.Channel, written.Attributes["claudia_signal"].GetString()));
    }

    [BrowserFact]
    public async Task Customer_InAConversation_WritesOnAndRates()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        await visit.Page.GetByLabel("The customer’s next message").FillAsync("Hello?");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Messages.Nth(1)).ToContainTextAsync("Hello?");
        await visit.Page.GetByLabel("Rating").SelectOptionAsync("2, bad");
        await visit.Button("Rate").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#about-chips")).ToContainTextAsync("rated 2 of 5");
        Assert.Equal(2, (await visit.Sim.ConversationAsync(id)).Rating);
    }

    [BrowserFact]
    public async Task Message_FromElsewhere_ShowsByItselfAndIsMarkedForAMoment()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        await visit.Page.Locator("#inbox-items > .fresh").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await visit.Page.EvaluateAsync(
            """
            () => new MutationObserver(() => {
              window.marked = document.querySelector("#inbox-items > .fresh")?.textContent ?? window.marked;
            }).observe(document.querySelector("#inbox-items"), { childList: true })
            """);
        await visit.Sim.WriteAsync(id, "Are you there?");
        await Assertions.Expect(visit.Messages.Nth(1)).ToContainTextAsync("Are you there?");
        await visit.Page.WaitForFunctionAsync("window.marked?.includes('Are you there?')");
        await Assertions.Expect(visit.Page.Locator("#inbox-items > .fresh")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(1);
    }
}
