using Claudia.Engine;

namespace Claudia.Api;

/// <summary>Whether the settings for judging make sense.</summary>
internal static class JudgingCheck
{
    /// <summary>One line for each that does not, beginning with its name.</summary>
    /// <param name="ownTeam">Claudia's own team: what is transferred there comes back to her.</param>
    public static IEnumerable<string> Lines(JudgingSettings settings, string ownTeam)
    {
        const string destinations = nameof(JudgingSettings.Destinations);
        if (!settings.Destinations.ContainsKey(Rules.DefaultDestination))
            yield return $"{destinations}:{Rules.DefaultDestination} is missing: it must be the Level 2 team's id";
        foreach (var (name, team) in settings.Destinations)
        {
            if (!ConversationKey.IsId(team))
                yield return $"{destinations}:{name} must be a team's id: a number, as Intercom gives it";
            else if (team == ownTeam)
                yield return $"{destinations}:{name} is Claudia's own team: it must be a team of people";
        }

        foreach (var line in settings.FlowRules.SelectMany((rule, at) => Lines(rule, settings).Select(line => $"{nameof(JudgingSettings.FlowRules)}:{at}:{line}")))
            yield return line;
        if (settings.MinimumConfidence is not (>= 0 and <= 1))
            yield return $"{nameof(JudgingSettings.MinimumConfidence)} must be a number from 0 to 1";
        if (settings.Strikes is < 1 or > 20)
            yield return $"{nameof(JudgingSettings.Strikes)} must be a number from 1 to 20";
        if (settings.AnswerWait < TimeSpan.Zero || settings.AnswerWait > TimeSpan.FromMinutes(1))
            yield return $"{nameof(JudgingSettings.AnswerWait)} must be a time from 00:00:00 to 00:01:00";
        if (!Phrases.Default.ByLanguage.ContainsKey(settings.DefaultLanguage))
            yield return $"{nameof(JudgingSettings.DefaultLanguage)} must be one of {string.Join(", ", Phrases.Default.ByLanguage.Keys)}, the languages that Claudia has phrases in";
    }

    private static IEnumerable<string> Lines(FlowRuleSettings rule, JudgingSettings settings)
    {
        if (Choice.Parse<FlowCondition>(rule.When) is not { } when)
            yield return $"{nameof(rule.When)} must be one of {Choice.Of<FlowCondition>()}";
        else if (string.IsNullOrWhiteSpace(rule.Value) || (when == FlowCondition.Attribute && !rule.Value.Contains('=', StringComparison.Ordinal)))
            yield return $"{nameof(rule.Value)} must be what the rule waits for (for an attribute: name=value)";
        // Where the default one is missing, that has been said.
        if (rule.Destination != Rules.DefaultDestination && !settings.Destinations.ContainsKey(rule.Destination))
            yield return $"{nameof(rule.Destination)} names {rule.Destination}, which is not among {nameof(settings.Destinations)}";
    }
}
