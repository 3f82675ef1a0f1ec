using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Load;

/// <summary>One conversation as the ledger tells it: whose it was, and when.</summary>
internal sealed class Story
{
    private readonly List<Scene> _scenes = [];

    public Story(IEnumerable<LedgerEntry> ledger)
    {
        var (spell, team, admin, person) = (0, (string?)null, (string?)null, (DateTimeOffset?)null);
        foreach (var entry in ledger)
        {
            _scenes.Add(new(entry, spell, person, IsPersons(team, admin)));
            if (entry.Kind == EffectKind.Assignment)
                (team, admin) = Assigned(entry, team);
            if (GivesToClaudia(entry))
                (spell, person) = (spell + 1, null);
            else if (entry.Kind == EffectKind.Assignment || IsPersonsDeed(entry))
                person ??= entry.At;
        }
        WithPerson = IsPersons(team, admin);
    }

    public IReadOnlyList<Scene> Scenes => _scenes;

    /// <summary>In the end another team or a teammate holds it.</summary>
    public bool WithPerson { get; }

    public static bool IsOurs(LedgerEntry entry) => entry is { AuthorType: "admin", AuthorId: SimulatedIds.ClaudiaAdmin };

    public static bool IsOurTransfer(LedgerEntry entry) => IsOurs(entry) && entry.Kind == EffectKind.Assignment;

    public static bool IsOurComment(LedgerEntry entry) => IsOurs(entry) && entry.Kind == EffectKind.Comment;

    /// <summary>A teammate answers, or closes it.</summary>
    public static bool IsPersonsDeed(LedgerEntry entry) =>
        entry.AuthorType == "admin" && !IsOurs(entry)
        && (entry.Kind is EffectKind.Comment or EffectKind.Close || entry is { Kind: EffectKind.Assignment, Text: not null });

    /// <summary>A teammate, or another team, gets it.</summary>
    public static bool GivesToPerson(LedgerEntry entry) =>
        entry is { Kind: EffectKind.Assignment, AssigneeId: not null and not SimulatedIds.ClaudiaTeam and not SimulatedIds.ClaudiaAdmin };

    private static bool GivesToClaudia(LedgerEntry entry) => entry.AssignsTeam(SimulatedIds.ClaudiaTeam);

    private static bool IsPersons(string? team, string? admin) =>
        team is not null and not SimulatedIds.ClaudiaTeam || admin is not null and not SimulatedIds.ClaudiaAdmin;

    private static (string? Team, string? Admin) Assigned(LedgerEntry entry, string? team) => entry.AssigneeType switch
    {
        "team" => (entry.AssigneeId, null),
        "admin" => (team, entry.AssigneeId),
        _ => (null, null),
    };
}

/// <summary>One entry, and how it stood just before.</summary>
/// <param name="Spell">How often the conversation had been given to Claudia.</param>
/// <param name="PersonSince">Since when it was a person's or Level 2's, in this spell; null where it was Claudia's.</param>
/// <param name="WithPerson">Whether a teammate or another team held it.</param>
internal sealed record Scene(LedgerEntry Entry, int Spell, DateTimeOffset? PersonSince, bool WithPerson);
