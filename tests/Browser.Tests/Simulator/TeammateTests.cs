using Claudia.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Simulator;

[Collection(OneBrowser.Tests)]
public sealed class TeammateTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task Note_OfATeammate_ShowsAsNoteAndMovesNothingToTheCustomer()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        var before = await visit.Sim.ConversationAsync(id);
        await visit.AsTeammateAsync();
        await visit.Page.GetByLabel("The teammate’s answer or note").FillAsync("Check the depot.");
        await visit.Button("Add note").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#thread > .note")).ToContainTextAsync("Check the depot.");
        await Assertions.Expect(visit.Page.Locator("#thread > .note")).ToContainTextAsync("internal note");
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(1);
        var after = await visit.Sim.ConversationAsync(id);
        Assert.Equal("Check the depot.", Assert.Single(after.Notes).Text);
        Assert.Empty(after.Answers);
        Assert.Equal((before.TeamId, before.AdminId, before.State), (after.TeamId, after.AdminId, after.State));
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task Assignment_ToLevel2_MovesItToThatTabWithoutAReload()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        await visit.Page.EvaluateAsync("() => { window.loadedOnce = true; }");
        await visit.CallAsync(HttpMethod.Post, $"/conversations/{id}/parts",
            $$"""{"message_type":"assignment","type":"team","admin_id":"9000001","assignee_id":"{{Visit.Level2}}"}""");
        await Assertions.Expect(visit.Team("Level 2")).ToHaveTextAsync("Level 2 (N2)1");
        await Assertions.Expect(visit.Team("ClaudIA")).ToHaveTextAsync("ClaudIA0");
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(0);
        await visit.Team("Level 2").ClickAsync();
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.Locator("#about-held")).ToContainTextAsync("Held by Level 2 (N2)");
        await Assertions.Expect(visit.Page.Locator("#thread > .event.team").Last).ToContainTextAsync("ClaudIA assigned it to Level 2 (N2)");
        await Assertions.Expect(visit.Page.Locator("#ledger > .team").Last).ToContainTextAsync("assigned it to Level 2 (N2)");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.loadedOnce"));
    }

    [BrowserFact]
    public async Task Teammate_InAConversation_AnswersTagsAssignsClosesAndReopens()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        await visit.AsTeammateAsync();
        await visit.Page.GetByLabel("Teammate", new() { Exact = true }).SelectOptionAsync("Bruno Lima");
        await visit.Page.GetByLabel("The teammate’s answer or note").FillAsync("I look into it.");
        await visit.Button("Reply").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#thread > .teammate")).ToContainTextAsync("I look into it.");
        await visit.Page.GetByLabel("Tag", new() { Exact = true }).FillAsync("urgent");
        await visit.Button("Tag").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#about-chips")).ToContainTextAsync("urgent");
        await visit.Page.GetByLabel("Team or teammate to assign to").SelectOptionAsync("Billing specialists");
        await visit.Button("Assign").ClickAsync();
        await Assertions.Expect(visit.Team("Billing specialists")).ToHaveTextAsync("Billing specialists1");
        await visit.Button("Hand back").ClickAsync();
        await Assertions.Expect(visit.Team("ClaudIA")).ToHaveTextAsync("ClaudIA1");
        await visit.Button("Close").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#about-chips .closed")).ToHaveCountAsync(1);
        await visit.Button("Reopen").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#about-chips .open")).ToHaveCountAsync(1);
        var after = await visit.Sim.ConversationAsync(id);
        Assert.Equal(("Bruno Lima", "urgent", "open"), (Assert.Single(after.Answers).AuthorName, Assert.Single(after.Tags).Name, after.State));
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task Reply_WithoutWords_IsNotSentAndSaysWhy()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        await visit.AsTeammateAsync();
        await visit.Button("Reply").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#notice")).ToContainTextAsync("nothing to say yet");
        Assert.Empty((await visit.Sim.ConversationAsync(id)).Answers);
    }
}
