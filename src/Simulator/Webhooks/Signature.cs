using System.Security.Cryptography;
using System.Text;

namespace Claudia.Simulator.Webhooks;

internal static class Signature
{
    /// <summary>The X-Hub-Signature of a body: over exactly these bytes, with the app's client secret.</summary>
    public static string Of(byte[] body, string clientSecret) =>
        // The workspace that this simulates signs with SHA-1; nothing else is asked of it.
#pragma warning disable CA5350
        "sha1=" + Convert.ToHexStringLower(HMACSHA1.HashData(Encoding.UTF8.GetBytes(clientSecret), body));
#pragma warning restore CA5350
}
