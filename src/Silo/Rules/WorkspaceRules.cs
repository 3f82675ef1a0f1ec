using System.Collections.Immutable;
using Claudia.Engine;
using Claudia.Rulebooks;

namespace Claudia.Silo;

/// <summary>The rules of one workspace: its settings, and its file as it was last found whole.</summary>
public sealed class WorkspaceRules
{
    private readonly Workspace _workspace;
    private volatile State _state;
    private string? _seen;

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

    /// <summary>Looks at the file. What it says counts when two looks have found the same: one may meet it half written.</summary>
    /// <returns>True when something has changed: the rules, or what is wrong with them.</returns>
    public bool Follow()
    {
        if (_workspace.RulesFile is not { } path)
            return false;
        var before = _state;
        var (book, faults) = RulebookFile.Read(path, [.. before.Rules.Destinations.Keys]);
        var seen = $"{book?.Version} {string.Join('\n', faults)}";
        if (_seen != seen)
        {
            _seen = seen;
            return false;
        }
        return Take(before, book, [.. faults]);
    }

    /// <summary>The file takes too long to be read.</summary>
    /// <returns>True when that is new. A workspace without a file has none that could, however busy the process is.</returns>
    public bool Stuck()
    {
        _seen = null;
        return _workspace.RulesFile is { } path && Take(_state, null, [$"{path} takes too long to be read"]);
    }

    private bool Take(State before, Rulebook? book, ImmutableArray<string> faults)
    {
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
