using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Answers;

/// <summary>A short message that leans on what the customer asked before it: "and on Saturdays?". Pure.</summary>
internal static class FollowUp
{
    /// <summary>A longer message says by itself what it is about.</summary>
    private const int MostWords = 8;

    /// <summary>So few words are no whole question, whichever they are.</summary>
    private const int Fragment = 4;

    /// <summary>Messages of the dialogue that are looked back on.</summary>
    private const int Reach = 8;

    /// <summary>The question that the message may lean on; null when it stands for itself, or nothing was asked.</summary>
    public static string? QuestionBefore(DraftRequest request, string language)
    {
        var words = FollowUpWords.Of(language);
        if (request.History.IsDefaultOrEmpty || !IsShort(request.Question, Fragment) && !Leans(request.Question, words))
            return null;
        string[] asked = [.. request.History.Reverse().Take(Reach)
            .Where(message => message.Speaker == Speaker.Customer && Courtesy.Find(message.Text, language) is null)
            .Select(message => message.Text)];
        return Array.Find(asked, text => !Leans(text, words)) ?? asked.FirstOrDefault();
    }

    private static bool Leans(string text, FollowUpWords words) => IsShort(text, MostWords) && words.Lean(text);

    private static bool IsShort(string text, int most) => Words.Of(text).Take(most + 1).Count() <= most;
}
