using System.Globalization;

namespace Claudia.Api;

/// <summary>The two ways in which Intercom sends messages.</summary>
internal enum IncomingKind
{
    Webhook = 1,
    Connector = 2,
}

/// <summary>The words for each kind.</summary>
internal static class IncomingKinds
{
    /// <summary>The tag of the metric.</summary>
    public static string Tag(this IncomingKind kind) => kind switch
    {
        IncomingKind.Webhook => "webhook",
        IncomingKind.Connector => "connector",
    };

    /// <summary>The name of the health check.</summary>
    public static string Check(this IncomingKind kind, string workspace) => kind switch
    {
        IncomingKind.Webhook => $"webhooks:{workspace}",
        IncomingKind.Connector => $"connector:{workspace}",
    };

    public static string Plural(this IncomingKind kind) => kind switch
    {
        IncomingKind.Webhook => "webhooks",
        IncomingKind.Connector => "connector calls",
    };

    /// <summary>How many were refused, as the beginning of a sentence.</summary>
    public static string Refused(this IncomingKind kind, int count) => count == 1
        ? $"1 {kind.Plural()[..^1]} was refused"
        : string.Create(CultureInfo.InvariantCulture, $"{count} {kind.Plural()} were refused");

    /// <summary>The setting that may be wrong, and what to compare it with.</summary>
    public static string Cause(this IncomingKind kind, string workspace) => kind switch
    {
        IncomingKind.Webhook =>
            $"Claudia:Workspaces:{workspace}:ClientSecret does not fit the app's client secret in Intercom, or somebody else sends them",
        IncomingKind.Connector =>
            $"Claudia:Workspaces:{workspace}:ConnectorSecret does not fit the header of the data connector in Intercom, or somebody else sends them",
    };
}
