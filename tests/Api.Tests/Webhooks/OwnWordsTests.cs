using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Intercom makes a link of the address in an answer, and its plain text shows it twice.</summary>
public sealed class OwnWordsTests : IDisposable
{
    private const string Article = """
        ---
        title: Where is the status page?
        language: en
        questions:
          - Where is the status page?
          - Which page shows whether the service is down?
        ---
        The status page tells whether the service runs: https://status.example/today?from=1&to=2 — it's renewed each minute.
        """;

    private readonly DirectoryInfo _articles = Directory.CreateTempSubdirectory("claudia-articles-");

    public void Dispose() => _articles.Delete(recursive: true);

    /// <summary>The webhook alone can tell that the answer was given: it comes first, and the call's own answer is lost.</summary>
    [Fact]
    public async Task Answer_WithAnAddress_WhoseCallIsLost_IsGivenOnce()
    {
        await using var live = await StartAsync();
        await live.Intercom.AddFaultAsync(FaultAction.DropAnswer, CallKind.Reply);

        var conversation = await live.AnsweredAsync("Where is the status page?");
        var view = await live.QuietAsync(conversation, "listening");

        Assert.Single(await live.DoneAsync(conversation));
        Assert.Equal(2, view["state"]!["messages"]!.AsArray().Count);
    }

    [Fact]
    public async Task Answer_WithAnAddress_IsInTheDialogueOnce()
    {
        await using var live = await StartAsync();
        await live.Intercom.AddFaultAsync(new() { Action = FaultAction.DelayAfterEffect, DelayMs = 1500, Kind = CallKind.Reply });

        var conversation = await live.AnsweredAsync("Where is the status page?");
        var view = await live.QuietAsync(conversation, "listening");

        Assert.Equal(2, view["state"]!["messages"]!.AsArray().Count);
    }

    private async Task<LiveClaudia> StartAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_articles.FullName, "status.md"), Article);
        return await LiveClaudia.StartAsync(new() { Change = settings => settings[ValidSettings.Of("Articles")] = _articles.FullName });
    }
}
