using Claudia.Grains;

namespace Claudia.Api;

/// <summary>The conversations run in this process.</summary>
internal sealed class LocalHosting : IGrainHosting
{
    public IReadOnlyList<string> Settings => [];

    public bool ServesApi => true;

    public async Task AddAsync(WebApplicationBuilder builder, ClaudiaSettings settings, TimeProvider time)
    {
        var services = builder.Services;
        await services.AddJournalAsync(settings, time);
        await services.AddAnswersAsync(settings, time);
        services.AddSingleton<ISetupLook, IntercomSetupLook>();
        services.AddGrainPorts<LocalGrains>();
        services.AddSingleton(it => new LocalGrains(
            ClaudiaServices.Instance(), it.GetRequiredService<GrainPorts>(), it.GetRequiredService<ISharedJournal>(), new()));
        services.AddSingleton<IGrains>(it => it.GetRequiredService<LocalGrains>());
        services.AddHostedService(it => it.GetRequiredService<LocalGrains>());
        services.AddSingleton<Sweep>();
        services.AddHostedService(it => new SweepService(
            it.GetRequiredService<Sweep>(),
            [.. settings.Workspaces.Select(workspace => workspace.Name)],
            it.GetRequiredService<ISharedJournal>(),
            new(),
            it.GetRequiredService<GrainPorts>()));
    }

    public void Map(WebApplication app)
    {
    }
}
