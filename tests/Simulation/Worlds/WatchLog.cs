using Claudia.Ports;
using Microsoft.Extensions.Logging;

namespace Claudia.Simulation;

/// <summary>Sees exceptions that the grains survive and no model foresees: each is a defect.</summary>
internal sealed class WatchLog(World world) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (exception is not (null or JournalException or ConversationBusyException))
            world.Fail(exception.ToString());
    }
}
