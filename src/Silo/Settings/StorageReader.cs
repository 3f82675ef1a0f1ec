using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Claudia.Storage;

namespace Claudia.Silo;

/// <summary>Reads <c>Claudia:Storage</c>: where the conversations are kept.</summary>
internal sealed partial class StorageReader(SettingLines lines)
{
    public const string Storage = "Storage";

    private const string Postgres = nameof(ClaudiaSettings.Postgres);
    private const string Azure = nameof(ClaudiaSettings.Azure);

    /// <summary>At most one of the two; with neither the conversations are in a file.</summary>
    public (PostgresJournalOptions? Postgres, AzureAccount? Azure) Read(IConfigurationSection section)
    {
        lines.NoOthers(section, Postgres, Azure);
        var (postgres, azure) = (ReadPostgres(section), ReadAzure(section.GetSection(Azure)));
        if (postgres is not null && azure is not null)
            lines.All.Add($"{section.Path} must name {Postgres} or {Azure}, not both");
        return (postgres, azure);
    }

    private PostgresJournalOptions? ReadPostgres(IConfigurationSection section)
    {
        if (section[Postgres] is not { Length: > 0 } connectionString)
            return null;
        if (PostgresJournalOptions.Fault(connectionString) is { } fault)
            lines.Add(section, Postgres, fault);
        return new() { ConnectionString = connectionString };
    }

    private AzureAccount? ReadAzure(IConfigurationSection section)
    {
        lines.NoOthers(section, nameof(AzureAccount.Account), nameof(AzureAccount.ConnectionString));
        var (account, connectionString) = (section[nameof(AzureAccount.Account)], section[nameof(AzureAccount.ConnectionString)]);
        if (account is { Length: > 0 } && connectionString is { Length: > 0 })
            lines.All.Add($"{section.Path} must have an Account or a ConnectionString, not both");
        if (account is { Length: > 0 } && !AccountName().IsMatch(account))
            lines.Add(section, nameof(AzureAccount.Account), "must be the name of a storage account: 3 to 24 lower-case letters and digits");
        if (connectionString is { Length: > 0 } && !IsConnectionString(connectionString))
            lines.Add(section, nameof(AzureAccount.ConnectionString), "is none of Azure Storage's, such as DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...");
        return account is { Length: > 0 } || connectionString is { Length: > 0 } ? new(account, connectionString) : null;
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = (new BlobServiceClient(text), new TableServiceClient(text));
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]{3,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountName();
}
