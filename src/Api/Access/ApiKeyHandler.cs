using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Claudia.Silo;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Claudia.Api;

/// <summary>Knows the holders of API keys: <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ClaudiaSettings settings)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "ApiKey";

    private const string Prefix = "Bearer ";

    /// <inheritdoc/>
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(Find(header[Prefix.Length..].Trim()) is { } key
            ? AuthenticateResult.Success(new(Principal(key), Name))
            : AuthenticateResult.Fail("No such key."));
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        await Problems.WrongSecret("Send an API key as Authorization: Bearer KEY.").ExecuteAsync(Context);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Problems.NotAllowed().ExecuteAsync(Context);

    /// <summary>Takes the same time whichever key it is, or none.</summary>
    private ApiKey? Find(string given)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        ApiKey? found = null;
        foreach (var key in settings.ApiKeys)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, key.Hash.AsSpan()))
                found = key;
        }

        return found;
    }

    private static ClaimsPrincipal Principal(ApiKey key) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, key.Name), .. Roles(key.Role).Select(role => new Claim(ClaimTypes.Role, role))], Name));

    private static string[] Roles(ApiRole role) => role switch
    {
        ApiRole.Viewer => [nameof(ApiRole.Viewer)],
        ApiRole.Operator => [nameof(ApiRole.Viewer), nameof(ApiRole.Operator)],
    };
}
