using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Storage.Tests;

/// <summary>Several journals on one schema.</summary>
[NeedsPostgres]
public sealed class PostgresRaceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly string[] Names = ["one", "other"];

    [SkippableFact]
    public async Task Append_TwoJournalsRacing_WriteEveryVersionOnce()
    {
        const int conversations = 40;
        const int rounds = 10;
        var schema = await TestSchema.OnSharedServerAsync();
        await using var one = await schema.OpenAsync();
        await using var other = await schema.OpenAsync();

        var racing = from number in Enumerable.Range(0, conversations)
                     from racer in Names.Zip([one, other], (name, journal) => (Name: name, Journal: journal))
                     select Task.Run(() => RaceAsync(racer.Journal, Sample.Key(number), racer.Name, rounds));
        var conflicts = await Task.WhenAll(racing).WaitAsync(Patience);

        Assert.NotEqual(0, conflicts.Sum());
        for (var number = 0; number < conversations; number++)
        {
            var events = await one.EventsAsync(Sample.Key(number), 0, 1000, CancellationToken.None);
            Assert.Equal(Enumerable.Range(1, 2 * rounds).Select(it => (long)it), events.Select(it => it.Version));
            Assert.Equal(
                Names.SelectMany(name => Enumerable.Range(0, rounds).Select(round => $"{name} {round:00}")),
                events.Select(it => ((ConversationEvent.SignalReceived)it.Event).Signal).Order(StringComparer.Ordinal));
        }
    }

    [SkippableFact]
    public async Task Open_ManyAtOnceOnNothing_MakeOneSchema()
    {
        for (var round = 0; round < 3; round++)
        {
            var schema = await TestSchema.OnSharedServerAsync();

            var journals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => schema.OpenAsync())).WaitAsync(Patience);

            Assert.Equal(1, await schema.QueryAsync<int>("SELECT count(*) FROM schema_version"));
            foreach (var journal in journals)
                await journal.DisposeAsync();
        }
    }

    // Appends what it has until all of it is written, each time upon the version that it finds.
    private static async Task<int> RaceAsync(PostgresJournal journal, ConversationKey key, string name, int rounds)
    {
        var conflicts = 0;
        for (var round = 0; round < rounds;)
        {
            var version = (await journal.ReadAsync(key, CancellationToken.None))?.Version ?? 0;
            var append = Sample.Append(key, version) with { Events = [Sample.Event($"{name} {round:00}")] };
            if (await journal.AppendAsync(append, CancellationToken.None) == AppendResult.Appended)
                round++;
            else
                conflicts++;
        }

        return conflicts;
    }
}
