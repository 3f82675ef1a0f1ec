using Microsoft.Extensions.Logging;

namespace Claudia.Api.Tests;

/// <summary>Keeps what was logged.</summary>
internal sealed class KeptLines<T> : ILogger<T>
{
    private readonly List<(LogLevel Level, string Text)> _all = [];

    public IReadOnlyList<(LogLevel Level, string Text)> All => _all;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _all.Add((logLevel, formatter(state, exception)));
}
