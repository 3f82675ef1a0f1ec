namespace Claudia.Api;

/// <summary>Where the settings have Claudia listen.</summary>
internal static class Listening
{
    private const string Setting = "urls";

    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The addresses, of which the first can be called from this machine.</summary>
    /// <exception cref="SettingsException">One of them is none.</exception>
    public static IReadOnlyList<Uri> Addresses(IConfiguration configuration)
    {
        try
        {
            return [.. (configuration[Setting] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Reachable)];
        }
        catch (FormatException)
        {
            throw new SettingsException($"{Setting} must be addresses such as http://localhost:5080, with semicolons between them");
        }
    }

    /// <summary>What listens on all addresses of the machine is called on its own.</summary>
    private static Uri Reachable(string url)
    {
        var address = BindingAddress.Parse(url);
        return new UriBuilder(address.Scheme, Everywhere.Contains(address.Host) ? "localhost" : address.Host, address.Port).Uri;
    }
}
