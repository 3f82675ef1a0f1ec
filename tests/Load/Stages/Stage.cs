using Claudia.Processes;

namespace Claudia.Load;

/// <summary>Where one scenario plays: its simulated Intercom, its customers, and what is known of both.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Lock _sync = new();
    private readonly List<Sent> _sent = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("claudia-load-");
    private readonly CancellationTokenSource _watching = new();
    private readonly Action<string> _tell;
    private readonly Task _watched;

    /// <param name="simulator">Stays the caller's.</param>
    /// <param name="tell">Hears how it goes.</param>
    public Stage(SimulatorProcess simulator, Dice dice, Action<string> tell)
    {
        (Simulator, Dice, _tell, Watch) = (simulator, dice, tell, new(simulator.Client));
        _watched = Watch.RunAsync(_watching.Token);
    }

    public SimulatorProcess Simulator { get; }

    public Watch Watch { get; }

    public Dice Dice { get; }

    public Figures Figures { get; } = new();

    /// <summary>What went wrong on the way, before any audit.</summary>
    public Findings Findings { get; } = new();

    public IReadOnlyList<Sent> Sent
    {
        get
        {
            lock (_sync)
                return [.. _sent];
        }
    }

    public void Write(Sent sent)
    {
        lock (_sync)
            _sent.Add(sent);
    }

    public void Tell(string what) => _tell(what);

    /// <summary>A folder of that name, for one process.</summary>
    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public async ValueTask DisposeAsync()
    {
        await _watching.CancelAsync();
        await _watched.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _watching.Dispose();
        _folder.Delete(recursive: true);
    }
}
