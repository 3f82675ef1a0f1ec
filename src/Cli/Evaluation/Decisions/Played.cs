using System.Collections.Immutable;

namespace Claudia.Cli;

/// <summary>What became of a dialogue.</summary>
/// <param name="Predicted">The turns at which it was transferred.</param>
/// <param name="Reasons">The reasons of the first transfer, the weightiest first.</param>
/// <param name="Evidence">Their evidence, in words.</param>
internal sealed record Played(Dialogue Dialogue, ImmutableArray<int> Predicted, ImmutableArray<string> Reasons, string Evidence = "")
{
    public int? Gold => Dialogue.Gold is [var first, ..] ? first : null;

    public int? First => Predicted is [var first, ..] ? first : null;

    /// <summary>The golden reason; null when it should not be transferred.</summary>
    public string? GoldReason => Gold is { } at ? Dialogue.Turns[at].Reason : null;

    /// <summary>True when it was transferred at the right turn, and the right reason is among those given.</summary>
    public bool IsRight => First == Gold && (Gold is null || Reasons.Contains(GoldReason!));

    /// <summary>The reason that counts as predicted: the golden one where it is among those given.</summary>
    public string? Reason => First is null ? null : Reasons.Contains(GoldReason ?? "") ? GoldReason : Reasons.FirstOrDefault();
}
