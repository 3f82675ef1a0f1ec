using System.Threading.Channels;
using Claudia.Browser.Tests.Fixtures;
using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Simulator;

[Collection(OneBrowser.Tests)]
public sealed class ConnectionTests(OneBrowser browser)
{
    [BrowserFact]
    public async Task Page_WhileTheSimulatorIsGone_SaysSoAndGoesOnWithTheNextOne()
    {
        await using var visit = await Visit.StartAsync(browser);
        var id = await visit.OpenConversationAsync();
        await visit.StopSimulatorAsync();
        await Assertions.Expect(visit.Page.Locator("#lost")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Connection).ToHaveTextAsync("Connection lost");
        await Assertions.Expect(visit.Messages).ToHaveCountAsync(1);
        await visit.StartSimulatorAnewAsync();
        await Assertions.Expect(visit.Connection).ToHaveTextAsync("Live");
        await Assertions.Expect(visit.Page.Locator("#lost")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Inbox).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#ledger > tr")).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("#nothing-open")).ToContainTextAsync($"There is no conversation {id} (any more).");
        await visit.Sim.StartAsync("Anybody there?");
        await Assertions.Expect(visit.Inbox).ToContainTextAsync("Anybody there?");
    }

    [BrowserFact]
    public async Task Shutdown_WithAPageThatWaits_BreaksItsWaitOff()
    {
        await using var visit = await Visit.StartAsync(browser);
        var requests = Channel.CreateUnbounded<IRequest>();
        var brokenOff = new TaskCompletionSource<bool>();
        visit.Page.Request += (_, request) => requests.Writer.TryWrite(request);
        await visit.Sim.SetTokenAdminAsync("9000002");
        var latest = $"known={await visit.RevisionAsync()}&wait_ms=";
        var waiting = await requests.Reader.ReadAllAsync().FirstAsync(request => request.Url.Contains(latest, StringComparison.Ordinal));
        visit.Page.RequestFailed += (_, request) => Settle(request, true);
        visit.Page.RequestFinished += (_, request) => Settle(request, false);
        await visit.StopSimulatorAsync();
        Assert.True(await brokenOff.Task);

        void Settle(IRequest request, bool failed)
        {
            if (request == waiting)
                brokenOff.TrySetResult(failed);
        }
    }

    [BrowserFact]
    public async Task Message_WhileTheSimulatorIsGone_KeepsItsWordsAndSaysWhy()
    {
        await using var visit = await Visit.StartAsync(browser);
        await visit.OpenConversationAsync();
        await visit.StopSimulatorAsync();
        var text = visit.Page.GetByLabel("The customer’s next message");
        await text.FillAsync("Hello?");
        await visit.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(visit.Page.Locator("#notice")).ToContainTextAsync("The simulator does not answer");
        await Assertions.Expect(text).ToHaveValueAsync("Hello?");
    }
}
