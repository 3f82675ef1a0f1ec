using System.Security.Cryptography;
using System.Text;

namespace Claudia.Intercom;

/// <summary>The shared secret by which the workflow's custom action is known.</summary>
public static class BearerSecret
{
    private const string Scheme = "Bearer ";

    /// <summary>True when the Authorization header carries the secret. Takes the same time wherever the first difference is, and for any length.</summary>
    public static bool Matches(string? authorization, string secret)
    {
        if (secret.Length == 0 || authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return false;
        var given = authorization[Scheme.Length..].Trim();
        return CryptographicOperations.FixedTimeEquals(Hash(given), Hash(secret));
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
