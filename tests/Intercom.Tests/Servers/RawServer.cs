using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Claudia.Intercom.Tests;

/// <summary>A TCP server whose every byte is the test's business, and which counts what it is sent.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<RawConnection, Task> _serve;
    private readonly Task _running;
    private ImmutableList<string> _requests = [];
    private int _connections;

    private RawServer(Func<RawConnection, Task> serve)
    {
        _serve = serve;
        _listener.Start();
        _running = RunAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    public Uri SecureAddress => new($"https://localhost:{Port}");

    /// <summary>The first line of every request of which the first line came.</summary>
    public IReadOnlyList<string> Requests => _requests;

    public int Connections => _connections;

    private int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <param name="serve">What happens on each connection; it is closed afterwards.</param>
    public static Task<RawServer> StartAsync(Func<RawConnection, Task> serve) => Task.FromResult(new RawServer(serve));

    public IntercomGateway Gateway(HttpClient http) =>
        new([new(http, Fixture.Settings(Address), new Fakes.FakeClock(), () => 0)], Gates.Open());

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        Interlocked.Increment(ref _connections);
        await using var connection = new RawConnection(socket, line => ImmutableInterlocked.Update(ref _requests, all => all.Add(line)), _stop.Token);
        try
        {
            await _serve(connection);
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The other side went away, or the test is over: both are what some tests are about.
        }
    }
}

/// <summary>One connection of a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(Socket socket, Action<string> arrived, CancellationToken stop) : IAsyncDisposable
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private Stream _stream = new NetworkStream(socket, ownsSocket: true);

    /// <summary>Reads a request, its content included, and counts it. Null when the connection ends before.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        if (await ReadHeadAsync() is not { } head)
            return null;
        var length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        var content = length is null ? 0 : int.Parse(length.Split(':')[1], CultureInfo.InvariantCulture);
        await _stream.ReadExactlyAsync(_buffer.AsMemory(0, content), stop);
        return head;
    }

    /// <summary>Reads a request up to the empty line, and counts it.</summary>
    public async Task<string?> ReadHeadAsync()
    {
        var head = new StringBuilder();
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (await _stream.ReadAsync(_buffer.AsMemory(0, 1), stop) == 0)
                return null;
            head.Append((char)_buffer[0]);
            if (head.ToString() is var text && text.EndsWith("\r\n", StringComparison.Ordinal) && text.IndexOf("\r\n", StringComparison.Ordinal) == text.Length - 2)
                arrived(text.TrimEnd());
        }

        return head.ToString();
    }

    public async Task<bool> ReadSomeAsync() => await _stream.ReadAsync(_buffer, stop) > 0;

    public async Task ReadByteAsync() => await _stream.ReadExactlyAsync(_buffer.AsMemory(0, 1), stop);

    public async Task SendAsync(string text) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop);

    public Task AnswerAsync(string json, int status = 200) =>
        SendAsync($"HTTP/1.1 {status} Said\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(json)}\r\n\r\n{json}");

    public async Task UntilClosedAsync()
    {
        while (await _stream.ReadAsync(_buffer, stop) > 0)
        {
        }
    }

    /// <summary>TLS, with a certificate that nobody has signed.</summary>
    public async Task SecureAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var secure = new SslStream(_stream);
        _stream = secure;
        await secure.AuthenticateAsServerAsync(certificate);
    }

    /// <summary>Closes so that the other side sees a reset, not an end.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    public ValueTask DisposeAsync() => _stream.DisposeAsync();
}
