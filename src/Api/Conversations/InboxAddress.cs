using Claudia.Intercom;

namespace Claudia.Api;

/// <summary>Where a person looks at a conversation.</summary>
internal static class InboxAddress
{
    /// <summary>In Intercom's inbox, or on the simulator's page where that stands in for Intercom.</summary>
    public static Uri Of(WorkspaceSettings settings, string conversation)
    {
        if (settings.BaseAddress is { } simulator)
            return new(simulator, $"/#{conversation}");
        var host = settings.Region.Trim().ToUpperInvariant() switch
        {
            "EU" => "app.eu.intercom.com",
            "AU" => "app.au.intercom.com",
            _ => "app.intercom.com",
        };
        return new($"https://{host}/a/inbox/{Uri.EscapeDataString(settings.AppId)}/inbox/conversation/{conversation}");
    }
}
