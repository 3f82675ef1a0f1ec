using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Rulebooks;

namespace Claudia.Api;

/// <summary>The rules of one workspace: its settings, and its file as it was last found whole.</summary>
internal sealed class WorkspaceRules
{
    private readonly Workspace _workspace;
    private volatile State _state;

    public WorkspaceRules(Workspace workspace)
    {
        _workspace = workspace;
        _state = new(workspace.Rulebook.ApplyTo(FromSettings(workspace)), []);
    }

    private sealed record State(Rules Rules, ImmutableArray<string> Faults);

    public string Name => _workspace.Name;

    public Rules Current => _state.Rules;

    /// <summary>What is wrong with the file as it stands now: while anything is, the rules before are in force.</summary>
    public ImmutableArray<string> Faults => _state.Faults;

    /// <summary>Takes the file as it stands now.</summary>
    /// <returns>True when something has changed: the rules, or what is wrong with them.</returns>
    public bool Follow()
    {
        if (_workspace.RulesFile is not { } path)
            return false;
        var before = _state;
        var (book, faults) = RulesFile.Read(path, [.. before.Rules.Destinations.Keys]);
        var rules = book is null || book.Version == before.Rules.Version ? before.Rules : book.ApplyTo(FromSettings(_workspace));
        if (rules == before.Rules && faults.SequenceEqual(before.Faults))
            return false;
        _state = new(rules, faults);
        return true;
    }

    private static Rules FromSettings(Workspace workspace) => new()
    {
        Version = Rulebook.BuiltIn,
        Seat = new(workspace.Intercom.AdminId, workspace.Intercom.TeamId),
        Destinations = workspace.Judging.Destinations.ToImmutableSortedDictionary(StringComparer.OrdinalIgnoreCase),
        Phrases = Phrases.Default with { Fallback = workspace.Judging.DefaultLanguage },
        Timings = new() { Wait = workspace.Judging.AnswerWait },
    };
}
