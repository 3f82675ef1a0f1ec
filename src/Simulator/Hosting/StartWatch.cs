namespace Claudia.Simulator.Hosting;

/// <summary>Keeps the host's stack traces back during the start: what fails then is thrown to whoever has started it.</summary>
internal sealed class StartWatch
{
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    private volatile bool _isOver;

    public StartWatch(ILoggingBuilder logging) => logging.AddFilter(Host, level => _isOver && level >= LogLevel.Warning);

    /// <summary>From here on background work that fails is the host's to tell of.</summary>
    public void End() => _isOver = true;
}
