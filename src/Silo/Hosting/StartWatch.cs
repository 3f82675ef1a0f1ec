namespace Claudia.Silo;

/// <summary>Keeps the host's stack traces back during the start: why one fails, the program says in one line.</summary>
internal sealed class StartWatch
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private volatile bool _isOver;

    public StartWatch(ILoggingBuilder logging) => logging.AddFilter(Host, level => _isOver && level >= LogLevel.Information);

    /// <summary>From here on a background service that fails is the host's to tell of.</summary>
    public void End() => _isOver = true;
}
