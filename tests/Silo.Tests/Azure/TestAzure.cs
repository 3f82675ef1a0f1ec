using Claudia.Ports;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;

namespace Claudia.Silo.Tests;

/// <summary>Conversations that are stored one by one, in Orleans' storage in memory, with reminders that come soon.</summary>
internal sealed class TestAzure(SharedReminders reminders, MemoryIndex index) : ITestStorage
{
    private static readonly WakeTimes Soon = new() { Grace = TimeSpan.FromSeconds(1), Period = TimeSpan.FromSeconds(1) };

    public ISiloStorage Of(string silo) => new Connection(reminders, index);

    public IConversations Conversations(IGrainFactory client, IWorkspaceRules rules) => new StoredConversations(client, new(TimeProvider.System));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Connection(SharedReminders reminders, MemoryIndex index) : ISiloStorage
    {
        public Task AddAsync(IServiceCollection services, ClaudiaSettings settings, TimeProvider time) => throw new NotSupportedException();

        public void Configure(ISiloBuilder silo, ClusterSettings cluster)
        {
            silo.AddMemoryGrainStorage(AzureState.Storage);
            silo.AddReminders().Services.AddSingleton<IReminderTable>(reminders);
            AzureStorage.ConfigureGrains(silo);
            silo.Configure<ReminderOptions>(it => it.MinimumReminderPeriod = Soon.Period);
            silo.Services.AddSingleton(Soon).AddSingleton<IConversationIndex>(index);
            silo.Services.AddSingleton<StoredConversations>().AddSingleton<IConversations>(it => it.GetRequiredService<StoredConversations>());
        }
    }
}
