namespace Claudia.Silo;

/// <summary>
/// Keeps back during the start the host's stack traces, since the program says in one line why a start fails, and the false alarm of Orleans' watchdog, which compares
/// its first check with the time at which the machine was started.
/// </summary>
internal sealed class StartWatch
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private const string Watchdog = "Orleans.Runtime.Watchdog";

    private volatile bool _isOver;

    public StartWatch(ILoggingBuilder logging) => logging
        .AddFilter(Host, level => _isOver && level >= LogLevel.Information)
        .AddFilter(Watchdog, level => _isOver && level >= LogLevel.Warning);

    /// <summary>From here on a background service that fails is the host's to tell of.</summary>
    public void End() => _isOver = true;
}
