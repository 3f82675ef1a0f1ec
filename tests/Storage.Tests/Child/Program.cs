using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>These tests as a process of their own: it appends to a journal until it is killed, or until standard input ends.</summary>
/// <remarks>Arguments: path, first conversation, number of conversations. Says each acknowledged append: "conversation version.".</remarks>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        await using var journal = await Open.Async(args[0]);
        using var stop = new CancellationTokenSource();
        var appending = Enumerable.Range(int.Parse(args[1], CultureInfo.InvariantCulture), int.Parse(args[2], CultureInfo.InvariantCulture))
            .Select(number => Task.Run(() => AppendAsync(journal, Sample.Key(number), stop.Token), CancellationToken.None)).ToArray();

        await Console.In.ReadToEndAsync(CancellationToken.None);
        await stop.CancelAsync();
        await Task.WhenAll(appending);
        return 0;
    }

    private static async Task AppendAsync(SqliteJournal journal, ConversationKey key, CancellationToken stop)
    {
        var version = await VersionAsync(journal, key);
        while (!stop.IsCancellationRequested)
        {
            var append = Sample.Append(key, version, state: Sample.State(key) with { Episode = (int)version + 2 });
            append = append with { Events = [Sample.Event($"{version + 1}"), Sample.Event($"{version + 2}")] };
            if (await journal.AppendAsync(append, CancellationToken.None) == AppendResult.Conflict)
            {
                version = await VersionAsync(journal, key);
                continue;
            }

            version += 2;
            Console.WriteLine($"{key.Id} {version}.");
        }
    }

    private static async Task<long> VersionAsync(SqliteJournal journal, ConversationKey key) =>
        (await journal.ReadAsync(key, CancellationToken.None))?.Version ?? 0;
}
