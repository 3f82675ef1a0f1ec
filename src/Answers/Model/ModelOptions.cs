using System.Text;

namespace Claudia.Answers;

/// <summary>How a workspace's model is reached, and what it may cost. Nothing is taken on trust: see <see cref="Validate"/>.</summary>
public sealed record ModelOptions
{
    /// <summary>Well within the time that a grain gives a draft (20 seconds).</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(15);

    private const int FewestInputTokens = 2_000;
    private const int FewestOutputTokens = 100;

    /// <summary>The address of an OpenAI-compatible API, up to and with its version: <c>https://api.openai.com/v1</c>. Unencrypted only on this machine.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>The model's name there.</summary>
    public string Name { get; init; } = "";

    /// <summary>The API's key. It goes into the request's header and nowhere else.</summary>
    public string ApiKey { get; init; } = "";

    /// <summary>How long the model may take, a second try included.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>Tokens of a request, as estimated before it is sent; what does not fit is left out.</summary>
    public int MaxInputTokens { get; init; } = 6_000;

    /// <summary>Tokens of a reply; one that is longer is not used.</summary>
    public int MaxOutputTokens { get; init; } = 800;

    /// <summary>Requests a day (UTC), second tries included, of this process.</summary>
    public int DailyRequests { get; init; } = 2_000;

    /// <summary>Tokens a day (UTC), in and out, of this process.</summary>
    public int DailyTokens { get; init; } = 5_000_000;

    /// <summary>How long a second try waits, unless the API says it.</summary>
    internal TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>One line for each setting that is missing or wrong, beginning with its name; none when all is well. The key is not repeated.</summary>
    public IReadOnlyList<string> Validate()
    {
        string?[] lines =
        [
            Endpoint is null ? $"{nameof(Endpoint)} is missing: it must be an https address, such as https://api.openai.com/v1"
                : When(!IsSafe(Endpoint), $"{nameof(Endpoint)} must be an https address, or an http address of this machine"),
            When(!IsToken(Name), $"{nameof(Name)} must be the model's name, without spaces"),
            When(ApiKey.Length == 0 && Endpoint is not { IsAbsoluteUri: true, IsLoopback: true }, $"{nameof(ApiKey)} is missing: only a model on this machine needs none"),
            When(ApiKey.Length > 0 && !IsToken(ApiKey), $"{nameof(ApiKey)} must be one line of visible characters, without spaces"),
            When(Timeout < TimeSpan.FromSeconds(1) || Timeout > LongestTimeout, $"{nameof(Timeout)} must be a time from 00:00:01 to {LongestTimeout:c}"),
            When(MaxInputTokens is < FewestInputTokens or > 100_000, $"{nameof(MaxInputTokens)} must be a number from {FewestInputTokens} to 100000"),
            When(MaxOutputTokens is < FewestOutputTokens or > 10_000, $"{nameof(MaxOutputTokens)} must be a number from {FewestOutputTokens} to 10000"),
            When(DailyRequests < 0, $"{nameof(DailyRequests)} must be a number from 0 on"),
            When(DailyTokens < 0, $"{nameof(DailyTokens)} must be a number from 0 on"),
        ];
        return [.. lines.OfType<string>()];
    }

    private static string? When(bool wrong, string line) => wrong ? line : null;

    private static bool IsToken(string text) => text.Length is > 0 and <= 1_000 && text.All(c => c is > ' ' and < '\u007F');

    private static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri
        && address.UserInfo.Length == 0
        && address.Query.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Without the key.</summary>
    private bool PrintMembers(StringBuilder text)
    {
        text.Append(nameof(Name)).Append(" = ").Append(Name).Append(", ").Append(nameof(Endpoint)).Append(" = ").Append(Endpoint);
        return true;
    }
}
