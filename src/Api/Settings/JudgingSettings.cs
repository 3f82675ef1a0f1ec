using Claudia.Engine;

namespace Claudia.Api;

/// <summary>How a workspace wants its conversations judged, as the configuration writes it.</summary>
internal sealed record JudgingSettings
{
    /// <summary>Intercom's team ids by the name that rules use; <c>level2</c> has to be there.</summary>
    public Dictionary<string, string> Destinations { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The first that matches wins.</summary>
    public IReadOnlyList<FlowRuleSettings> FlowRules { get; init; } = [];

    /// <summary>Drafts under this confidence (0 to 1) are not sent.</summary>
    public double MinimumConfidence { get; init; } = new EscalationRules().MinimumConfidence;

    /// <summary>The draft under the limit in a row at which the conversation is transferred.</summary>
    public int Strikes { get; init; } = new EscalationRules().Strikes;

    /// <summary>Further phrases by which customers ask for a person.</summary>
    public IReadOnlyList<string> PersonPhrases { get; init; } = [];

    /// <summary>How long quick messages are collected before they are answered together.</summary>
    public TimeSpan AnswerWait { get; init; } = new TransferTimings().Wait;

    /// <summary>The language of a message that does not tell.</summary>
    public string DefaultLanguage { get; init; } = "en";
}

/// <summary>One rule of the flow.</summary>
internal sealed record FlowRuleSettings
{
    /// <summary>tag, signal, channel or attribute.</summary>
    public string When { get; init; } = "";

    /// <summary>The tag, the signal or the channel; for an attribute <c>name=value</c>.</summary>
    public string Value { get; init; } = "";

    public string Destination { get; init; } = Rules.DefaultDestination;
}
