using Claudia.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Simulator;

[Collection(OneBrowser.Tests)]
public sealed class ReachTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task NarrowWindow_ShowsOnePartAtATimeAndIsNeverWiderThanItself()
    {
        await using var visit = await Visit.StartAsync(browser, width: 390, height: 844);
        var id = (await visit.Sim.StartAsync("Where is my order?")).ConversationId;
        await visit.Sim.NoteAsync(id, "Check the depot.");
        await visit.Button("Inbox").ClickAsync();
        await visit.Inbox.GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Messages.Last).ToBeInViewportAsync();
        foreach (var part in (string[])["Customer", "Inbox", "Conversation", "Behind"])
        {
            await visit.Button(part).ClickAsync();
            await Assertions.Expect(visit.Page.Locator("[data-part]:visible")).ToHaveCountAsync(1);
            Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), part);
        }

        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task Keyboard_Alone_WritesAndChangesTabs()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Page.GetByLabel("Customer", new() { Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("Hello");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(1);
        await visit.Team("ClaudIA").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(visit.Team("Level 2")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Team("Level 2")).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Draft_WhileOtherThingsHappen_StaysWithItsFocus()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        var text = visit.Page.GetByLabel("The customer’s next message");
        await text.PressSequentiallyAsync("Half a sen");
        await visit.Sim.NoteAsync(id, "meanwhile");
        await Assertions.Expect(visit.Page.Locator("#thread > .note")).ToHaveCountAsync(1);
        await Assertions.Expect(text).ToBeFocusedAsync();
        await Assertions.Expect(text).ToHaveValueAsync("Half a sen");
    }

    [BrowserFact]
    public async Task Address_OfAConversation_OpensItAndItsTeam()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = (await visit.Sim.StartAsync("Where is my order?")).ConversationId;
        await visit.Sim.AssignAsync(id, Visit.Level2);
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync($"{visit.Url}#{id}");
        await Assertions.Expect(other.Locator("#thread > .message")).ToContainTextAsync("Where is my order?");
        await Assertions.Expect(other.Locator("#teams [aria-selected=true]")).ToContainTextAsync("Level 2 (N2)");
    }
}
