using Claudia.Engine;

namespace Claudia.Rulebooks.Tests;

/// <summary>Reads rules files as a workspace with the destinations level2 and billing does.</summary>
internal static class Reading
{
    public static readonly string[] Destinations = [Rules.DefaultDestination, "billing"];

    /// <summary>A file in which nothing is wrong.</summary>
    public static Rulebook Book(string text)
    {
        var reading = RulebookReader.Read(text, Destinations);
        Assert.Empty(reading.Findings);
        return reading.Book!;
    }

    /// <summary>A file in which something is.</summary>
    public static string[] Findings(string text)
    {
        var reading = RulebookReader.Read(text, Destinations);
        Assert.Null(reading.Book);
        return [.. reading.Findings.Select(finding => finding.ToString())];
    }

    public static Condition When(string condition) => Assert.Single(Book($"rules: [{{ name: it, when: {condition}, then: transfer }}]").Escalation.Rules).When;

    public static RuleAction Then(string action) => Assert.Single(Book($"rules: [{{ name: it, when: {{ tag: vip }}, then: {action} }}]").Escalation.Rules).Then;
}
