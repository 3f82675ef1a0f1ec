using Claudia.Browser.Tests.Fixtures;
using Claudia.Simulator.Client;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Simulator;

[Collection(OneBrowser.Tests)]
public sealed class HostileTextTests(OneBrowser browser)
{
    private static readonly string Hostile =
        """<script>window.ran = 1; alert(1)</script><img src=x onerror="window.ran = 1; alert(2)"><a href="javascript:alert(3)">""" +
        "\u202Egpj.exe\u202D\u2066 " + new string('w', 4_000);

    [BrowserFact]
    public async Task Message_WithMarkupControlsAndAVeryLongWord_IsTextAndRunsNothing()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = (await visit.Sim.StartAsync(new NewConversation { Text = Hostile, Subject = Hostile })).ConversationId;
        await visit.Sim.NoteAsync(id, Hostile);
        await visit.Sim.ReplyAsync(id, Hostile);
        await visit.Sim.TagAsync(id, Hostile[..200]);
        await visit.Sim.SetAttributeAsync(id, Hostile[..200], Hostile);
        await visit.Inbox.GetByRole(AriaRole.Button).ClickAsync();
        await visit.DrawerAsync("Ledger");
        await Assertions.Expect(visit.Messages.Locator(".text")).ToHaveTextAsync([Hostile, Hostile, Hostile]);
        await Assertions.Expect(visit.Page.Locator("#about-subject")).ToHaveTextAsync(Hostile);
        await Assertions.Expect(visit.Page.Locator("#attributes dd")).ToHaveTextAsync(Hostile);
        await Assertions.Expect(visit.Page.Locator("main script, main img, main a")).ToHaveCountAsync(0);
        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
        Assert.False(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), "the page is wider than its window");
        Assert.Empty(visit.Mishaps);
    }

    [BrowserFact]
    public async Task InlineScript_IfOneGotIn_WouldNotRun()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.Page.EvaluateAsync(
            """
            () => {
              const script = document.createElement("script");
              script.textContent = "window.ran = 1";
              document.body.append(script);
            }
            """);
        Assert.False(await visit.Page.EvaluateAsync<bool>("'ran' in window"));
    }
}
