using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Whose a conversation was, and when, as Intercom's ledger has it.</summary>
internal sealed class Timeline
{
    private static readonly Seat Seat = new(Setup.OurAdmin, Setup.OurTeam);
    private readonly List<long> _given = [];
    private readonly List<(long At, bool Silent)> _turns = [(0, true)];

    /// <param name="resumes">When operators gave it back.</param>
    public Timeline(ModelConversation conversation, IReadOnlyList<long> resumes)
    {
        var (speakable, stepped, resume) = (false, false, 0);
        foreach (var line in conversation.Ledger)
        {
            for (; resume < resumes.Count && resumes[resume] <= line.At; resume++)
            {
                stepped = false;
                Begin(resumes[resume], speakable);
            }
            var before = speakable;
            speakable = IsHers(line);
            if (IsTeammateSpeaking(line))
                stepped = true;
            if (Gives(line) || (!before && speakable))
            {
                stepped = false;
                Begin(line.At, speakable);
            }
            Turn(line.At, !speakable || stepped);
        }
        for (; resume < resumes.Count; resume++)
        {
            stepped = false;
            Begin(resumes[resume], speakable);
        }
        WithHuman = !speakable || stepped;
    }

    /// <summary>In the end a person, or nobody but a person's choice, holds it.</summary>
    public bool WithHuman { get; }

    /// <summary>How often it had been given to Claudia by a time.</summary>
    public int Spell(long at)
    {
        var spell = 0;
        while (spell < _given.Count && _given[spell] <= at)
            spell++;
        return spell;
    }

    /// <summary>Since when it has been a person's at a time; null when it is Claudia's then.</summary>
    public long? SilentSince(long at)
    {
        var last = _turns.FindLastIndex(turn => turn.At <= at);
        if (!_turns[last].Silent)
            return null;
        while (last > 0 && _turns[last - 1].Silent)
            last--;
        return _turns[last].At;
    }

    public static bool IsOurs(Line line) => line.Request is not null;

    private static bool IsHers(Line line) =>
        line is { Open: true, Deleted: false } && line.Assignee.Team == Seat.TeamId && (line.Assignee.Admin is null || line.Assignee.Admin == Seat.AdminId);

    public static bool IsTeammateSpeaking(Line line) =>
        !IsOurs(line) && line.Part is { Author.Kind: AuthorKind.Teammate, IsNote: false, Text: not null };

    public static bool Gives(Line line) => !IsOurs(line) && line.Part?.AssignedTo is { } to && to.Team == Seat.TeamId;

    private void Begin(long at, bool speakable)
    {
        _given.Add(at);
        Turn(at, !speakable);
    }

    private void Turn(long at, bool silent)
    {
        if (_turns[^1].Silent != silent)
            _turns.Add((at, silent));
    }
}
