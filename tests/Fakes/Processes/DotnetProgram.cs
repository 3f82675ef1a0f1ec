using System.Diagnostics;
using System.Globalization;

namespace Claudia.Fakes;

/// <summary>A program of this repository as a process of its own: what it prints can be waited for, and it can be killed.</summary>
public sealed class DotnetProgram : IAsyncDisposable
{
    /// <summary>Long enough for a machine with much else to do. Only a failing test waits that long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process process;
    private readonly PrintedLines printed = new();

    private DotnetProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => printed.Add(line.Data, error: false);
        process.ErrorDataReceived += (_, line) => printed.Add(line.Data, error: true);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => printed.Of(error: false);

    public string Errors => printed.Of(error: true);

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
        var end = process.WaitForExitAsync(ended.Token);
        try
        {
            return await printed.FindAsync(wanted, end).WaitAsync(Patience);
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
        process.Kill();
        await EndAsync();
    }

    /// <summary>SIGTERM: what a service manager or a container sends.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end, and for all that it has printed.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(Patience);
            return process.ExitCode;
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
            await process.WaitForExitAsync().WaitAsync(time);
            return false;
        }
        catch (TimeoutException)
        {
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private string Everything => $"{Output}{Environment.NewLine}{Errors}";
}
