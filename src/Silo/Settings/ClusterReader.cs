using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace Claudia.Silo;

/// <summary>Reads <c>Claudia:Cluster</c>: what this process is to the others.</summary>
internal sealed partial class ClusterReader(SettingLines lines)
{
    public const string Cluster = "Cluster";

    private const string Role = nameof(ClusterSettings.Role);
    private const string Dashboard = nameof(ClusterSettings.Dashboard);
    private const string AdvertisedAddress = "AdvertisedAddress";
    private const string Tls = "Tls";

    /// <summary>Addresses to listen on or to call everybody at, but at which nobody is reached.</summary>
    private static readonly IPAddress[] Unreachable = [IPAddress.Any, IPAddress.IPv6Any, IPAddress.Broadcast];

    /// <param name="role">The role of a process whose settings name none.</param>
    /// <param name="isAlone">Whether the storage is a file, which one process uses alone.</param>
    public ClusterSettings Read(IConfiguration configuration, IConfigurationSection section, ClusterRole role, bool isAlone)
    {
        lines.NoOthers(
            section, Role, nameof(ClusterSettings.ClusterId), nameof(ClusterSettings.ServiceId), nameof(ClusterSettings.SiloPort),
            nameof(ClusterSettings.GatewayPort), AdvertisedAddress, nameof(ClusterSettings.SiloName), Dashboard, Tls);
        var (siloPort, gatewayPort) = (ReadPort(section, nameof(ClusterSettings.SiloPort), 11111), ReadPort(section, nameof(ClusterSettings.GatewayPort), 30000));
        if (siloPort == gatewayPort)
            lines.All.Add($"{section.Path}:{nameof(ClusterSettings.SiloPort)} and {nameof(ClusterSettings.GatewayPort)} must be two ports, not both {siloPort}");
        var settings = new ClusterSettings(
            ReadRole(configuration, section, role),
            ReadName(section, nameof(ClusterSettings.ClusterId)) ?? "claudia",
            ReadName(section, nameof(ClusterSettings.ServiceId)) ?? "claudia",
            siloPort,
            gatewayPort,
            ReadAddress(section),
            ReadName(section, nameof(ClusterSettings.SiloName)),
            ReadDashboard(section),
            ReadCertificate(section.GetSection(Tls)));
        if (isAlone)
            MustBeAlone(section, settings.Role);
        return settings;
    }

    /// <summary>Two processes that are meant for a cluster, and have lost its storage to a slip, would each answer alone.</summary>
    private void MustBeAlone(IConfigurationSection section, ClusterRole role)
    {
        const string cure = "On SQLite one process runs alone: name Claudia:Storage:Postgres or Claudia:Storage:Azure";
        if (role != ClusterRole.Both)
            lines.All.Add($"--role (or {section.Path}:{Role}) is {Choice.Name(role)}, but no storage is named that silos share. {cure}");
        string[] shared = [Role, Dashboard];
        foreach (var child in section.GetChildren().Where(child => !shared.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            lines.All.Add($"{child.Path} is set, but no storage is named that silos share. {cure}");
    }

    /// <summary><c>--role api</c> says the same as the setting, and goes before it.</summary>
    private ClusterRole ReadRole(IConfiguration configuration, IConfigurationSection section, ClusterRole otherwise)
    {
        if ((configuration["role"] ?? section[Role]) is not { Length: > 0 } text)
            return otherwise;
        if (Choice.Parse<ClusterRole>(text) is { } role)
            return role;
        lines.All.Add($"--role (or {section.Path}:{Role}) must be one of {Choice.Of<ClusterRole>()}");
        return otherwise;
    }

    private string? ReadName(IConfigurationSection section, string name)
    {
        if (section[name] is not { Length: > 0 } text)
            return null;
        if (!Name().IsMatch(text))
            lines.All.Add($"{section.Path}:{name} must be letters, digits and hyphens, at most 60");
        return text;
    }

    private int ReadPort(IConfigurationSection section, string name, int otherwise)
    {
        if (section[name] is not { Length: > 0 } text)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= ushort.MaxValue)
            return port;
        lines.All.Add($"{section.Path}:{name} must be a port, from 1 to 65535");
        return otherwise;
    }

    private IPAddress? ReadAddress(IConfigurationSection section)
    {
        if (section[AdvertisedAddress] is not { Length: > 0 } text)
            return null;
        if (IPAddress.TryParse(text, out var address) && !Unreachable.Contains(address))
            return address;
        lines.All.Add($"{section.Path}:{AdvertisedAddress} must be the IP address of this machine, such as 10.0.0.7");
        return null;
    }

    private bool ReadDashboard(IConfigurationSection section)
    {
        if (section[Dashboard] is not { Length: > 0 } text)
            return false;
        if (!bool.TryParse(text, out var wanted))
            lines.All.Add($"{section.Path}:{Dashboard} must be true or false");
        return wanted;
    }

    private X509Certificate2? ReadCertificate(IConfigurationSection section)
    {
        lines.NoOthers(section, "Certificate", "Password");
        if (section["Certificate"] is not { Length: > 0 } path)
        {
            if (section["Password"] is { Length: > 0 })
                lines.Add(section, "Password", "is set, but no Certificate is: connections would not be encrypted. Name the PFX file, or take the password away");
            return null;
        }
        if (!File.Exists(path))
        {
            lines.All.Add($"{section.Path}:Certificate names {path}, and there is no such file");
            return null;
        }
        try
        {
            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, section["Password"]);
            if (!certificate.HasPrivateKey)
                lines.All.Add($"{section.Path}:Certificate names {path}, which holds no private key");
            return certificate;
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            lines.All.Add($"{section.Path}:Certificate names {path}, which can't be read as a PFX with the Password given: {e.Message}");
            return null;
        }
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,60}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
