using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Claudia.Engine;

namespace Claudia.Storage.Tests;

/// <summary>Another process that appends to a journal, and what it was told is durable.</summary>
internal sealed class ChildProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly TaskCompletionSource _enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int _wanted;
    private int _lines;

    /// <param name="wanted">How many acknowledged appends <see cref="EnoughAsync"/> waits for.</param>
    public ChildProcess(string path, int first, int count, int wanted)
    {
        _wanted = wanted;
        var program = Path.Combine(AppContext.BaseDirectory, "Claudia.Storage.Tests.dll");
        _process = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, path, $"{first}", $"{count}"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _reading = ReadAsync();
    }

    /// <summary>The highest version acknowledged, by conversation.</summary>
    public ConcurrentDictionary<ConversationKey, long> Acknowledged { get; } = [];

    public async Task EnoughAsync()
    {
        // Ends as well when the child ends, which is too early.
        await Task.WhenAny(_enough.Task, _reading).WaitAsync(Patience);
        Assert.True(_enough.Task.IsCompleted, $"The child ended after {_lines} appends.");
    }

    /// <summary>Ends it as SIGKILL does: without a last word.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _reading.WaitAsync(Patience);
    }

    /// <summary>Asks it to end, and waits until it has.</summary>
    public async Task StopAsync()
    {
        _process.StandardInput.Close();
        await _reading.WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        Assert.Equal(0, _process.ExitCode);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            // A line cut short by the end of the process tells nothing.
            if (line.Split(' ') is [var id, var version] && line.EndsWith('.'))
                Acknowledged[new("acme", id)] = long.Parse(version.TrimEnd('.'), CultureInfo.InvariantCulture);
            if (++_lines == _wanted)
                _enough.TrySetResult();
        }
    }
}
