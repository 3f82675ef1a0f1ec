using Claudia.Api;
using Claudia.Grains;
using Claudia.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Claudia.Silo.Tests;

/// <summary>The endpoints as a client of a test's cluster.</summary>
internal sealed class TestHosting(IClusterClient client, TroubledJournal journal, DatabaseJournal file) : IGrainHosting
{
    public IReadOnlyList<string> Settings => [];

    public bool ServesApi => true;

    public Task AddAsync(WebApplicationBuilder builder, ClaudiaSettings settings, TimeProvider time)
    {
        builder.Services.AddSingleton<IGrains>(new ClusterGrains(client));
        builder.Services.AddSingleton<ISetupLook>(new ClusterSetupLook(client));
        builder.Services.AddSingleton<IStorageCheck>(journal);
        builder.Services.AddSingleton<IJournalQueries>(file);
        return Task.CompletedTask;
    }

    public void Map(WebApplication app)
    {
    }
}
