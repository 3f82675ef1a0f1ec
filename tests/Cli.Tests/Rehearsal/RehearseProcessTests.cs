using System.Text.Json.Nodes;
using Claudia.Fakes;

namespace Claudia.Cli.Tests.Rehearsal;

/// <summary>The command as people and scripts call it: a program of its own.</summary>
public sealed class RehearseProcessTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-cli-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Simulated_EverythingWorks_PrintsSixRowsThatHold()
    {
        await using var claudia = Start("rehearse", "--simulated", "--patience", "100");

        Assert.Equal(0, await claudia.EndAsync());
        var rows = claudia.Output.Split(Environment.NewLine).Where(line => line.Contains('(', StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"],
            rows.Select(row => row.Substring(row.IndexOf('(', StringComparison.Ordinal), 3)));
        Assert.All(rows, row => Assert.Contains("│ holds  │", row, StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', claudia.Output + claudia.Errors);
        Assert.All(claudia.Errors.Split(Environment.NewLine), line => Assert.StartsWith("claudia rehearse: ", line, StringComparison.Ordinal));
        Assert.Empty(LeftBehind());
    }

    [Fact]
    public async Task SimulatedJson_EverythingWorks_PrintsJsonAndNothingElse()
    {
        await using var claudia = Start("rehearse", "--simulated", "--json", "--patience", "100");

        Assert.Equal(0, await claudia.EndAsync());
        var report = JsonNode.Parse(claudia.Output)!;
        Assert.True(report["holds"]!.GetValue<bool>());
        Assert.Equal(6, report["rows"]!.AsArray().Count);
        Assert.All(report["rows"]!.AsArray(), row => Assert.True(row!["holds"]!.GetValue<bool>()));
        Assert.Equal("", claudia.Errors);
    }

    [Fact]
    public async Task Simulated_Terminated_EndsWhatItStarted()
    {
        // What is to reach Level 2 never does: it would wait for ten minutes.
        await using var claudia = Start("rehearse", "--simulated", "--patience", "600", "--request", "How can I track my parcel?");
        var started = await claudia.LineAsync(line => line.Contains("starting Claudia at ", StringComparison.Ordinal));
        var address = new Uri(started.Split(' ')[5]);
        await claudia.LineAsync(line => line.Contains("(a)", StringComparison.Ordinal));
        using var http = new HttpClient { BaseAddress = address };
        using (var alive = await http.GetAsync(new Uri("health/live", UriKind.Relative)))
            Assert.True(alive.IsSuccessStatusCode);

        await claudia.TerminateAsync();

        Assert.Equal(130, await claudia.EndAsync());
        Assert.EndsWith("claudia rehearse: stopped.", claudia.Errors, StringComparison.Ordinal);
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri("health/live", UriKind.Relative)));
        Assert.Empty(LeftBehind());
    }

    /// <summary>On what looks like a build server, on a machine that is set up for a workspace: neither may show.</summary>
    private DotnetProgram Start(params string[] arguments) => DotnetProgram.Start(
        DotnetProgram.Built("Cli", "claudia"), _folder.FullName, arguments, new Dictionary<string, string?>
        {
            ["TMPDIR"] = _folder.FullName,
            ["CI"] = "true",
            ["GITHUB_ACTIONS"] = "true",
            ["Claudia__Workspaces__acme__AppId"] = "abc123",
            ["ASPNETCORE_URLS"] = "http://localhost:1",
        });

    private IEnumerable<string> LeftBehind() => _folder.EnumerateDirectories("claudia-rehearsal-*").Select(left => left.Name);
}
