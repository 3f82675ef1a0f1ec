using System.Collections.Concurrent;
using Claudia.Fakes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.TestingHost;

namespace Claudia.Silo.Tests;

/// <summary>Two real silos whose settings do not go together.</summary>
public sealed class ClusterWatchTests : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _warnings = [];

    /// <summary>Of the two it is the one that comes last: the other may hear of its workspaces minutes later.</summary>
    [Fact]
    public async Task Silo_ThatJoinsOthersOfOtherWorkspaces_Warns()
    {
        await using var cluster = Start(silo => silo.EndsWith('1') ? "other_app" : "acme_app");
        await cluster.DeployAsync();

        Assert.Matches("serves the workspaces acme \\((acme|other)_app\\), this one acme \\((other|acme)_app\\).*Claudia:Cluster:ClusterId", await WarningAsync());
    }

    /// <summary>192.0.2.0/24 is for documentation: no machine has an address of it.</summary>
    [Fact]
    public async Task Address_OfAnotherMachine_IsWarnedOf()
    {
        await using var cluster = Start(_ => "acme_app", silos: 1, ("Claudia:Cluster:AdvertisedAddress", "192.0.2.7"));
        await cluster.DeployAsync();

        Assert.StartsWith("Claudia:Cluster:AdvertisedAddress is 192.0.2.7, which is no address of this machine.", await WarningAsync(), StringComparison.Ordinal);
    }

    public ILogger CreateLogger(string categoryName) => new Warnings(categoryName.EndsWith(nameof(ClusterWatch), StringComparison.Ordinal) ? _warnings : []);

    public void Dispose() => _warnings.Clear();

    private Task<string> WarningAsync() => Eventually.GetAsync("A warning", () => Task.FromResult(_warnings.FirstOrDefault()));

    private InProcessTestCluster Start(Func<string, string> appOf, short silos = 2, params (string Name, string Value)[] changes)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((options, silo) =>
        {
            var settings = ValidSettings.For(new("http://localhost:5081"), "/");
            (settings[ValidSettings.Of("AppId")], settings["Claudia:Storage:Postgres"]) = (appOf(options.SiloName), "Host=localhost");
            foreach (var (name, value) in changes)
                settings[name] = value;
            var read = SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "/");
            silo.Services.AddSingleton(TimeProvider.System).AddSingleton(read);
            silo.Services.AddLogging(logging => logging.AddProvider(this));
            ClusterWatch.Configure(silo, read);
        });
        return builder.Build();
    }

    private sealed class Warnings(ConcurrentQueue<string> warnings) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            warnings.Enqueue(formatter(state, exception));
    }
}
