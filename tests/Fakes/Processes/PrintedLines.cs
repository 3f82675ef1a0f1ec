namespace Claudia.Fakes;

/// <summary>What a program has printed so far. Thread-safe.</summary>
internal sealed class PrintedLines
{
    private readonly Lock sync = new();
    private readonly List<(bool Error, string Text)> lines = [];
    private TaskCompletionSource more = New();

    public void Add(string? text, bool error)
    {
        if (text is null)
            return;
        lock (sync)
        {
            lines.Add((error, text));
            more.TrySetResult();
            more = New();
        }
    }

    public string Of(bool error)
    {
        lock (sync)
            return string.Join(Environment.NewLine, lines.Where(line => line.Error == error).Select(line => line.Text));
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
        lock (sync)
            return more.Task;
    }

    private string? Find(Func<string, bool> wanted)
    {
        lock (sync)
            return lines.Select(line => line.Text).FirstOrDefault(wanted);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
