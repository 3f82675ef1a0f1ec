using Claudia.Engine;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>Reads what a rule does: one word, or the word with a destination.</summary>
internal sealed class ActionReader(Findings findings, IReadOnlyCollection<string>? destinations)
{
    public const string IgnoreHours = "ignore-hours";

    /// <summary>Those that take a destination.</summary>
    public static readonly string[] Sending = ["transfer", "offer", "hold"];

    public static readonly string[] Words = [.. Sending, "acknowledge", "answer-only", "never-transfer"];

    public RuleAction? Read(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } word })
            return Words.Contains(word) ? Of(word, Rules.DefaultDestination, false) : Unknown(node, word);
        if (Section.Of(node, findings, "'then'") is not { } section)
            return null;
        section.Only([.. Sending, IgnoreHours]);
        var ignores = section.Flag(IgnoreHours);
        if (Sending.Where(name => section[name] is not null).ToList() is not [var action])
        {
            findings.Add(node, $"'then' must say one of {string.Join(", ", Sending)}");
            return null;
        }
        if (ignores && action != "transfer")
            findings.Add(section[IgnoreHours]!, $"only a transfer can ignore the hours");
        return Destination(section, action) is { } destination ? Of(action, destination, ignores) : null;
    }

    private static RuleAction Of(string word, string destination, bool ignoresHours) => word switch
    {
        "transfer" => new RuleAction.Transfer(destination, ignoresHours),
        "offer" => new RuleAction.Offer(destination),
        "hold" => new RuleAction.Hold(destination),
        "acknowledge" => new RuleAction.Acknowledge(),
        "answer-only" => new RuleAction.AnswerOnly(),
        _ => new RuleAction.NeverTransfer(),
    };

    private string? Destination(Section section, string action)
    {
        if (section.Text(action, 100) is not { } name)
            return null;
        if (destinations is null || destinations.Contains(name, StringComparer.OrdinalIgnoreCase))
            return name;
        findings.Add(section[action]!, $"'{name}' is no destination of the workspace's settings. {Suggestion.Of(name, [.. destinations], "They name")}");
        return null;
    }

    private RuleAction? Unknown(YamlNode node, string word)
    {
        findings.Add(node, $"'{word}' is nothing that a rule can do. {Suggestion.Of(word, Words, "It can")}");
        return null;
    }
}
