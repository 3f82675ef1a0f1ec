using Claudia.Engine;

namespace Claudia.Silo;

/// <summary>How a workspace wants its conversations judged, as the configuration writes it.</summary>
public sealed record JudgingSettings
{
    /// <summary>Intercom's team ids by the name that rules use; <c>level2</c> has to be there.</summary>
    public Dictionary<string, string> Destinations { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long quick messages are collected before they are answered together.</summary>
    public TimeSpan AnswerWait { get; init; } = new TransferTimings().Wait;

    /// <summary>The language of a message that does not tell.</summary>
    public string DefaultLanguage { get; init; } = "en";
}
