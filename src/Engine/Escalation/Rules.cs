using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>How one workspace wants its conversations judged and transferred.</summary>
public sealed record Rules
{
    /// <summary>The destination that is meant where none is named.</summary>
    public const string DefaultDestination = "level2";

    /// <summary>Which rules these are: a hash of their content. Journaled with every verdict.</summary>
    public required string Version { get; init; }

    public required Seat Seat { get; init; }

    /// <summary>Intercom's team ids by the name that rules use. <see cref="DefaultDestination"/> is always there.</summary>
    public required ImmutableSortedDictionary<string, string> Destinations { get; init; }

    public EscalationRules Escalation { get; init; } = new();

    public TransferTimings Timings { get; init; } = new();

    /// <summary>What Claudia says to customers, by language.</summary>
    public Phrases Phrases { get; init; } = Phrases.Default;

    /// <summary>How the hand-off note is written.</summary>
    public NoteStyle Note { get; init; } = new();

    /// <summary>A phrase that says when people will be there.</summary>
    internal string Opening(string phrase, string? language, DateTimeOffset opening) =>
        Template.Fill(phrase, [new("opens", Phrases.Time(language, TimeZoneInfo.ConvertTime(opening, Escalation.Hours?.Zone ?? TimeZoneInfo.Utc)))]);

    /// <summary>The team of a destination; of the default one when the name is unknown.</summary>
    public string TeamOf(string destination) =>
        Destinations.TryGetValue(destination, out var team) ? team : Destinations[DefaultDestination];
}

/// <summary>Claudia's place in the workspace.</summary>
/// <param name="AdminId">Intercom's id of the teammate that she acts as.</param>
/// <param name="TeamId">Intercom's id of her team inbox.</param>
public sealed record Seat(string AdminId, string TeamId);
