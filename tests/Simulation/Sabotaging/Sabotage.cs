using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Switches one guard off, from the outside: by what stands around the product's code, never by a change of it.</summary>
/// <param name="Profile">The mix in which its absence shows best.</param>
internal sealed record Sabotage(string Name, string About, string Profile, Setup Setup)
{
    public static readonly IReadOnlyList<Sabotage> All =
    [
        new("attempt-not-journaled", "an attempt is journaled with its outcome, not before the call", "crashes",
            Setup.Honest with { WrapJournal = (_, inner) => new LateAttempts(inner) }),
        new("version-unchecked", "the journal takes every append, whatever version it was decided on", "races",
            Setup.Honest with { VersionsUnchecked = true }),
        new("resend-on-unknown", "a call without an answer is taken not to have happened", "faults",
            Setup.Honest with { WrapIntercom = (_, inner) => new Resending(inner) }),
        new("no-settle-window", "what is not seen at once is sent again", "faults",
            Setup.Honest.WithTimings(new() { SettleWindow = TimeSpan.Zero })),
        new("deadline-unchecked", "a host does not notice that it stood still past an attempt's deadline", "races",
            Setup.Honest with { ClocksMissFreezes = true }),
        new("message-ids-forgotten", "each delivery's message looks like a new one", "everything",
            Setup.Honest with { WrapDelivery = Renamed }),
        new("speaks-after-takeover", "teammates' words and assignments are hidden", "people",
            Setup.Honest with { WrapIntercom = (_, inner) => new Unpeopled(inner), WrapDelivery = (shown, _) => Unpeopled.Hide(shown) }),
        new("marker-missing", "hand-off notes go out without their mark", "faults",
            Setup.Honest with { WrapIntercom = (_, inner) => new Unmarked(inner) }),
        new("own-words-changed", "words of Claudia's come back so changed that nothing tells them", "faults",
            Setup.Honest with { WrapIntercom = (_, inner) => new Reworded(inner), WrapDelivery = (shown, _) => Reworded.Change(shown) }),
        new("loop-forgets-a-kick", "every other time that a loop is to act at once, its timer is not set", "calm",
            Setup.Honest with { Schedule = Forgetful }),
    ];

    public static Sabotage? Find(string name) => All.FirstOrDefault(sabotage => sabotage.Name == name);

    private static Action<TimeSpan> Forgetful(Action<TimeSpan> set)
    {
        var kicks = 0;
        return due =>
        {
            if (due > TimeSpan.Zero || due == Timeout.InfiniteTimeSpan || ++kicks % 2 == 1)
                set(due);
        };
    }

    private static Snapshot Renamed(Snapshot shown, int delivery) => shown with
    {
        Parts = [.. shown.Parts.Select(part => part.Author.Kind == AuthorKind.Customer ? part with { Id = $"{part.Id}-{delivery}" } : part)],
    };
}
