using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using Orleans.Connections.Security;

namespace Claudia.Silo;

/// <summary>Each side shows a certificate: the same as ours, or one of the same name that the machine trusts, as after a renewal.</summary>
internal static class ClusterTls
{
    public static void Configure(TlsOptions tls, X509Certificate2 own)
    {
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.CheckCertificateRevocation = false;
        tls.RemoteCertificateValidation = (certificate, _, errors) => IsTrusted(certificate, own, errors);
        // Processes are reached by IP address, which certificates seldom name.
        tls.OnAuthenticateAsClient = (_, options) => options.TargetHost = Name(own);
    }

    public static bool IsTrusted(X509Certificate2? shown, X509Certificate2 own, SslPolicyErrors errors) =>
        shown is not null && (shown.RawDataMemory.Span.SequenceEqual(own.RawDataMemory.Span) || (errors == SslPolicyErrors.None && Name(own) is { Length: > 0 } name && Name(shown) == name));

    private static string Name(X509Certificate2 certificate) => certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false);
}
