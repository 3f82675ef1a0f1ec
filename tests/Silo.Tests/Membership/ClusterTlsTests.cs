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
    public void Certificate_RenewedUnderTheSameName_IsTrustedOnlyWhereTheMachineTrustsIt()
    {
        using var own = Make();
        using var renewed = Make();

        Assert.False(ClusterTls.IsTrusted(renewed, own, SslPolicyErrors.RemoteCertificateChainErrors));
        Assert.True(ClusterTls.IsTrusted(renewed, own, SslPolicyErrors.None));
        Assert.False(ClusterTls.IsTrusted(null, own, SslPolicyErrors.None));
    }

    /// <summary>Anybody can have a certificate of his own name that every machine trusts.</summary>
    [Fact]
    public void Certificate_OfAnotherName_IsNotTrusted()
    {
        using var own = Make();
        using var other = Make("stranger.example.com");

        Assert.False(ClusterTls.IsTrusted(other, own, SslPolicyErrors.None));
    }

    /// <summary>Two that name nobody are not of one name.</summary>
    [Fact]
    public void Certificate_WithoutName_IsTrustedOnlyWhereItIsOurs()
    {
        using var own = Make("");
        using var other = Make("");

        Assert.True(ClusterTls.IsTrusted(own, own, SslPolicyErrors.None));
        Assert.False(ClusterTls.IsTrusted(other, own, SslPolicyErrors.None));
    }

    private static X509Certificate2 Make(string name = "claudia")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest(name.Length == 0 ? "O=Acme" : $"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
