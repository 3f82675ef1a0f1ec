using Claudia.Api;
using Claudia.Grains;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Orleans.Configuration;

namespace Claudia.Silo.Tests;

/// <summary>Sets a silo up as the program does, but for where its state is and how soon it notices things.</summary>
internal static class TestSilo
{
    /// <summary>How long after its time a reminder comes.</summary>
    public static readonly WakeTimes WakeTimes = new() { Grace = TimeSpan.FromSeconds(1), Period = TimeSpan.FromSeconds(1) };

    public static void Configure(ISiloBuilder silo, ClusterWorld world, TroubledJournal journal)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(world.Settings).Build();
        var settings = SettingsReader.Read(configuration, "/");
        var services = silo.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddEdges(settings);
        Storage(services, journal);
        // The builder takes no task.
#pragma warning disable xUnit1031
        services.AddAnswersAsync(settings, TimeProvider.System).GetAwaiter().GetResult();
#pragma warning restore xUnit1031
        services.AddSingleton<IGrains, ClusterGrains>();
        services.AddSingleton<ISetupLook, ClusterSetupLook>();
        ClusterHosting.AddGrains(services);
        SiloOptions.Configure(silo, ClusterSettingsReader.Read(configuration), new SharedStorage(world.Reminders));
        silo.Configure<ReminderOptions>(it => it.MinimumReminderPeriod = WakeTimes.Period);
        silo.Configure<ClusterMembershipOptions>(it => (it.ProbeTimeout, it.NumMissedProbesLimit, it.NumVotesForDeathDeclaration) = (TimeSpan.FromMilliseconds(500), 2, 1));
        services.AddSingleton(it => ClusterHosting.Parts(it) with { WakeTimes = WakeTimes });
        services.AddSingleton(it => new OverdueWaking(it.GetRequiredService<IOverdue>(), it.GetRequiredService<IGrainFactory>(), TimeProvider.System, NullLogger<OverdueWaking>.Instance) { Grace = TimeSpan.FromSeconds(5) });
        services.AddSingleton(it => new SweepParts(it.GetRequiredService<Sweep>(), it.GetRequiredService<ISweepHorizon>(), it.GetRequiredService<GrainPorts>(), it.GetRequiredService<OverdueWaking>())
        {
            Options = new() { Pause = TimeSpan.FromSeconds(3) },
        });
    }

    private static void Storage(IServiceCollection services, TroubledJournal journal)
    {
        services.AddSingleton<ISharedJournal>(journal).AddSingleton<IJournal>(journal).AddSingleton<IStorageCheck>(journal).AddSingleton<ISweepHorizon>(journal);
        services.AddSingleton<IShellJournals>(new OneJournal(journal));
        services.AddSingleton<IOverdue>(new JournalOverdue(journal));
    }

    private sealed class SharedStorage(SharedReminders reminders) : IClusterStorage
    {
        public Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time) => Task.CompletedTask;

        public void Configure(ISiloBuilder silo, ClusterSettings cluster) => silo.AddReminders().Services.AddSingleton<IReminderTable>(reminders);

        public void Configure(IClientBuilder client, ClusterSettings cluster)
        {
        }
    }
}
