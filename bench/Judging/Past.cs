using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Judging;

/// <summary>A past of many conversations, the same for the same number.</summary>
internal static class Past
{
    /// <summary>Turns of a conversation that nothing ends before.</summary>
    private const int MostTurns = 6;

    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Texts =
    [
        "Where is my parcel? The tracking page has not changed since Monday.",
        "Boa tarde, como faço para mudar o endereço de entrega do meu pedido?",
        "¿Cuánto tarda en llegar un envío a Canarias?",
        "I was told that it would come yesterday, and it did not.",
        "Não recebi o e-mail de confirmação, podem reenviar por favor?",
        "The invoice shows another company name, how can I have that corrected?",
        "isso já aconteceu duas vezes este mês, está ficando chato",
        "Quiero cambiar la fecha de recogida, ¿es posible?",
        "My number is 8841-2290, can you look it up?",
        "Quero falar com um atendente",
        "What do I do if nobody is at home when it arrives?",
        "obrigado, entendi",
    ];

    public static readonly Rules Rules = new()
    {
        Version = "bench",
        Seat = new("900", "700"),
        Destinations = ImmutableSortedDictionary<string, string>.Empty.Add(Rules.DefaultDestination, "800"),
        Escalation = new() { Rules = [new("vip", new Condition.Tag("vip"), new RuleAction.Transfer())] },
    };

    public static Dialogue Conversation(int number)
    {
        var dialogue = new Dialogue(new("acme", (1_000_000 + number).ToString(CultureInfo.InvariantCulture)), Rules, Start.AddSeconds(number));
        for (var turn = 0; turn < MostTurns && !dialogue.IsOver; turn++)
            dialogue.Turn($"{Texts[(int)(Chance(number, turn, 1) * Texts.Length)]} ({number}.{turn})", Draft(number, turn));
        return dialogue;
    }

    /// <summary>Appends conversations until they have so many turns.</summary>
    /// <returns>The turns.</returns>
    public static async Task<long> WriteAsync(IJournal journal, long turns, Action<long> tell, CancellationToken cancel)
    {
        var (written, number) = (0L, 0);
        await Parallel.ForEachAsync(Endless(() => Interlocked.Read(ref written) < turns), cancel, async (_, token) =>
        {
            var dialogue = Conversation(Interlocked.Increment(ref number));
            await journal.AppendAsync(new(dialogue.State.Key, 0, dialogue.Events, dialogue.State, null, Start), token);
            tell(Interlocked.Add(ref written, dialogue.Events.OfType<ConversationEvent.Judged>().LongCount()));
        });
        return written;
    }

    private static IEnumerable<int> Endless(Func<bool> more)
    {
        while (more())
            yield return 0;
    }

    private static Draft Draft(int number, int turn) => new(
        $"You find it in your account, under Orders, where each parcel has a link to its carrier's page. It changes when the carrier scans it. ({number}.{turn})",
        Math.Round(0.45 + (Chance(number, turn, 2) * 0.55), 2),
        ImmutableSortedDictionary<string, double>.Empty.Add("coverage", 0.8).Add("margin", 0.4).Add("match", 0.7),
        "en",
        [new("en/track-parcel", "Where is my parcel?")]);

    /// <summary>A number from 0 to 1 that looks like chance, and is the same for the same place (a hash by Knuth's multiplier).</summary>
    private static double Chance(int number, int turn, int what)
    {
        var hash = unchecked(((((uint)number * 31) + (uint)turn) * 7) + (uint)what);
        hash = unchecked((hash ^ (hash >> 15)) * 2654435761);
        hash = unchecked((hash ^ (hash >> 13)) * 2246822519);
        return (hash ^ (hash >> 16)) / 4294967296.0;
    }
}
