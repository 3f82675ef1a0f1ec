using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Claudia.Api;

namespace Claudia.Silo;

/// <summary>Reads the cluster's settings, and checks them as a whole.</summary>
internal sealed partial class ClusterSettingsReader
{
    public const string Cluster = "Cluster";
    public const string Azure = "Storage:Azure";

    private const string Role = nameof(ClusterSettings.Role);
    private const string Dashboard = nameof(ClusterSettings.Dashboard);
    private const string AdvertisedAddress = "AdvertisedAddress";
    private const string Tls = "Tls";

    /// <summary>Addresses to listen on or to call everybody at, but at which nobody is reached.</summary>
    private static readonly IPAddress[] Unreachable = [IPAddress.Any, IPAddress.IPv6Any, IPAddress.Broadcast];

    private readonly List<string> _lines = [];

    /// <exception cref="SettingsException">Something is wrong.</exception>
    public static ClusterSettings Read(IConfiguration configuration)
    {
        var reader = new ClusterSettingsReader();
        var settings = reader.ReadAll(configuration);
        return reader._lines.Count == 0 ? settings : throw new SettingsException([.. reader._lines]);
    }

    private ClusterSettings ReadAll(IConfiguration configuration)
    {
        var section = configuration.GetSection($"{SettingsReader.Section}:{Cluster}");
        NoOthers(section, [Role, nameof(ClusterSettings.ClusterId), nameof(ClusterSettings.ServiceId), nameof(ClusterSettings.SiloPort), nameof(ClusterSettings.GatewayPort), AdvertisedAddress, Dashboard, Tls]);
        var (siloPort, gatewayPort) = (ReadPort(section, nameof(ClusterSettings.SiloPort), 11111), ReadPort(section, nameof(ClusterSettings.GatewayPort), 30000));
        if (siloPort == gatewayPort)
            _lines.Add($"{section.Path}:{nameof(ClusterSettings.SiloPort)} and {nameof(ClusterSettings.GatewayPort)} must be two ports, not both {siloPort}");
        return new(
            ReadRole(configuration, section),
            ReadName(section, nameof(ClusterSettings.ClusterId)),
            ReadName(section, nameof(ClusterSettings.ServiceId)),
            siloPort,
            gatewayPort,
            ReadAddress(section),
            ReadDashboard(section),
            ReadCertificate(section.GetSection(Tls)),
            ReadAzure(configuration.GetSection($"{SettingsReader.Section}:{Azure}")));
    }

    /// <summary><c>--role api</c> says the same as the setting, and goes before it.</summary>
    private ClusterRole ReadRole(IConfiguration configuration, IConfigurationSection section)
    {
        if ((configuration["role"] ?? section[Role]) is not { Length: > 0 } text)
            return ClusterRole.Both;
        if (Choice.Parse<ClusterRole>(text) is { } role)
            return role;
        _lines.Add($"--role (or {section.Path}:{Role}) must be one of {Choice.Of<ClusterRole>()}");
        return ClusterRole.Both;
    }

    private string ReadName(IConfigurationSection section, string name)
    {
        if (section[name] is not { Length: > 0 } text)
            return "claudia";
        if (!Name().IsMatch(text))
            _lines.Add($"{section.Path}:{name} must be letters, digits and hyphens, at most 60");
        return text;
    }

    private int ReadPort(IConfigurationSection section, string name, int otherwise)
    {
        if (section[name] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue)
            return port;
        _lines.Add($"{section.Path}:{name} must be a port, from 1 to 65535");
        return otherwise;
    }

    private IPAddress? ReadAddress(IConfigurationSection section)
    {
        if (section[AdvertisedAddress] is not { Length: > 0 } text)
            return null;
        if (IPAddress.TryParse(text, out var address) && !Unreachable.Contains(address))
            return address;
        _lines.Add($"{section.Path}:{AdvertisedAddress} must be the IP address of this machine, such as 10.0.0.7");
        return null;
    }

    private bool ReadDashboard(IConfigurationSection section)
    {
        if (section[Dashboard] is not { Length: > 0 } text)
            return false;
        if (!bool.TryParse(text, out var wanted))
            _lines.Add($"{section.Path}:{Dashboard} must be true or false");
        return wanted;
    }

    private X509Certificate2? ReadCertificate(IConfigurationSection section)
    {
        NoOthers(section, ["Certificate", "Password"]);
        if (section["Certificate"] is not { Length: > 0 } path)
            return null;
        if (!File.Exists(path))
        {
            _lines.Add($"{section.Path}:Certificate names {path}, and there is no such file");
            return null;
        }
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"]);
            if (!certificate.HasPrivateKey)
                _lines.Add($"{section.Path}:Certificate names {path}, which holds no private key");
            return certificate;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            _lines.Add($"{section.Path}:Certificate names {path}, which can't be read as a PFX with the Password given: {e.Message}");
            return null;
        }
    }

    private AzureStorage? ReadAzure(IConfigurationSection section)
    {
        NoOthers(section, [nameof(AzureStorage.Account), nameof(AzureStorage.ConnectionString)]);
        var (account, connectionString) = (section[nameof(AzureStorage.Account)], section[nameof(AzureStorage.ConnectionString)]);
        if (account is { Length: > 0 } && connectionString is { Length: > 0 })
            _lines.Add($"{section.Path} must have an Account or a ConnectionString, not both");
        if (account is { Length: > 0 } && !AccountName().IsMatch(account))
            _lines.Add($"{section.Path}:Account must be the name of a storage account: 3 to 24 lower-case letters and digits");
        if (connectionString is { Length: > 0 } && !IsConnectionString(connectionString))
            _lines.Add($"{section.Path}:ConnectionString is none of Azure Storage's, such as DefaultEndpointsProtocol=https;AccountName=...;AccountKey=...");
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

    private void NoOthers(IConfigurationSection section, string[] names)
    {
        foreach (var child in section.GetChildren().Where(child => !names.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            _lines.Add($"{child.Path} is no setting of the cluster's. Its settings are {string.Join(", ", names)}");
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z0-9]{3,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountName();
}
