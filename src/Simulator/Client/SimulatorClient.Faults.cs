namespace Claudia.Simulator.Client;

/// <summary>What goes wrong on purpose, and what changes while it runs.</summary>
public sealed partial class SimulatorClient
{
    /// <summary>Puts a fault in force; its id releases or removes it.</summary>
    public Task<FaultState> AddFaultAsync(FaultRule rule, CancellationToken cancellation = default) =>
        PostAsync<FaultState>("faults", rule, cancellation);

    /// <summary>Strikes the next call of that kind.</summary>
    public Task<FaultState> AddFaultAsync(FaultAction action, CallKind kind, CancellationToken cancellation = default) =>
        AddFaultAsync(new FaultRule { Action = action, Kind = kind }, cancellation);

    public Task<IReadOnlyList<FaultState>> FaultsAsync(CancellationToken cancellation = default) =>
        GetAsync<IReadOnlyList<FaultState>>("faults", cancellation);

    /// <summary>
    /// Waits until the rule has struck so many calls (20 seconds where no patience is given). Throws
    /// <see cref="TimeoutException"/> when it does not.
    /// </summary>
    public async Task<FaultState> WaitForStrikeAsync(
        int id, int times = 1, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var wait = (int)(patience ?? DefaultPatience).TotalMilliseconds;
        var state = await GetAsync<FaultState>($"faults/{id}?struck={times}&wait_ms={wait}", cancellation);
        return state.Struck >= times ? state : throw new TimeoutException($"The fault has struck {state.Struck} calls only.");
    }

    public Task RemoveFaultAsync(int id, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, $"faults/{id}", null, cancellation);

    /// <summary>Lets go the calls that a <see cref="FaultAction.HoldBeforeEffect"/> rule holds.</summary>
    public Task ReleaseFaultAsync(int id, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, $"faults/{id}/release", null, cancellation);

    /// <summary>Removes every fault, of calls and of notifications; held notifications go out in order.</summary>
    public Task ClearFaultsAsync(CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, "faults", null, cancellation);

    public Task AddWebhookFaultAsync(WebhookFault fault, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "webhook-faults", fault, cancellation);

    public Task<SimulatorConfiguration> ConfigurationAsync(CancellationToken cancellation = default) =>
        GetAsync<SimulatorConfiguration>("configuration", cancellation);

    public Task<SimulatorConfiguration> ConfigureAsync(Reconfiguration change, CancellationToken cancellation = default) =>
        PostAsync<SimulatorConfiguration>("configure", change, cancellation);

    public Task SetTokenAdminAsync(string adminId, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "token", new TokenChange(AdminId: adminId), cancellation);

    public Task RevokeTokenAsync(CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "token", new TokenChange(Revoked: true), cancellation);

    public Task RestoreTokenAsync(CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "token", new TokenChange(Revoked: false), cancellation);

    /// <summary>Breaks the connection of every REST call, until <see cref="ComeBackAsync"/>.</summary>
    public Task GoAwayAsync(CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "away", new AwayChange(true), cancellation);

    public Task ComeBackAsync(CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "away", new AwayChange(false), cancellation);

    /// <summary>Adds a team, or puts it in another's place.</summary>
    public Task PutTeamAsync(TeamChange team, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "teams", team, cancellation);

    public Task DeleteTeamAsync(string teamId, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, $"teams/{teamId}", null, cancellation);

    /// <summary>Sends a ping notification.</summary>
    public Task PingAsync(CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Post, "ping", null, cancellation);
}
