using Microsoft.Playwright;

namespace Claudia.Browser.Tests.Fixtures;

/// <summary>One browser for all tests; each gets a fresh profile in it.</summary>
public sealed class OneBrowser : IAsyncLifetime
{
    public const string Tests = "browser";
    private const float PatienceMs = 15_000;

    // What a closed network would refuse, and what a container has not.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Executable is not { } executable)
            return;
        Assertions.SetDefaultExpectTimeout(PatienceMs);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
    }

    /// <summary>A new profile's first page; closing its context ends both.</summary>
    public async Task<IPage> NewPageAsync(int width, int height)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(PatienceMs);
        return await context.NewPageAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

[CollectionDefinition(OneBrowser.Tests)]
public sealed class BrowserTests : ICollectionFixture<OneBrowser>;
