namespace Claudia.Fakes;

/// <summary>What a program has printed so far. Thread-safe.</summary>
internal sealed class PrintedLines
{
    private readonly Lock _sync = new();
    private readonly List<(bool Error, string Text)> _lines = [];
    private TaskCompletionSource _more = New();

    public void Add(string? text, bool error)
    {
        if (text is null)
            return;
        lock (_sync)
        {
            _lines.Add((error, text));
            _more.TrySetResult();
            _more = New();
        }
    }

    public string Of(bool error)
    {
        lock (_sync)
            return string.Join(Environment.NewLine, _lines.Where(line => line.Error == error).Select(line => line.Text));
    }

    /// <exception cref="TimeoutException">The program has ended without it.</exception>
    public async Task<string> FindAsync(Func<string, bool> wanted, Task end)
    {
        while (true)
        {
            // In this order: a line that comes after the list was read completes the task that was taken before.
            var (ended, next) = (end.IsCompleted, Next());
            if (Find(wanted) is { } line)
                return line;
            if (ended)
                throw new TimeoutException();
            await Task.WhenAny(next, end);
        }
    }

    private Task Next()
    {
        lock (_sync)
            return _more.Task;
    }

    private string? Find(Func<string, bool> wanted)
    {
        lock (_sync)
            return _lines.Select(line => line.Text).FirstOrDefault(wanted);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
