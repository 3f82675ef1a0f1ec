using Claudia.Engine;
using Claudia.Fakes;
using Microsoft.Extensions.Logging;

namespace Claudia.Grains.Tests;

/// <summary>A transfer that Claudia gives up is in the log, with its cause and without a customer's words.</summary>
public sealed class TransferLogTests
{
    private const string Ask = "I want to talk to a human about my secret surprise";

    private readonly Lines _lines = new();
    private readonly ActorWorld _world;

    public TransferLogTests() => _world = new(_lines);

    [Theory]
    [InlineData(WriteFault.Refused, TransferStatus.Refused, "team_not_found")]
    [InlineData(WriteFault.Throttled, TransferStatus.Unresolved, "Intercom takes no calls")]
    public async Task Transfer_GivenUp_IsOneWarningWithItsCause(WriteFault fault, TransferStatus status, string cause)
    {
        _world.Intercom.OnWrite = write =>
        {
            if (write.Kind == WriteKind.Assignment)
                _world.Intercom.WriteFaults.Enqueue(fault);
            return Task.CompletedTask;
        };
        await _world.HearAsync(Ask);
        var state = await _world.SettleAsync();

        Assert.Equal(status, state.Transfer!.Status);
        var warning = Assert.Single(_lines.Of(LogLevel.Warning));
        Assert.StartsWith($"acme/4711: transfer acme/4711/1 ended as {status}: {cause}. ", warning.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("surprise", warning.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Transfer_Confirmed_IsNoWarning()
    {
        await _world.HearAsync(Ask);
        var state = await _world.SettleAsync();

        Assert.Equal(TransferStatus.Confirmed, state.Transfer!.Status);
        Assert.Empty(_lines.Of(LogLevel.Warning));
    }
}
