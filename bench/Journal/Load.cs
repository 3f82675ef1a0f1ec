using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Journal;

/// <summary>Writers that each append to a conversation of their own, one append after the other.</summary>
internal sealed class Load(IJournal journal, int writers)
{
    private const string Text = "Olá, comprei um tênis na semana passada e o pedido ainda não chegou. Vocês podem verificar onde ele está? Obrigada!";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly long[] _versions = new long[writers];

    /// <summary>How many appends were durable when the time was over.</summary>
    public async Task<long> RunAsync(TimeSpan time, CancellationToken cancel)
    {
        var began = TimeProvider.System.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(() => WriteAsync(writer, began, time, cancel), cancel)));
        return counts.Sum();
    }

    private async Task<long> WriteAsync(int writer, long began, TimeSpan time, CancellationToken cancel)
    {
        var first = _versions[writer];
        while (TimeProvider.System.GetElapsedTime(began) < time)
        {
            if (await journal.AppendAsync(Next(writer, _versions[writer]), cancel) != AppendResult.Appended)
                throw new InvalidOperationException("Another writer has this conversation.");
            _versions[writer] += 1;
        }

        return _versions[writer] - first;
    }

    // A message of the usual length, and a state that holds the last eight of them.
    private static Append Next(int writer, long version)
    {
        var key = new ConversationKey("bench", (1_000_000 + writer).ToString(CultureInfo.InvariantCulture));
        var at = Start.AddSeconds(version);
        var state = Conversation.Fold(key, Enumerable.Range(0, 8).Select(number => Message(at, version - number)));
        return new(key, version, [Message(at, version)], state, at.AddMinutes(1), at);
    }

    private static ConversationEvent.MessageReceived Message(DateTimeOffset at, long number) =>
        new(at, (1_000 + number).ToString(CultureInfo.InvariantCulture), Text, at, 0, Road.Webhook, at.AddSeconds(2));
}
