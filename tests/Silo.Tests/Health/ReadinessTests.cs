using Claudia.Fakes;
using Claudia.Intercom;
using Claudia.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

public sealed class ReadinessTests : IDisposable
{
    /// <summary>The longest time that a check of the set-up takes.</summary>
    private static readonly TimeSpan CheckTime = TimeSpan.FromSeconds(30);

    private readonly FakeClock _clock = new();
    private readonly ClaudiaSettings _settings = SettingsReader.Read(
        new ConfigurationBuilder().AddInMemoryCollection(ValidSettings.For(new("http://localhost:5081"), "/")).Build(), "/");

    private readonly Parts _parts = new();
    private readonly Storage _storage = new();
    private SetupMonitor? _setup;

    public void Dispose() => _setup?.Dispose();

    [Theory]
    [InlineData(FindingKind.NotReachable)]
    [InlineData(FindingKind.TokenRefused)]
    [InlineData(FindingKind.WrongApp)]
    [InlineData(FindingKind.NoTeam)]
    [InlineData(FindingKind.NoLevelTwoTeam)]
    public async Task Process_SetUpDoesNotFit_IsDegradedAndItsWorkspaceUnready(FindingKind kind)
    {
        var report = await ReportAsync(new Look([new(kind, "It does not fit.")]));

        Assert.Equal(Health.Degraded, report.Status);
        var workspace = Assert.Single(report.Checks, it => it.Name == "workspace:acme");
        Assert.Equal((Health.Unready, "It does not fit."), (workspace.Status, Assert.Single(workspace.Findings)));
    }

    [Theory]
    [InlineData(Health.Ready, Health.Ready)]
    [InlineData(Health.Degraded, Health.Degraded)]
    [InlineData(Health.Unready, Health.Unready)]
    public async Task Process_OfAPart_IsAsThePartIs(Health part, Health whole)
    {
        _parts.All = [new("part", part, [])];
        Assert.Equal(whole, (await ReportAsync(new Look([]))).Status);
    }

    [Fact]
    public async Task Process_StorageCannotBeRead_IsUnready()
    {
        _storage.Broken = true;
        Assert.Equal(Health.Unready, (await ReportAsync(new Look([]))).Status);
    }

    /// <summary>Intercom hangs at the start: the process waits for its first check, and then takes messages all the same.</summary>
    [Fact]
    public async Task Process_FirstCheckHangs_IsUnreadyOnlyUntilItIsGivenUp()
    {
        var hanging = new Hanging();
        await StartAsync(hanging);
        await hanging.Asked.WaitAsync(DotnetProgram.Patience);
        _clock.Advance(CheckTime - TimeSpan.FromSeconds(1));
        Assert.Equal(Health.Unready, (await ReportAsync()).Status);

        _clock.Advance(TimeSpan.FromSeconds(1));
        await FirstCheckAsync();
        Assert.Equal(Health.Degraded, (await ReportAsync()).Status);
    }

    private async Task<HealthReport> ReportAsync(ISetupLook look)
    {
        await StartAsync(look);
        await FirstCheckAsync();
        return await ReportAsync();
    }

    private Task<HealthReport> ReportAsync() =>
        new Readiness(_storage, new(_settings.Workspaces), _setup!, [_parts]).CheckAsync(CancellationToken.None);

    private Task StartAsync(ISetupLook look)
    {
        _setup = new(look, new(), _settings, _clock, NullLogger<SetupMonitor>.Instance);
        return _setup.StartAsync(CancellationToken.None);
    }

    private async Task FirstCheckAsync() =>
        await Eventually.GetAsync("The first check", () => Task.FromResult(_setup!.Of(ValidSettings.Workspace)));

    private sealed class Look(IReadOnlyList<Finding> findings) : ISetupLook
    {
        public Task<IReadOnlyList<Finding>> LookAsync(string workspace, CancellationToken cancel) => Task.FromResult(findings);
    }

    private sealed class Hanging : ISetupLook
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Asked => _asked.Task;

        public async Task<IReadOnlyList<Finding>> LookAsync(string workspace, CancellationToken cancel)
        {
            var given = new TaskCompletionSource();
            await using var _ = cancel.Register(given.SetResult);
            _asked.TrySetResult();
            await given.Task;
            return [new(FindingKind.NotReachable, "Intercom can't be asked: no answer")];
        }
    }

    private sealed class Parts : IHealthPart
    {
        public IReadOnlyList<HealthCheck> All { get; set; } = [];

        public IEnumerable<HealthCheck> Checks() => All;
    }

    private sealed class Storage : IStorageCheck
    {
        public bool Broken { get; set; }

        public Task CheckAsync(CancellationToken cancel) => Broken ? throw new JournalException("The disk is full.") : Task.CompletedTask;
    }
}
