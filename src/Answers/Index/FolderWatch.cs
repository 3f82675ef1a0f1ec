namespace Claudia.Answers;

/// <summary>
/// Calls back when a folder may have changed: a while after the last of a burst of changes, and now and then
/// besides, since a watcher can lose events and some file systems send none.
/// </summary>
internal sealed class FolderWatch : IDisposable
{
    /// <summary>A burst that goes on is not waited for longer than this many quiet times.</summary>
    private const int MostPostponements = 20;

    private readonly Lock _gate = new();
    private readonly TimeSpan _quiet;
    private readonly ITimer _burst;
    private readonly ITimer _patrol;
    private readonly string _folder;
    private FileSystemWatcher? _watcher;
    private int _postponed;
    private bool _disposed;

    public FolderWatch(string folder, TimeSpan quiet, TimeSpan patrol, TimeProvider time, Action changed)
    {
        (_folder, _quiet) = (folder, quiet);
        _burst = time.CreateTimer(_ => Fire(changed), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _patrol = time.CreateTimer(_ => Patrol(changed), null, patrol, patrol);
        TryWatch();
    }

    public void Dispose()
    {
        lock (_gate)
            _disposed = true;
        _patrol.Dispose();
        _burst.Dispose();
        _watcher?.Dispose();
    }

    private void Patrol(Action changed)
    {
        TryWatch();
        changed();
    }

    /// <summary>The folder may come later than we do, or the machine may be out of watches: the patrol tries again.</summary>
    private void TryWatch()
    {
        lock (_gate)
        {
            if (_disposed || _watcher is not null || !Directory.Exists(_folder))
                return;
            try
            {
                _watcher = Start();
            }
            catch (Exception refused) when (refused is IOException or ArgumentException or UnauthorizedAccessException)
            {
                _watcher = null;
            }
        }
    }

    private FileSystemWatcher Start()
    {
        var watcher = new FileSystemWatcher(_folder) { IncludeSubdirectories = true };
        watcher.Changed += (_, _) => Postpone();
        watcher.Created += (_, _) => Postpone();
        watcher.Deleted += (_, _) => Postpone();
        watcher.Renamed += (_, _) => Postpone();
        watcher.Error += (_, _) => Drop(watcher);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>A watcher that failed has lost events: look at once, and let the patrol start a new one.</summary>
    private void Drop(FileSystemWatcher watcher)
    {
        lock (_gate)
        {
            watcher.Dispose();
            _watcher = null;
        }

        Postpone();
    }

    private void Postpone()
    {
        lock (_gate)
        {
            if (_disposed || _postponed++ >= MostPostponements)
                return;
            _burst.Change(_quiet, Timeout.InfiniteTimeSpan);
        }
    }

    private void Fire(Action changed)
    {
        lock (_gate)
            _postponed = 0;
        changed();
    }
}
