using Azure.Data.Tables;
using Claudia.Fakes;
using Claudia.Ports;
using Claudia.Storage.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Claudia.Silo.Tests;

[NeedsAzurite]
public sealed class AzureStorageTests
{
    private static readonly ClaudiaSettings Settings =
        SettingsReader.Read(new ConfigurationBuilder().AddInMemoryCollection(ValidSettings.For(new("http://127.0.0.1:1"), "/")).Build(), "/");

    /// <summary>Each process does so at its start.</summary>
    [SkippableFact]
    public async Task Add_Twice_MakesTheTableOnce()
    {
        var connection = (await AzuriteServer.SharedAsync()).ConnectionString;
        var storage = new AzureStorage(new(null, connection));

        await storage.AddAsync(new ServiceCollection(), Settings, TimeProvider.System);
        await storage.AddAsync(new ServiceCollection(), Settings, TimeProvider.System);

        var tables = new TableServiceClient(connection).QueryAsync(it => it.Name == AzureState.Conversations);
        Assert.Single(await tables.ToListAsync());
    }

    [SkippableFact]
    public async Task Add_TablesOutOfReach_SaysWhereAndWhatToCheck()
    {
        const string nowhere = "DefaultEndpointsProtocol=http;AccountName=claudia;AccountKey=AAAA;BlobEndpoint=http://127.0.0.1:9/claudia;TableEndpoint=http://127.0.0.1:9/claudia;";

        var failure = await Assert.ThrowsAsync<JournalException>(() =>
            new AzureStorage(new(null, nowhere)).AddAsync(new ServiceCollection(), Settings, TimeProvider.System));

        Assert.Contains("127.0.0.1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Claudia:Storage:Azure", failure.Message, StringComparison.Ordinal);
    }
}
