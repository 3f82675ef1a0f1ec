using Claudia.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Claudia.Silo.Tests;

/// <summary>Sets a silo up as the program does, but for where its state is and how soon it notices things.</summary>
internal static class TestSilo
{
    public static void Configure(ISiloBuilder silo, ClaudiaSettings settings, ISiloStorage storage)
    {
        var services = silo.Services;
        services.AddSingleton(TimeProvider.System).AddSingleton(settings);
        services.AddSingleton<GrainCalls>().AddSingleton<ISetupLook, GrainSetupLook>();
        // The builder takes no task.
#pragma warning disable xUnit1031
        services.AddAnswers(settings, ClaudiaServices.OpenArticlesAsync(settings, TimeProvider.System).GetAwaiter().GetResult(), TimeProvider.System);
#pragma warning restore xUnit1031
        GrainServices.AddActors(services);
        SiloSetup.Configure(silo, settings, storage);
        silo.Configure<ClusterMembershipOptions>(it => (it.ProbeTimeout, it.NumMissedProbesLimit, it.NumVotesForDeathDeclaration) = (TimeSpan.FromMilliseconds(500), 2, 1));
        services.AddHostedService<SweepPing>();
        services.AddSingleton(new SweepOptions { Pause = TimeSpan.FromSeconds(3) });
        services.AddEdges(settings);
    }
}
