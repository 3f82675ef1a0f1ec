namespace Claudia.Intercom;

/// <summary>What can be wrong between the settings and Intercom.</summary>
public enum FindingKind
{
    /// <summary>Intercom could not be asked: nothing is known.</summary>
    NotReachable = 1,

    /// <summary>Intercom does not accept the token.</summary>
    TokenRefused = 2,

    /// <summary>The token is another teammate's than the configured one.</summary>
    WrongAdmin = 3,

    /// <summary>The teammate has no inbox seat, so Intercom lets her do nothing.</summary>
    NoInboxSeat = 4,

    /// <summary>The token is another workspace's.</summary>
    WrongApp = 5,

    /// <summary>The workspace is hosted in another region.</summary>
    WrongRegion = 6,

    /// <summary>Claudia's own team does not exist.</summary>
    NoTeam = 7,

    /// <summary>A Level 2 team does not exist.</summary>
    NoLevelTwoTeam = 8,
}

/// <summary>One thing that is wrong, in words that say what to do.</summary>
public sealed record Finding(FindingKind Kind, string Text)
{
    /// <summary>True when Claudia can do nothing in the workspace until it is mended.</summary>
    public bool Silences => Kind is FindingKind.TokenRefused or FindingKind.WrongAdmin or FindingKind.NoInboxSeat or FindingKind.WrongApp;
}
