using System.Collections.Concurrent;
using Claudia.Grains;
using Claudia.Ports;
using Claudia.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Silo.Tests;

/// <summary>One journal in a file for all silos, each of which can be cut off from it.</summary>
internal sealed class TestDatabase : ITestStorage
{
    private readonly DirectoryInfo _folder;
    private readonly DatabaseJournal _file;
    private readonly ConcurrentDictionary<string, TroubledJournal> _connections = new(StringComparer.Ordinal);

    private TestDatabase(DirectoryInfo folder, DatabaseJournal file)
    {
        (_folder, _file) = (folder, file);
        Journal = new(file);
    }

    /// <summary>The journal that all silos share. What happens to it happens to all of them.</summary>
    public TroubledJournal Journal { get; }

    public static async Task<TestDatabase> OpenAsync()
    {
        var folder = Directory.CreateTempSubdirectory("claudia-silo-");
        return new(folder, await SqliteJournal.OpenAsync(new() { Path = Path.Combine(folder.FullName, "claudia.db") }, TimeProvider.System, NullLogger.Instance));
    }

    /// <summary>Nothing of that silo reaches the journal from now on.</summary>
    public void Cut(string silo) => _connections[silo].IsGone = true;

    public ISiloStorage Of(string silo) => new Connection(_connections[silo] = new(Journal));

    public IConversations Conversations(IGrainFactory client, IWorkspaceRules rules) => new GrainConversations(
        client, new(TimeProvider.System), Journal, rules, NullLogger<GrainConversations>.Instance);

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private sealed class Connection(TroubledJournal journal) : ISiloStorage
    {
        public Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time) => throw new NotSupportedException();

        public void Configure(ISiloBuilder silo, ClusterSettings cluster)
        {
            silo.Services.AddSingleton<ISharedJournal>(journal).AddSingleton<IJournal>(journal).AddSingleton<ISweepHorizon>(journal).AddSingleton<IStorageCheck>(journal);
            silo.Services.AddSharedConversations();
            silo.Services.AddDueWaking();
        }
    }
}
