using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Claudia.Fakes;
using Claudia.Processes.Tests.Fixtures;
using Claudia.Simulator.Client;

namespace Claudia.Processes.Tests.Clusters;

public sealed class EncryptedClusterTests
{
    [ClusterFact]
    public async Task Cluster_WithCertificate_TransfersOnceAndTakesNoStrangers()
    {
        await using var place = await ClusterPlace.MakeAsync();
        var intercom = place.Intercom;
        using var certificate = Make("claudia");
        await File.WriteAllBytesAsync(place.File("claudia.pfx"), certificate.Export(X509ContentType.Pfx));
        var setups = ((string[])["silo", "silo", "api"]).Select(role => place.Setup(role, place.File("claudia.pfx"))).ToArray();

        var claudia = (await place.StartAsync(setups))[2];
        await intercom.Sim.SendToAsync(claudia.Url);
        var conversations = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => intercom.Sim.StartAsync("I would like to talk to a person, please.")));
        foreach (var it in conversations)
            await Eventually.GetAsync($"{it.ConversationId}: the end", () => Ends.OfAsync(claudia.Api, it.ConversationId), place.Printed);

        var transfers = await claudia.Api.TransfersAsync();
        foreach (var it in conversations)
            Once.Transferred(it.ConversationId, await intercom.Sim.LedgerOfAsync(it.ConversationId), transfers.Where(transfer => transfer.Key.Id == it.ConversationId));
        using var stranger = Make("claudia");
        foreach (var port in (int[])[setups[0].Cluster!.SiloPort, setups[0].Cluster!.GatewayPort])
        {
            await HangsUpAsync(port, certificate, own: stranger);
            await HangsUpAsync(port, certificate, own: null);
        }
    }

    [ClusterFact]
    public async Task Silo_WithoutTheCertificateOfTheOthers_EndsWithTheSettingsToCheck()
    {
        await using var place = await ClusterPlace.MakeAsync();
        using var certificate = Make("claudia");
        await File.WriteAllBytesAsync(place.File("claudia.pfx"), certificate.Export(X509ContentType.Pfx));
        await place.StartAsync(place.Setup("silo", place.File("claudia.pfx")), place.Setup("silo", place.File("claudia.pfx")));

        var setup = place.Setup("silo");
        await using var stranger = DotnetProgram.Start(setup.Program, setup.DataFolder, [], setup.Environment);

        Assert.Equal(1, await stranger.EndAsync());
        Assert.Contains("Claudia:Cluster:Tls must be the same on all", Assert.Single(stranger.Errors.Split(Environment.NewLine)), StringComparison.Ordinal);
    }

    /// <summary>The silo there shows its certificate, and does not take ours.</summary>
    /// <exception cref="TimeoutException">It waits for what we have to say.</exception>
    private static async Task HangsUpAsync(int port, X509Certificate2 silos, X509Certificate2? own)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port);
        var shown = "";
        await using var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false, (_, it, _, _) => (shown = it?.GetCertHashString()) == silos.Thumbprint);
        try
        {
            await stream.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "claudia", ClientCertificates = own is null ? null : [own] });
            Assert.Equal(0, await stream.ReadAsync(new byte[1]).AsTask().WaitAsync(DotnetProgram.Patience));
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // So it may end as well.
        }
        Assert.Equal(silos.Thumbprint, shown);
    }

    private static X509Certificate2 Make(string name)
    {
        using var key = RSA.Create(2048);
        var now = TimeProvider.System.GetUtcNow();
        return new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
