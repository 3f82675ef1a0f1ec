using Claudia.Engine;

namespace Claudia.Simulation;

/// <summary>Whose a conversation was, and when, as Intercom's ledger has it.</summary>
internal sealed class Timeline
{
    private static readonly Seat Seat = new(Setup.OurAdmin, Setup.OurTeam);
    private readonly List<long> _given = [];
    private readonly List<(long At, long? SilentSince)> _turns = [];
    private long? _taken = 0;
    private long? _stepped;

    /// <param name="resumes">When operators gave it back.</param>
    public Timeline(ModelConversation conversation, IReadOnlyList<long> resumes)
    {
        Turn(0);
        var resume = 0;
        foreach (var line in conversation.Ledger)
        {
            for (; resume < resumes.Count && resumes[resume] <= line.At; resume++)
                Begin(resumes[resume]);
            Follow(line);
        }
        for (; resume < resumes.Count; resume++)
            Begin(resumes[resume]);
    }

    /// <summary>In the end a person, or nobody but a person's choice, holds it.</summary>
    public bool WithHuman => _taken is not null || _stepped is not null;

    /// <summary>How often it had been given to Claudia by a time.</summary>
    public int Spell(long at)
    {
        var spell = 0;
        while (spell < _given.Count && _given[spell] <= at)
            spell++;
        return spell;
    }

    /// <summary>Since when it has been a person's at a time; null when it is Claudia's then.</summary>
    public long? SilentSince(long at) => _turns[_turns.FindLastIndex(turn => turn.At <= at)].SilentSince;

    public static bool IsOurs(Line line) => line.Request is not null;

    private static bool IsHers(Line line) =>
        line is { Open: true, Deleted: false } && line.Assignee.Team == Seat.TeamId && (line.Assignee.Admin is null || line.Assignee.Admin == Seat.AdminId);

    public static bool IsTeammateSpeaking(Line line) =>
        !IsOurs(line) && line.Part is { Author.Kind: AuthorKind.Teammate, IsNote: false, Text: not null };

    public static bool Gives(Line line) => !IsOurs(line) && line.Part?.AssignedTo is { } to && to.Team == Seat.TeamId;

    private void Follow(Line line)
    {
        var wasTaken = _taken is not null;
        _taken = IsHers(line) ? null : _taken ?? line.At;
        if (IsTeammateSpeaking(line))
            _stepped ??= line.At;
        if (Gives(line) || (wasTaken && _taken is null))
            Begin(line.At);
        else
            Turn(line.At);
    }

    /// <summary>Who only spoke has left it to her; who has taken it keeps it.</summary>
    private void Begin(long at)
    {
        _given.Add(at);
        _stepped = null;
        Turn(at);
    }

    private void Turn(long at) => _turns.Add((at, Earlier(_taken, _stepped)));

    private static long? Earlier(long? one, long? other) => one is null || other < one ? other : one;
}
