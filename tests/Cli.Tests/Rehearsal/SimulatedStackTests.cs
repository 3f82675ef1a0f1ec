using Claudia.Fakes;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class SimulatedStackTests
{
    /// <summary>The simulator alone, given Claudia's arguments, runs and never gets ready as Claudia does.</summary>
    [Fact]
    public async Task Start_ProgramNeverGetsReady_IsEnded()
    {
        var clock = new FakeClock();
        var told = new TaskCompletionSource<string>();
        using var http = new HttpClient();
        var start = SimulatedStack.StartAsync(
            DotnetProgram.Built("Simulator", "Claudia.Simulator"), SimulatedStack.LongestStart, clock, told.SetResult, CancellationToken.None);
        var simulator = SimulatorOf(await told.Task);
        await Eventually.GetAsync("the child", () => AnswerAsync(http, simulator));

        var problem = Eventually.GetAsync("the end", async () =>
        {
            clock.Advance(SimulatedStack.LongestStart);
            return start.IsCompleted ? await Assert.ThrowsAsync<RehearsalException>(() => start) : null;
        });

        Assert.StartsWith("Claudia did not get ready within 60 s", (await problem).Message, StringComparison.Ordinal);
        Assert.Null(await AnswerAsync(http, simulator));
    }

    /// <summary>It listens beside Claudia, on the next port.</summary>
    private static Uri SimulatorOf(string told)
    {
        var claudia = new Uri(told.Split(' ')[3]);
        return new UriBuilder(claudia) { Port = claudia.Port + 1 }.Uri;
    }

    private static async Task<string?> AnswerAsync(HttpClient http, Uri address)
    {
        try
        {
            using var response = await http.GetAsync(new Uri(address, "_sim/world"));
            return response.StatusCode.ToString();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
