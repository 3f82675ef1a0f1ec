using Microsoft.Extensions.Logging;

namespace Claudia.Grains.Tests;

/// <summary>Keeps what was logged.</summary>
internal sealed class Lines : ILogger
{
    private readonly List<(LogLevel Level, string Text, Exception? Exception)> _all = [];

    public IEnumerable<(string Text, Exception? Exception)> Of(LogLevel level) =>
        _all.Where(line => line.Level == level).Select(line => (line.Text, line.Exception));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Add((logLevel, formatter(state, exception), exception));
}
