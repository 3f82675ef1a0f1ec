using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Claudia.Silo.Tests;

public sealed class ClusterTlsTests
{
    [Fact]
    public void Certificate_OfOurOwn_IsTrustedThoughNobodyKnowsIt()
    {
        using var own = Make();

        Assert.True(ClusterTls.IsTrusted(own, own, SslPolicyErrors.RemoteCertificateChainErrors | SslPolicyErrors.RemoteCertificateNameMismatch));
    }

    [Fact]
    public void Certificate_OfSomebodyElse_IsTrustedOnlyWhereTheMachineTrustsIt()
    {
        using var own = Make();
        using var other = Make();

        Assert.False(ClusterTls.IsTrusted(other, own, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.True(ClusterTls.IsTrusted(other, own, SslPolicyErrors.None));
        Assert.False(ClusterTls.IsTrusted(null, own, SslPolicyErrors.None));
    }

    private static X509Certificate2 Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest("CN=claudia", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
