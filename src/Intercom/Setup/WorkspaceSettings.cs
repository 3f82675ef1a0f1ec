using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>How one Intercom workspace is reached. Nothing is taken on trust: see <see cref="Validate"/>.</summary>
public sealed record WorkspaceSettings
{
    public const string DefaultApiVersion = "2.16";

    private const int LongestName = 40;
    private const int ShortestSecret = 16;

    /// <summary>The workspace's name here: in paths, logs and ids. Lower-case letters, digits and hyphens.</summary>
    public string Name { get; init; } = "";

    /// <summary>Intercom's id of the workspace, as it stands in its addresses and in every webhook.</summary>
    public string AppId { get; init; } = "";

    /// <summary>us, eu or au.</summary>
    public string Region { get; init; } = "";

    /// <summary>The app's access token.</summary>
    public string AccessToken { get; init; } = "";

    /// <summary>The app's client secret, with which webhooks are signed.</summary>
    public string ClientSecret { get; init; } = "";

    /// <summary>The secret that the workflow's custom action sends. Of our own making.</summary>
    public string ConnectorSecret { get; init; } = "";

    /// <summary>Intercom's id of the teammate that Claudia acts as.</summary>
    public string AdminId { get; init; } = "";

    /// <summary>Intercom's id of Claudia's team inbox.</summary>
    public string TeamId { get; init; } = "";

    /// <summary>Stands in for Intercom's address: a simulator's. Unencrypted only on this machine.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>The API version of our calls.</summary>
    public string ApiVersion { get; init; } = DefaultApiVersion;

    /// <summary>The API version of the app's webhooks, as set in Intercom's developer hub.</summary>
    public string WebhookApiVersion { get; init; } = DefaultApiVersion;

    /// <summary>Where calls go.</summary>
    /// <exception cref="InvalidOperationException">The settings are not valid.</exception>
    public Uri Address() => BaseAddress
        ?? Regions.Address(Regions.Parse(Region) ?? throw new InvalidOperationException($"{nameof(Region)} is not one of us, eu, au."));

    /// <summary>What is wrong with a workspace's name, which is no setting but the name of its settings' block; null when nothing is.</summary>
    public static string? NameFault(string name) => IsName(name) ? null : $"a workspace's name must be 1 to {LongestName} lower-case letters, digits and hyphens";

    /// <summary>One line for each setting that is missing or wrong, beginning with its name; none when all is well. No secret is repeated.</summary>
    public IReadOnlyList<string> Validate()
    {
        string?[] lines =
        [
            Rule(nameof(AppId), AppId, IsToken, "must be the workspace's id, without spaces"),
            BaseAddress is null || Region.Length > 0 ? Rule(nameof(Region), Region, text => Regions.Parse(text) is not null, "must be us, eu or au") : null,
            Rule(nameof(AccessToken), AccessToken, IsToken, "must be one line of visible characters, without spaces"),
            Rule(nameof(ClientSecret), ClientSecret, IsToken, "must be one line of visible characters, without spaces"),
            Rule(nameof(ConnectorSecret), ConnectorSecret, text => IsToken(text) && text.Length >= ShortestSecret, $"must have at least {ShortestSecret} visible characters, and no spaces"),
            Rule(nameof(AdminId), AdminId, ConversationKey.IsId, "must be a number, as Intercom gives it"),
            Rule(nameof(TeamId), TeamId, ConversationKey.IsId, "must be a number, as Intercom gives it"),
            BaseAddress is null || IsSafe(BaseAddress) ? null : $"{nameof(BaseAddress)} must be an https address, or an http address of this machine",
            Rule(nameof(ApiVersion), ApiVersion, IsVersion, "must be a version as Intercom names it, such as 2.16"),
            Rule(nameof(WebhookApiVersion), WebhookApiVersion, IsVersion, "must be a version as Intercom names it, such as 2.16"),
        ];
        return [.. lines.OfType<string>()];
    }

    /// <summary>Names the workspace, and no secret.</summary>
    public override string ToString() => $"{nameof(WorkspaceSettings)} {Name}";

    private static string? Rule(string name, string value, Func<string, bool> holds, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
            return $"{name} is missing: it {what}";
        return holds(value) ? null : $"{name} {what}";
    }

    private static bool IsName(string text) =>
        text.Length is > 0 and <= LongestName && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static bool IsToken(string text) => text.Length <= 1_000 && text.All(c => c is > ' ' and < '\u007F');

    /// <summary>Source: the values of the header Intercom-Version in Intercom's API reference.</summary>
    private static bool IsVersion(string text) =>
        text is "Unstable" or "Preview" || (text.Split('.') is [var major, var minor] && IsNumber(major) && IsNumber(minor));

    private static bool IsNumber(string text) => text.Length is 1 or 2 && text.All(char.IsAsciiDigit);

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
