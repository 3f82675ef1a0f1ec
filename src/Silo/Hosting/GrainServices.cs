using Claudia.Answers;
using Claudia.Engine;
using Claudia.Grains;
using Claudia.Intercom;
using Claudia.Ports;

namespace Claudia.Silo;

/// <summary>Adds the grains to a process, or the way to them.</summary>
internal static class GrainServices
{
    /// <summary>The largest number of conversations that act at the same time.</summary>
    private const int MostActing = 64;

    /// <exception cref="SettingsException">The settings and the process's role do not fit.</exception>
    /// <exception cref="JournalException">The storage can't be opened.</exception>
    public static async Task AddGrainsAsync(this WebApplicationBuilder builder, ClaudiaSettings settings, TimeProvider time)
    {
        builder.Services.AddSingleton<GrainCalls>().AddSingleton<ISetupLook, GrainSetupLook>();
        if (settings.Cluster.Role == ClusterRole.Api)
        {
            var shared = Storages.Shared(settings);
            await shared.AddAsync(builder.Services, settings, time);
            builder.UseOrleansClient(client => ClientSetup.Configure(client, settings.Cluster, shared));
            return;
        }

        var storage = Storages.Of(settings);
        // Both take their time, so they share it.
        var articles = Task.Run(() => ClaudiaServices.OpenArticlesAsync(settings, time));
        await storage.AddAsync(builder.Services, settings, time);
        builder.Services.AddAnswers(settings, await articles, time);
        AddActors(builder.Services);
        builder.UseOrleans(silo => SiloSetup.Configure(silo, settings, storage));
        builder.Services.AddHostedService<SweepPing>();
    }

    /// <summary>Everything that the grains of a silo use, but for the storage and the answers.</summary>
    internal static void AddActors(IServiceCollection services)
    {
        services.AddSingleton<IntercomSetupLook>();
        services.AddSingleton(it => new ActorPorts(
            it.GetRequiredService<IIntercom>(),
            it.GetRequiredService<IAnswerer>(),
            it.GetRequiredService<IWorkspaceRules>(),
            it.GetRequiredService<TimeProvider>(),
            it.GetRequiredService<ILogger<ConversationActor>>()));
        services.AddSingleton(_ => new SemaphoreSlim(MostActing, MostActing));
        services.AddSingleton(it => new ActorParts(
            it.GetRequiredService<ActorPorts>(),
            new(),
            it.GetRequiredService<SemaphoreSlim>(),
            it.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping));
        services.AddSingleton<Sweep>().AddSingleton<SweepOptions>().AddSingleton<SweepParts>();
    }

    /// <summary>The conversations of a journal that all processes share.</summary>
    public static void AddSharedConversations(this IServiceCollection services)
    {
        services.AddSingleton<GrainConversations>();
        services.AddSingleton<IConversations>(it => it.GetRequiredService<GrainConversations>());
    }

    /// <summary>Has this silo wake what is due in a journal that all processes share.</summary>
    public static void AddDueWaking(this IServiceCollection services) => services.AddHostedService(it => new DueWaking(
        it.GetRequiredService<ActorPorts>(),
        it.GetRequiredService<ISharedJournal>(),
        it.GetRequiredService<ClaudiaSettings>().WorkspaceNames,
        it.GetRequiredService<GrainConversations>().WakeAsync,
        new()));
}
