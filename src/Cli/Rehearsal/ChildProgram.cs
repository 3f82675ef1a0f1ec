using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;

namespace Claudia.Cli;

/// <summary>A .NET program as a child process. It reads no settings of this process's environment, and ends with the disposal.</summary>
internal sealed class ChildProgram : IAsyncDisposable
{
    private const int MostErrors = 20;

    /// <summary>What the configuration of a .NET web program reads from the environment, with or without these prefixes.</summary>
    private static readonly string[] Prefixes = ["", "DOTNET_", "ASPNETCORE_"];

    private static readonly string[] Sections = ["Claudia", "Simulator", "Kestrel", "Logging", "Urls"];

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _errors = new();

    private ChildProgram(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Null while it runs; else how it ended, in words.</summary>
    public string? Ending
    {
        get
        {
            if (!_process.HasExited)
                return null;
            // Its last words may still be on their way.
            _process.WaitForExit();
            return $"exit code {_process.ExitCode}{string.Concat(_errors.Select(line => $"{Environment.NewLine}  {line}"))}";
        }
    }

    /// <exception cref="RehearsalException">It could not be started.</exception>
    public static ChildProgram Start(FileInfo program, DirectoryInfo folder, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Host(), [program.FullName, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var setting in start.Environment.Keys.Where(IsSetting).ToList())
            start.Environment.Remove(setting);
        try
        {
            return new(Process.Start(start)!);
        }
        catch (Win32Exception e)
        {
            throw new RehearsalException($"{start.FileName} could not be started: {e.Message}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>The dotnet that runs this program, or the one on the path.</summary>
    private static string Host() => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    private static bool IsSetting(string name) => Prefixes.Any(prefix => Sections.Any(section =>
        name.Equals(prefix + section, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith($"{prefix}{section}__", StringComparison.OrdinalIgnoreCase)));

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        _errors.Enqueue(line);
        if (_errors.Count > MostErrors)
            _errors.TryDequeue(out _);
    }
}
