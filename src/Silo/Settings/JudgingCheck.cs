using Claudia.Engine;

namespace Claudia.Silo;

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

        if (settings.AnswerWait < TimeSpan.Zero || settings.AnswerWait > TimeSpan.FromMinutes(1))
            yield return $"{nameof(JudgingSettings.AnswerWait)} must be a time from 00:00:00 to 00:01:00";
        if (!Phrases.Default.ByLanguage.ContainsKey(settings.DefaultLanguage))
            yield return $"{nameof(JudgingSettings.DefaultLanguage)} must be one of {string.Join(", ", Phrases.Default.ByLanguage.Keys)}, the languages that Claudia has phrases in";
    }
}
