using Claudia.Engine;
using Claudia.Fakes;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

public sealed class WriteThrottledTests
{
    private static readonly ConversationKey Key = new("demo", Fixture.ConversationId);

    public static TheoryData<ConversationKind, WritePurpose> All => Writes.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task TooManyRequests_IsThrottledUntilTheReset(ConversationKind kind, WritePurpose purpose)
    {
        var clock = new FakeClock();
        await using var intercom = await SimulatedIntercom.StartAsync(time: clock);
        var key = await intercom.StartAsync(kind);
        await intercom.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.TooManyRequests, Kind = CallKind.Write, ResetSeconds = 7 });

        var outcome = await intercom.Gateway.WriteAsync(key, kind, Writes.Of(purpose), default);

        Assert.Equal(clock.GetUtcNow() + TimeSpan.FromSeconds(7), Assert.IsType<WriteOutcome.Throttled>(outcome).Until);
        Assert.Empty(await intercom.OwnEffectsAsync(key));
        Assert.Equal(1, await intercom.WritesAsync());
    }

    [Fact]
    public async Task Write_AfterTooManyRequests_DoesNotLeaveBeforeTheReset()
    {
        var clock = new FakeClock();
        await using var intercom = await SimulatedIntercom.StartAsync(time: clock);
        var key = await intercom.StartAsync(ConversationKind.Conversation);
        await intercom.Sim.AddFaultAsync(new FaultRule { Action = FaultAction.TooManyRequests, Kind = CallKind.Write, ResetSeconds = 7 });
        Task<WriteOutcome> WriteAsync() => intercom.Gateway.WriteAsync(key, ConversationKind.Conversation, Writes.Of(WritePurpose.Transfer), default);

        await WriteAsync();
        Assert.IsType<WriteOutcome.Throttled>(await WriteAsync());
        Assert.Equal(1, await intercom.WritesAsync());

        clock.Advance(TimeSpan.FromSeconds(7));
        Assert.IsType<WriteOutcome.Applied>(await WriteAsync());
        Assert.Equal(2, await intercom.WritesAsync());
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task ClosedPort_IsThrottled(ConversationKind kind, WritePurpose purpose)
    {
        Uri nobody;
        await using (var gone = await RawServer.StartAsync(_ => Task.CompletedTask))
            nobody = gone.Address;

        Assert.Equal("No connection to Intercom: ConnectionError.", await ReasonAsync(nobody, kind, purpose));
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task UnresolvableName_IsThrottled(ConversationKind kind, WritePurpose purpose) =>
        // A resolver that hangs is stopped by the time for connecting, with the same outcome.
        Assert.StartsWith("No connection to Intercom", await ReasonAsync(new("https://claudia.invalid"), kind, purpose), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(All))]
    public async Task ServerWithoutTls_IsThrottled(ConversationKind kind, WritePurpose purpose)
    {
        await using var server = await RawServer.StartAsync(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        });

        Assert.Equal("No connection to Intercom: SecureConnectionError.", await ReasonAsync(server.SecureAddress, kind, purpose));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task UntrustedCertificate_IsThrottled(ConversationKind kind, WritePurpose purpose)
    {
        await using var server = await RawServer.StartAsync(async connection =>
        {
            await connection.SecureAsync();
            await connection.ReadRequestAsync();
        });

        Assert.Equal("No connection to Intercom: SecureConnectionError.", await ReasonAsync(server.SecureAddress, kind, purpose));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task HandshakeThatNeverEnds_IsThrottled(ConversationKind kind, WritePurpose purpose)
    {
        await using var server = await RawServer.StartAsync(connection => connection.UntilClosedAsync());

        Assert.Equal("No connection to Intercom in time.", await ReasonAsync(server.SecureAddress, kind, purpose, TimeSpan.FromMilliseconds(100)));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task TimeUpBeforeTheCall_IsThrottled(ConversationKind kind, WritePurpose purpose)
    {
        await using var intercom = await SimulatedIntercom.StartAsync();
        var key = await intercom.StartAsync(kind);

        Assert.IsType<WriteOutcome.Throttled>(await intercom.Gateway.WriteAsync(key, kind, Writes.Of(purpose), new CancellationToken(canceled: true)));
        Assert.Equal(0, await intercom.WritesAsync());
    }

    private static async Task<string> ReasonAsync(Uri address, ConversationKind kind, WritePurpose purpose, TimeSpan? connectTime = null)
    {
        using var http = IntercomHttp.Create(connectTime ?? TimeSpan.FromSeconds(5));
        var client = new IntercomClient(http, Fixture.Settings(address), new FakeClock(), () => 0);
        var outcome = await new IntercomGateway([client], Gates.Open()).WriteAsync(Key, kind, Writes.Of(purpose), default);
        var throttled = Assert.IsType<WriteOutcome.Throttled>(outcome);
        Assert.Null(throttled.Until);
        return throttled.Reason;
    }
}
