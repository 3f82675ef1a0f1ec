namespace Claudia.Intercom;

/// <summary>May a call leave? When it may, disposing of this gives its place to the next.</summary>
internal sealed class Admission : IDisposable
{
    private Action? _giveBack;

    private Admission(Action? giveBack, string reason, DateTimeOffset? until) =>
        (_giveBack, IsGranted, Reason, Until) = (giveBack, giveBack is not null, reason, until);

    public bool IsGranted { get; }

    /// <summary>Why it may not.</summary>
    public string Reason { get; }

    /// <summary>When to ask again, where that is known.</summary>
    public DateTimeOffset? Until { get; }

    public static Admission Granted(Action giveBack) => new(giveBack, "", null);

    public static Admission Denied(string reason, DateTimeOffset? until) => new(null, reason, until);

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
