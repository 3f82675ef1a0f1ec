using System.Text.Json.Nodes;
using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

/// <summary>Readings over HTTP, against a workspace that fails.</summary>
public sealed class ReadingTests
{
    private readonly FakeClock _clock = new();

    public static TheoryData<FaultAction, int> Passing => new()
    {
        { FaultAction.StatusBeforeEffect, 408 }, { FaultAction.StatusBeforeEffect, 500 }, { FaultAction.StatusAfterEffect, 502 },
        { FaultAction.StatusBeforeEffect, 503 }, { FaultAction.StatusAfterEffect, 504 },
        { FaultAction.DropRequest, 500 }, { FaultAction.DropAnswer, 500 }, { FaultAction.TooManyRequests, 500 },
    };

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Fault_ThatPasses_IsReadThrough(FaultAction action, int status)
    {
        await using var intercom = await StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Conversation);
        await FailAsync(intercom, action, status, count: ReadRetry.Tries - 1);

        Assert.IsType<ReadOutcome.Found>(await intercom.Gateway.ReadAsync(key, ConversationKind.Conversation, default));
        Assert.Equal(ReadRetry.Tries, await intercom.CallsAsync());
    }

    [Theory]
    [MemberData(nameof(Passing))]
    public async Task Fault_ThatStays_EndsAfterAFewTries(FaultAction action, int status)
    {
        await using var intercom = await StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Ticket);
        await FailAsync(intercom, action, status, count: 0);

        Assert.IsType<ReadOutcome.Failed>(await intercom.Gateway.ReadAsync(key, ConversationKind.Ticket, default));
        Assert.Equal(ReadRetry.Tries, await intercom.CallsAsync());
    }

    [Fact]
    public async Task TooManyRequests_IsAskedAgainAfterTheReset()
    {
        await using var intercom = await StartAsync();
        var before = _clock.GetUtcNow();
        await FailAsync(intercom, FaultAction.TooManyRequests, 500, count: 1);

        Assert.IsType<ApiResult<Me>.Got>(await intercom.Client.MeAsync(default));
        Assert.Equal(before + TimeSpan.FromSeconds(5), _clock.GetUtcNow());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(422)]
    public async Task Refusal_IsNotAskedAgain(int status)
    {
        await using var intercom = await StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Conversation);
        await FailAsync(intercom, FaultAction.StatusBeforeEffect, status, count: 0);

        var failed = Assert.IsType<ReadOutcome.Failed>(await intercom.Gateway.ReadAsync(key, ConversationKind.Conversation, default));
        Assert.Contains("client_error", failed.Reason, StringComparison.Ordinal);
        Assert.Equal(1, await intercom.CallsAsync());
    }

    /// <summary>Once as a conversation and once as a ticket: an id does not tell which it is.</summary>
    [Fact]
    public async Task Missing_IsNotAskedAgain()
    {
        await using var intercom = await StartAsync();

        Assert.IsType<ReadOutcome.Missing>(await intercom.Gateway.ReadAsync(new("demo", "999"), ConversationKind.Conversation, default));
        Assert.Equal(2, await intercom.CallsAsync());
        Assert.IsType<ReadOutcome.Missing>(await intercom.Gateway.ReadAsync(new("demo", "999"), ConversationKind.Ticket, default));
        Assert.Equal(4, await intercom.CallsAsync());
    }

    /// <summary>A page of some machine in between: the conversation may well be there.</summary>
    [Fact]
    public async Task Missing_AsAMachineInBetweenSaysIt_IsAFailure()
    {
        await using var stub = await StubIntercom.AnsweringAsync(404, "<html>No route</html>", "text/html");

        Assert.IsType<ReadOutcome.Failed>(await stub.Gateway().ReadAsync(new("demo", Fixture.ConversationId), ConversationKind.Conversation, default));
        Assert.Single(stub.All);
    }

    [Fact]
    public async Task AnotherConversation_ThanTheOneAskedFor_IsAFailure()
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, RecordedIntercom.Read("conversation-plain"));

        Assert.IsType<ReadOutcome.Failed>(await stub.Gateway().ReadAsync(new("demo", "118200450017735"), ConversationKind.Conversation, default));
    }

    /// <summary>Intercom makes links of addresses; what it then says in plain text had not been recognised as what was sent, and was sent again.</summary>
    [Fact]
    public async Task AddressMadeALink_ReadsAsItWasWritten()
    {
        await using var stub = await StubIntercom.StartAsync((arrived, context) =>
        {
            var answer = JsonNode.Parse(RecordedIntercom.Read("conversation-reply"))!;
            answer["conversation_parts"]!["conversation_parts"]![0]!["body"] = arrived.Path.Contains("plaintext", StringComparison.Ordinal)
                ? "See https://shop.example/track (https://shop.example/track) today."
                : "<p>See <a href=\"https://shop.example/track\" rel=\"nofollow\" target=\"_blank\">https://shop.example/track</a> today.</p>";
            return Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, answer.ToJsonString());
        });

        var found = Assert.IsType<ReadOutcome.Found>(await stub.Gateway().ReadAsync(new("demo", Fixture.ConversationId), ConversationKind.Conversation, default));

        Assert.Equal("See https://shop.example/track today.", found.Snapshot.Parts[^1].Text);
    }

    [Fact]
    public async Task BodyCutShort_IsReadAgain()
    {
        var answer = RecordedIntercom.Read("me");
        await using var server = await RawServer.StartAsync(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync($"HTTP/1.1 200 Said\r\nContent-Length: {answer.Length}\r\n\r\n{answer[..^20]}");
        });
        using var http = IntercomHttp.Create();
        var client = new IntercomClient(http, Fixture.Settings(server.Address), new HurriedClock(_clock), () => 0);

        Assert.IsType<ApiResult<Me>.Failed>(await client.MeAsync(default));
        Assert.Equal(ReadRetry.Tries, server.Requests.Count);
    }

    [Fact]
    public async Task BodyOverTheLimit_IsAFailure()
    {
        await using var stub = await StubIntercom.AnsweringAsync(200, $$"""{"id":"1","name":"{{new string('x', BoundedBody.Largest)}}"}""");

        Assert.IsType<ApiResult<Me>.Failed>(await stub.Client(time: new HurriedClock(_clock)).MeAsync(default));
    }

    [Fact]
    public async Task Token_CancelledUnderARead_EndsIt()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(ConversationKind.Conversation);
        var hold = await intercom.Sim.AddFaultAsync(FaultAction.HoldBeforeEffect, CallKind.Read);
        using var cancel = new CancellationTokenSource();

        var reading = intercom.Gateway.ReadAsync(key, ConversationKind.Conversation, cancel.Token);
        await intercom.Sim.WaitForStrikeAsync(hold.Id);
        await cancel.CancelAsync();

        Assert.IsType<ReadOutcome.Failed>(await reading);
        await intercom.Sim.ReleaseFaultAsync(hold.Id);
    }

    [Fact]
    public async Task UnknownWorkspace_IsAFailure_AndNothingIsSent()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();

        Assert.IsType<ReadOutcome.Failed>(await intercom.Gateway.ReadAsync(new("elsewhere", "1"), ConversationKind.Conversation, default));
        Assert.IsType<ReadOutcome.Failed>(await intercom.Gateway.ReadAsync(new("demo", "1/../2"), ConversationKind.Conversation, default));
        await Assert.ThrowsAsync<IOException>(() => intercom.Gateway.UpdatedSinceAsync("elsewhere", new(_clock.GetUtcNow()), 1, default));
        Assert.Equal(0, await intercom.CallsAsync());
    }

    /// <summary>Guards against a customer whom nobody finds: who is assigned to Claudia herself is in no team.</summary>
    [Fact]
    public async Task Sweep_FindsWhatIsHersWithoutATeam()
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var hers = await intercom.Sim.StartAsync(new NewConversation { Text = "Hello", TeamId = "0" });
        var nobodys = await intercom.Sim.StartAsync(new NewConversation { Text = "Hello", TeamId = "0" });
        await intercom.Sim.AssignAsync(hers.ConversationId, SimulatedIntercom.Claudia);

        var found = (await intercom.Gateway.UpdatedSinceAsync("demo", new(DateTimeOffset.UnixEpoch), 100, default)).Hits;
        Assert.Contains(found, hit => hit.Key.Id == hers.ConversationId);
        Assert.DoesNotContain(found, hit => hit.Key.Id == nobodys.ConversationId);
    }

    private Task<SimulatedIntercom> StartAsync() => SimulatedIntercom.StartAsync(time: new HurriedClock(_clock));

    private static Task<FaultState> FailAsync(SimulatedIntercom intercom, FaultAction action, int status, int count) => intercom.Sim.AddFaultAsync(
        new FaultRule { Action = action, Kind = CallKind.Read, Status = status, Count = count, ResetSeconds = 5 });
}
