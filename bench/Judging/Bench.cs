using System.Diagnostics;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Rulebooks;
using Claudia.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Claudia.Judging;

/// <summary>The figures, by name.</summary>
internal static class Bench
{
    private const int JudgedConversations = 2_000;

    public static async Task<IReadOnlyList<(string Name, double Value)>> RunAsync(long turns, TimeSpan time, CancellationToken cancel)
    {
        var (judged, judgedByProcessor) = JudgementsASecond(time);
        var (written, seconds, processor, report) = await ReplayAsync(turns, cancel);
        return
        [
            ("judgements per second per core", judged),
            ("judgements per second of processor time", judgedByProcessor),
            ("replayed conversations", report.Conversations),
            ("replayed turns", written),
            ("replay, seconds", seconds),
            ("replay, turns per second", written / seconds),
            ("replay, seconds for a million turns", 1_000_000 * seconds / written),
            ("replay, processor seconds for a million turns", 1_000_000 * processor / written),
            ("replay, cores", Environment.ProcessorCount),
            ("ratio of judging to replaying, per core", judged / (written / seconds / Environment.ProcessorCount)),
        ];
    }

    /// <summary>Whole judgements, each with its draft, in the states in which they were made.</summary>
    private static (double Second, double ProcessorSecond) JudgementsASecond(TimeSpan time)
    {
        var turns = Enumerable.Range(0, JudgedConversations).SelectMany(number => Turns(Past.Conversation(number))).ToList();
        var (count, watch, before) = (0L, new Stopwatch(), TimeSpan.Zero);
        // The first round only warms up.
        for (var round = 0; round < 2; round++)
        {
            count = 0;
            before = ProcessorTime();
            for (watch.Restart(); watch.Elapsed < time;)
            {
                foreach (var (state, e) in turns)
                    GC.KeepAlive(EscalationPolicy.Judge(state, e.Draft, e.Failure, Past.Rules, e.At));
                count += turns.Count;
            }
        }
        return (count / watch.Elapsed.TotalSeconds, count / (ProcessorTime() - before).TotalSeconds);
    }

    private static IEnumerable<(ConversationState State, ConversationEvent.Judged Event)> Turns(Dialogue dialogue)
    {
        var state = ConversationState.New(dialogue.State.Key);
        foreach (var @event in dialogue.Events)
        {
            if (@event is ConversationEvent.Judged judged)
                yield return (state, judged);
            state = Conversation.Apply(state, @event);
        }
    }

    private static async Task<(long Turns, double Seconds, double Processor, ReplayReport Report)> ReplayAsync(long turns, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("claudia-bench-");
        try
        {
            await using var journal = await SqliteJournal.OpenAsync(new() { Path = Path.Combine(folder.FullName, "claudia.db") }, TimeProvider.System, NullLogger.Instance, cancel);
            var written = await Past.WriteAsync(journal, turns, Tell("written", turns), cancel);
            var other = Past.Rules with { Version = "other", Escalation = Past.Rules.Escalation with { MinimumConfidence = 0.6, Strikes = 3 } };
            var (watch, before) = (Stopwatch.StartNew(), ProcessorTime());
            var report = await new ReplayRunner(journal, _ => other).RunAsync(new(), other.Version, null, cancel);
            return (written, watch.Elapsed.TotalSeconds, (ProcessorTime() - before).TotalSeconds, report);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Of all threads: what else the machine does is not in it.</summary>
    private static TimeSpan ProcessorTime()
    {
        using var itself = Process.GetCurrentProcess();
        return itself.TotalProcessorTime;
    }

    private static Action<long> Tell(string what, long all)
    {
        var told = 0L;
        return done =>
        {
            var tenth = 10 * done / all;
            if (tenth > Interlocked.Read(ref told))
            {
                Interlocked.Exchange(ref told, tenth);
                Console.Error.WriteLine($"{what}: {done} of {all} turns");
            }
        };
    }
}
