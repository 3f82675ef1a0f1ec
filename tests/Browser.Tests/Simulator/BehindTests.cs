using Claudia.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Simulator;

[Collection(OneBrowser.Tests)]
public sealed class BehindTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task Fault_AddedOnThePage_StrikesAndShowsAsStruck()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.DrawerAsync("Faults");
        await visit.Page.Locator("#fault-action").SelectOptionAsync("Error, nothing happens");
        await visit.Page.GetByLabel("With which calls").SelectOptionAsync("Reads");
        await visit.Page.GetByLabel("Status").FillAsync("503");
        await visit.Button("Add fault").ClickAsync();
        var rule = visit.Page.Locator("#faults > li");
        await Assertions.Expect(rule).ToContainTextAsync("Error, nothing happens: Reads (503)");
        await Assertions.Expect(rule).ToContainTextAsync("struck 0 of 1");
        await Assertions.Expect(visit.Page.Locator("#warnings")).ToHaveTextAsync("1 fault armed");
        Assert.Equal(503, await visit.CallAsync(HttpMethod.Get, "/me"));
        await Assertions.Expect(rule).ToContainTextAsync("struck 1 of 1");
        await Assertions.Expect(visit.Page.Locator("#warnings")).ToHaveTextAsync("");
        Assert.Equal(200, await visit.CallAsync(HttpMethod.Get, "/me"));
        await visit.Button("Clear all").ClickAsync();
        await Assertions.Expect(rule).ToHaveCountAsync(0);
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task Switches_OnThePage_TakeEffectAndAreSaidAtTheTop()
    {
        await using var visit = await Visit.StartAsync(browser);
        var warnings = visit.Page.Locator("#warnings > li");
        await visit.DrawerAsync("Switches");
        await visit.Page.GetByLabel("Webhooks are on").UncheckAsync();
        await visit.Page.GetByLabel("The token’s admin").SelectOptionAsync("Ana Souza");
        await visit.Page.GetByLabel("The workspace is away").CheckAsync();
        await Assertions.Expect(warnings).ToHaveTextAsync(["away", "token speaks for Ana Souza", "webhooks off"]);
        Assert.False((await visit.Sim.ConfigurationAsync()).WebhooksOn);
        var world = await visit.Sim.WorldAsync();
        Assert.Equal(("9000002", true), (world.TokenAdminId, world.Away));
        await visit.Page.GetByLabel("The workspace is away").UncheckAsync();
        await Assertions.Expect(warnings).ToHaveCountAsync(2);
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task Team_ThatIsDeleted_LosesItsTabAndComesBack()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.DrawerAsync("Switches");
        await visit.Button("Delete the team Level 2 (N2)").ClickAsync();
        await Assertions.Expect(visit.Team("Level 2")).ToHaveCountAsync(0);
        await visit.Button("Restore the team Level 2 (N2)").ClickAsync();
        await Assertions.Expect(visit.Team("Level 2")).ToHaveCountAsync(1);
        var team = Assert.Single((await visit.Sim.WorldAsync()).Teams, team => team.Id == Visit.Level2);
        Assert.Equal(["9000002", "9000003"], team.AdminIds);
    }

    [BrowserFact]
    public async Task Ledger_OfTheOpenConversation_LeavesTheOthersOut()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Sim.StartAsync("another one");
        await visit.OpenConversationAsync("this one");
        await visit.DrawerAsync("Ledger");
        var rows = visit.Page.Locator("#ledger > tr");
        await Assertions.Expect(rows).ToHaveCountAsync(4);
        await visit.Page.GetByLabel("Only the open conversation").CheckAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(2);
        await Assertions.Expect(rows.First).ToContainTextAsync("this one");
    }
}
