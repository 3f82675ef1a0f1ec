namespace Claudia.Simulator.Client;

/// <summary>What has happened, and waiting for it without sleeping.</summary>
public sealed partial class SimulatorClient
{
    private const int LongestPollMs = 5_000;
    private static readonly TimeSpan DefaultPatience = TimeSpan.FromSeconds(20);

    /// <summary>Every effect after that number, in order.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> LedgerAsync(long after = 0, CancellationToken cancellation = default)
    {
        var all = new List<LedgerEntry>();
        LedgerPage page;
        do
        {
            page = await GetAsync<LedgerPage>($"ledger?after={after}", cancellation);
            all.AddRange(page.Entries);
            after = page.Entries.Count == 0 ? page.Last : page.Entries[^1].Seq;
        }
        while (after < page.Last);
        return all;
    }

    /// <summary>The effects in one conversation, in order.</summary>
    public async Task<IReadOnlyList<LedgerEntry>> LedgerOfAsync(string conversationId, CancellationToken cancellation = default) =>
        [.. (await LedgerAsync(0, cancellation)).Where(entry => entry.ConversationId == conversationId)];

    /// <summary>Every attempt to deliver a notification and every connector call after that number, as they ended.</summary>
    public async Task<IReadOnlyList<Delivery>> DeliveriesAsync(long after = 0, CancellationToken cancellation = default)
    {
        var all = new List<Delivery>();
        DeliveryPage page;
        do
        {
            page = await GetAsync<DeliveryPage>($"deliveries?after={after}", cancellation);
            all.AddRange(page.Deliveries);
            after = page.Deliveries.Count == 0 ? page.Last : page.Deliveries[^1].Seq;
        }
        while (after < page.Last);
        return all;
    }

    /// <summary>
    /// Waits for the first effect that <paramref name="wanted"/> accepts, past or to come (20 seconds where
    /// no patience is given), and answers it. Throws <see cref="TimeoutException"/> when it does not come.
    /// </summary>
    public async Task<LedgerEntry> WaitForAsync(
        Func<LedgerEntry, bool> wanted, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        using var limit = Limit(patience, cancellation);
        long after = 0;
        try
        {
            while (true)
            {
                var page = await GetAsync<LedgerPage>($"ledger?after={after}&wait_ms={LongestPollMs}", limit.Token);
                if (page.Entries.FirstOrDefault(wanted) is { } found)
                    return found;
                after = page.Entries.Count == 0 ? after : page.Entries[^1].Seq;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The effect did not happen; the ledger stands at {after}.");
        }
    }

    /// <summary>As <see cref="WaitForAsync(Func{LedgerEntry, bool}, TimeSpan?, CancellationToken)"/>, for a delivery.</summary>
    public async Task<Delivery> WaitForDeliveryAsync(
        Func<Delivery, bool> wanted, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        using var limit = Limit(patience, cancellation);
        long after = 0;
        try
        {
            while (true)
            {
                var page = await GetAsync<DeliveryPage>($"deliveries?after={after}&wait_ms={LongestPollMs}", limit.Token);
                if (page.Deliveries.FirstOrDefault(wanted) is { } found)
                    return found;
                after = page.Deliveries.Count == 0 ? after : page.Deliveries[^1].Seq;
            }
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"The delivery did not happen; their list stands at {after}.");
        }
    }

    /// <summary>
    /// Waits until no REST call, notification or connector call is queued or under way, and no retry either
    /// unless told otherwise. Throws <see cref="TimeoutException"/> when it does not become quiet.
    /// </summary>
    public async Task<IdleReport> IdleAsync(
        bool withRetries = true, TimeSpan? patience = null, CancellationToken cancellation = default)
    {
        var wait = (int)(patience ?? DefaultPatience).TotalMilliseconds;
        var report = await GetAsync<IdleReport>(
            $"idle?wait_ms={wait}&retries={(withRetries ? "true" : "false")}", cancellation);
        return report.Idle ? report : throw new TimeoutException($"The simulator did not become quiet: {report}.");
    }

    private static CancellationTokenSource Limit(TimeSpan? patience, CancellationToken cancellation)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(patience ?? DefaultPatience);
        return limit;
    }
}
