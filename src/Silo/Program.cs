using Claudia.Silo;

return await ClaudiaProgram.RunAsync(args, async () =>
{
    var builder = ClaudiaHost.CreateBuilder(args);
    var settings = builder.ReadSettings(ClusterRole.Silo);
    if (settings.Cluster.Role != ClusterRole.Silo)
        throw new SettingsException("--role (or Claudia:Cluster:Role) must be silo for this program: Claudia.Api has the endpoints, with a silo or without");
    await builder.AddClaudiaAsync(settings, TimeProvider.System);
    return builder.BuildClaudia();
});
