using System.Collections.Immutable;

namespace Claudia.Cli;

/// <summary>A labelled dialogue. Where it is transferred, it ends.</summary>
internal sealed record Dialogue(string Id, string Language, ImmutableArray<DialogueTurn> Turns)
{
    /// <summary>The turns at which it should be transferred.</summary>
    public ImmutableArray<int> Gold => [.. Turns.Index().Where(turn => turn.Item.Transfer).Select(turn => turn.Index)];

    /// <summary>The turns at which somebody else's judge would transfer it; null when the file holds no predictions.</summary>
    public ImmutableArray<int>? Predicted => Turns.Any(turn => turn.Predicted is not null)
        ? [.. Turns.Index().Where(turn => turn.Item.Predicted == true).Select(turn => turn.Index)]
        : null;
}

/// <summary>One turn, as the file writes it.</summary>
internal sealed record DialogueTurn
{
    public const string Customer = "customer";
    public const string Claudia = "claudia";

    public string Author { get; init; } = "";

    public string Text { get; init; } = "";

    /// <summary>True when the conversation should go to people at this turn of the customer.</summary>
    public bool Transfer { get; init; }

    /// <summary>Why it should: a reason's name, such as asks-for-person.</summary>
    public string? Reason { get; init; }

    /// <summary>What somebody else's judge says; null to ask Claudia's.</summary>
    public bool? Predicted { get; init; }

    public string? PredictedReason { get; init; }

    /// <summary>Of Claudia's turns: true when it offers a person.</summary>
    public bool Offer { get; init; }

    /// <summary>The confidence of the turn's draft; null to have it drafted from the articles.</summary>
    public double? Confidence { get; init; }

    /// <summary><c>failed</c> when there is no draft.</summary>
    public string? Draft { get; init; }

    public ImmutableArray<string>? Tags { get; init; }

    public string? Signal { get; init; }

    public string? Channel { get; init; }

    public ImmutableSortedDictionary<string, string>? Attributes { get; init; }

    public int Attachments { get; init; }
}
