using System.Security.Cryptography;
using System.Text;

namespace Claudia.Intercom;

/// <summary>The signature of Intercom's webhooks: <c>X-Hub-Signature: sha1=HEX</c>, the HMAC-SHA1 of the body's bytes with the app's client secret.</summary>
public static class Signature
{
    public const string Header = "X-Hub-Signature";

    private const string Prefix = "sha1=";

    /// <summary>True when the header's value fits the bytes. Takes the same time wherever the first difference is.</summary>
    public static bool Matches(ReadOnlySpan<byte> body, string? header, string clientSecret)
    {
        Span<byte> given = stackalloc byte[HMACSHA1.HashSizeInBytes];
        return clientSecret.Length > 0
            && header is not null
            && header.Length == Prefix.Length + (2 * given.Length)
            && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && Convert.FromHexString(header.AsSpan(Prefix.Length), given, out _, out _) == System.Buffers.OperationStatus.Done
            && CryptographicOperations.FixedTimeEquals(given, Hash(body, clientSecret));
    }

    /// <summary>The header's value for a body, as Intercom would send it.</summary>
    public static string Of(ReadOnlySpan<byte> body, string clientSecret) =>
        Prefix + Convert.ToHexStringLower(Hash(body, clientSecret));

    // Intercom signs with SHA-1 and with nothing else.
#pragma warning disable CA5350
    private static byte[] Hash(ReadOnlySpan<byte> body, string clientSecret) =>
        HMACSHA1.HashData(Encoding.UTF8.GetBytes(clientSecret), body);
#pragma warning restore CA5350
}
