using System.Diagnostics;
using Claudia.Fakes;
using Claudia.Processes;

namespace Claudia.Load;

/// <summary>One place where Claudia runs: killed, she is started again there, at the same address and on the same journal.</summary>
/// <param name="role">What it is in a cluster; null where it is none.</param>
internal sealed class Host(string name, Stage stage, string? postgres = null, string? role = null) : IAsyncDisposable
{
    /// <summary>
    /// A start that takes longer is taken for one that needs somebody's help. A silo that finds the only other one frozen or dead waits until that has missed three
    /// signs of life: up to a minute.
    /// </summary>
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(100);

    /// <summary>More bytes than this are a leak, and not the work that is done here.</summary>
    private const long MostMemory = 1_000_000_000;

    private readonly ClaudiaSetup _setup = new(stage.Folder(name), stage.Simulator.Url)
    {
        Url = FreePort.Address(),
        Postgres = postgres,
        Cluster = role is null ? null : ClusterPart.OnFreePorts(role),
    };

    /// <summary>How lines begin that are to be explained. In a cluster the death of another is an error to log.</summary>
    private readonly string[] _grave = role is null ? ["fail:", "crit:", "Unhandled"] : ["crit:", "Unhandled"];

    private readonly HashSet<string> _complaints = new(StringComparer.Ordinal);
    private ClaudiaProcess? _process;
    private volatile bool _up;

    public Uri Url => _setup.Url;

    /// <summary>False while it is frozen or killed.</summary>
    public bool IsUp => _up;

    public ClaudiaApi Api => _process!.Api;

    /// <summary>Starts her as a service manager does: with nothing mended, and nothing asked.</summary>
    public async Task StartAsync()
    {
        var began = Stopwatch.GetTimestamp();
        _process = await ClaudiaProcess.StartAsync(_setup);
        _up = true;
        var took = Stopwatch.GetElapsedTime(began);
        stage.Figures.Started(took);
        if (took > LongestStart)
            stage.Findings.Break(Check.Start, null, $"{name} took {took.TotalSeconds:0} s to start");
        Complain(_process);
    }

    /// <summary>kill -9, frozen or not.</summary>
    public async Task KillAsync()
    {
        _up = false;
        Measure(_process!);
        await _process!.Program.KillAsync();
        await EndAsync();
        stage.Figures.Killed();
    }

    /// <summary>SIGTERM, as for an upgrade: it ends in good order.</summary>
    public async Task StopAsync()
    {
        _up = false;
        Complain(_process!);
        Measure(_process!);
        await _process!.Program.TerminateAsync();
        if (await _process.Program.EndAsync() is not 0 and var code)
            stage.Findings.Break(Check.Unforeseen, null, $"{name} ends with {code} when it is asked to stop");
        await EndAsync();
    }

    /// <summary>Stands still for a time, or until it is to stop.</summary>
    public async Task FreezeAsync(TimeSpan time, CancellationToken stop)
    {
        _up = false;
        await _process!.Program.FreezeAsync();
        stage.Figures.Froze();
        await Task.Delay(time, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _process.Program.ThawAsync();
        _up = true;
    }

    /// <summary>Every error that she has logged counts: for where none is to be expected.</summary>
    public void Complain() => Complain(_process!);

    public async ValueTask DisposeAsync()
    {
        if (_process is null)
            return;
        Measure(_process);
        await _process.DisposeAsync();
    }

    private async Task EndAsync()
    {
        var process = _process!;
        _process = null;
        await process.DisposeAsync();
    }

    private void Measure(ClaudiaProcess process)
    {
        var memory = process.Program.MostMemory;
        stage.Figures.Held(memory);
        if (memory > MostMemory)
            stage.Findings.Break(Check.Unforeseen, null, $"{name} held {memory / 1e6:0} MB of memory");
    }

    private void Complain(ClaudiaProcess process)
    {
        var printed = $"{process.Program.Output}\n{process.Program.Errors}".Split('\n');
        foreach (var line in printed.Where(it => _grave.Any(word => it.StartsWith(word, StringComparison.Ordinal))))
        {
            if (_complaints.Add(line))
                stage.Findings.Break(Check.Unforeseen, null, $"{name} says: {line}");
        }
    }
}
