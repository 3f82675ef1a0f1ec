using System.Collections.Immutable;
using System.Security.Cryptography;
using Claudia.Answers;
using Claudia.Intercom;
using Claudia.Ports;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>Puts the parts together: journal, Intercom, answers, and the watch over them.</summary>
internal static class ClaudiaServices
{
    /// <summary>How long an append waits for a locked journal: Intercom waits five seconds for an answer, and should get one.</summary>
    private static readonly TimeSpan LockedFor = TimeSpan.FromSeconds(2);

    /// <summary>What every process has, whatever its role is.</summary>
    public static void AddEdges(this IServiceCollection services, ClaudiaSettings settings)
    {
        services.AddSingleton(new Workspaces(settings.Workspaces));
        services.AddSingleton<IWorkspaceRules>(it => it.GetRequiredService<Workspaces>());
        services.AddHostedService<RulesWatch>();
        services.AddIntercom(settings);
        services.AddSingleton<Farewell>().AddSingleton<IHealthPart>(it => it.GetRequiredService<Farewell>());
        services.AddHostedService(it => it.GetRequiredService<Farewell>());
        services.AddSingleton<Readiness>();
    }

    /// <summary>Opened before anything listens: a journal that can't be used stops the start. The container closes it.</summary>
    public static async Task AddJournalAsync(this IServiceCollection services, ClaudiaSettings settings, TimeProvider time)
    {
        // It lives as long as the container, which disposes of what a factory has given.
#pragma warning disable CA2000
        var logs = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
#pragma warning restore CA2000
        var journal = await OpenJournalAsync(settings, time, logs.CreateLogger<DatabaseJournal>());
        services.AddSingleton(_ => journal);
        services.AddSingleton<ISharedJournal>(it => it.GetRequiredService<DatabaseJournal>());
        services.AddSingleton<IJournal>(it => it.GetRequiredService<DatabaseJournal>());
        services.AddSingleton<ISweepHorizon>(it => it.GetRequiredService<DatabaseJournal>());
        services.AddSingleton<IStorageCheck>(it => it.GetRequiredService<DatabaseJournal>());
        services.AddSingleton<IJournalQueries>(it => it.GetRequiredService<DatabaseJournal>());
    }

    /// <summary>Reads the articles of all workspaces.</summary>
    public static Task<KnowledgeBases> OpenArticlesAsync(ClaudiaSettings settings, TimeProvider time)
    {
        var folders = settings.Workspaces.Where(it => it.Articles is not null).ToImmutableDictionary(
            it => it.Name,
            it => new KnowledgeBaseOptions { Folder = it.Articles!, DefaultLanguage = it.Judging.DefaultLanguage });
        return KnowledgeBases.OpenAsync(folders, time);
    }

    public static void AddAnswers(this IServiceCollection services, ClaudiaSettings settings, KnowledgeBases knowledge, TimeProvider time)
    {
        services.AddSingleton(_ => knowledge);
        var models = settings.Workspaces.Where(it => it.Model is not null).ToImmutableDictionary(it => it.Name, it => it.Model!);
        services.AddSingleton<IAnswerer>(it => new ModelAnswerers(
            knowledge, models, it.GetRequiredService<Workspaces>().MinimumConfidence, time, it.GetRequiredService<ILogger<ModelAnswerers>>()));
    }

    private static void AddIntercom(this IServiceCollection services, ClaudiaSettings settings)
    {
        services.AddSingleton(_ => IntercomHttp.Create());
        services.AddSingleton<IReadOnlyList<IntercomClient>>(it =>
            [.. settings.Workspaces.Select(workspace => new IntercomClient(it.GetRequiredService<HttpClient>(), workspace.Intercom, it.GetRequiredService<TimeProvider>(), Chance))]);
        services.AddSingleton<WorkspaceGate>();
        services.AddSingleton<IIntercom>(it => new IntercomGateway(it.GetRequiredService<IReadOnlyList<IntercomClient>>(), it.GetRequiredService<WorkspaceGate>()));
        services.AddSingleton<SetupMonitor>();
        services.AddHostedService(it => it.GetRequiredService<SetupMonitor>());
    }

    private static async Task<DatabaseJournal> OpenJournalAsync(ClaudiaSettings settings, TimeProvider time, ILogger log) => settings.Postgres is { } postgres
        ? await PostgresJournal.OpenAsync(postgres, time, log)
        : await SqliteJournal.OpenAsync(new() { Path = Path.Combine(settings.DataFolder, "claudia.db"), BusyTimeout = LockedFor }, time, log);

    /// <summary>Chance comes from here: the one place that makes it.</summary>
    private static double Chance() => RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue;
}
