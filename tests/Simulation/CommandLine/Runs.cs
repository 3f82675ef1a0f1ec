namespace Claudia.Simulation;

/// <summary>Runs many schedules, one world a thread.</summary>
internal static class Runs
{
    private const int Batch = 64;

    /// <param name="seen">Called for each schedule with a violation, from any thread, one at a time; false ends the run.</param>
    /// <param name="progress">Called now and then with the number of schedules done.</param>
    public static Tally All(ulong seed, long schedules, Profile profile, Setup setup, int threads, Func<ulong, Findings, bool> seen, Action<long> progress)
    {
        var (sync, total, next, going) = (new Lock(), new Tally(), 0L, true);
        void Work()
        {
            var mine = new Tally();
            while (Volatile.Read(ref going))
            {
                var from = Interlocked.Add(ref next, Batch) - Batch;
                for (var at = from; at < Math.Min(from + Batch, schedules); at++)
                {
                    var findings = Schedule.Run(seed + (ulong)at, profile, setup);
                    mine.Add(findings);
                    if (findings.Violations.Count == 0)
                        continue;
                    lock (sync)
                        going &= seen(seed + (ulong)at, findings);
                }
                if (from + Batch >= schedules)
                    break;
                progress(from);
            }
            lock (sync)
                total.Add(mine);
        }
        var helpers = Enumerable.Range(1, threads - 1).Select(_ => new Thread(Work)).ToList();
        helpers.ForEach(thread => thread.Start());
        Work();
        helpers.ForEach(thread => thread.Join());
        return total;
    }
}
