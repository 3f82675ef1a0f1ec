using System.Diagnostics;
using System.Globalization;

namespace Claudia.Fakes;

/// <summary>A program of this repository as a process of its own: what it prints can be waited for, and it can be killed.</summary>
public sealed class DotnetProgram : IAsyncDisposable
{
    /// <summary>Long enough for a machine with much else to do. Only a failing test waits that long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly PrintedLines _printed = new();

    private DotnetProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => _printed.Add(line.Data, error: false);
        process.ErrorDataReceived += (_, line) => _printed.Add(line.Data, error: true);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => _printed.Of(error: false);

    public string Errors => _printed.Of(error: true);

    /// <summary>What it has used of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>The most memory that it has held at a time, in bytes; 0 once it has ended.</summary>
    public long MostMemory
    {
        get
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.PeakWorkingSet64;
        }
    }

    /// <summary>The program that the build of the tests has made of a project under src.</summary>
    public static FileInfo Built(string project, string assembly)
    {
        // tests/X.Tests/bin/Release/net10.0
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var root = bin.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return new(Path.Combine(root, "src", project, "bin", bin.Parent.Name, bin.Name, $"{assembly}.dll"));
    }

    /// <param name="folder">Where it runs.</param>
    /// <param name="environment">Set beside the environment of the tests; null takes a variable away.</param>
    public static DotnetProgram Start(FileInfo program, string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [program.FullName, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return new(Process.Start(start)!);
    }

    /// <summary>The first line, printed or to come, that fits.</summary>
    /// <exception cref="TimeoutException">None comes; the message holds what was printed.</exception>
    public async Task<string> LineAsync(Func<string, bool> wanted)
    {
        using var ended = new CancellationTokenSource();
        var end = _process.WaitForExitAsync(ended.Token);
        try
        {
            return await _printed.FindAsync(wanted, end).WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The line was not printed. Printed was:{Environment.NewLine}{Everything}");
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    /// <summary>Where a web program listens, as it says itself.</summary>
    public async Task<Uri> ListeningAsync()
    {
        const string listening = "Now listening on: ";
        var line = await LineAsync(it => it.Contains(listening, StringComparison.Ordinal));
        return new(line[(line.IndexOf(listening, StringComparison.Ordinal) + listening.Length)..]);
    }

    /// <summary>SIGKILL: the process gets no moment to put anything in order.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <summary>SIGTERM: what a service manager or a container sends.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>SIGSTOP: it stands still, as on a host that is too busy or was moved.</summary>
    public Task FreezeAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT: it goes on where it stood.</summary>
    public Task ThawAsync() => SignalAsync("CONT");

    /// <summary>Waits for its end, and for all that it has printed.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(Patience);
            return _process.ExitCode;
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The program does not end. Printed was:{Environment.NewLine}{Everything}");
        }
    }

    /// <summary>For what must go on: true when it does not end in that time.</summary>
    public async Task<bool> GoesOnForAsync(TimeSpan time)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(time);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task SignalAsync(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    private string Everything => $"{Output}{Environment.NewLine}{Errors}";
}
