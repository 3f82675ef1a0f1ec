using System.Collections.Immutable;
using System.Globalization;
using Claudia.Engine;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>Reads what a rule looks at. Several names together mean all of them; several values of one name, any of them.</summary>
internal sealed class ConditionReader(Findings findings)
{
    /// <summary>Those that hold or do not.</summary>
    public static readonly ImmutableSortedDictionary<string, Condition> Flags = ImmutableSortedDictionary<string, Condition>.Empty
        .Add("asks-for-person", new Condition.AsksForPerson())
        .Add("accepts-offer", new Condition.AcceptsOffer())
        .Add("declines-offer", new Condition.DeclinesOffer())
        .Add("frustration", new Condition.Frustration(null))
        .Add("confidence-below", new Condition.ConfidenceBelow(null))
        .Add("confidence-falls", new Condition.ConfidenceFalls())
        .Add("repetition", new Condition.Repetition())
        .Add("needs-expert", new Condition.NeedsExpert())
        .Add("promises-person", new Condition.PromisesPerson())
        .Add("attachment", new Condition.Attachment())
        .Add("draft-failed", new Condition.DraftFailed());

    /// <summary>Those that name something.</summary>
    public static readonly ImmutableSortedDictionary<string, Func<string, Condition>> Named = ImmutableSortedDictionary<string, Func<string, Condition>>.Empty
        .Add("topic", name => new Condition.Topic(name))
        .Add("keyword", phrase => new Condition.Keyword(phrase))
        .Add("tag", name => new Condition.Tag(name))
        .Add("signal", name => new Condition.Signal(name))
        .Add("channel", name => new Condition.Channel(name))
        .Add("language", code => new Condition.Language(code));

    public static readonly string[] Joining = ["all", "any", "not"];

    public static readonly string[] Names = [.. Joining, .. Flags.Keys, .. Named.Keys, "attribute"];

    private const int MostValues = 100;
    private const int LongestValue = 200;

    public Condition? Read(YamlNode node)
    {
        if (Section.Of(node, findings, "a condition") is not { } section)
            return null;
        section.Only(Names);
        if (node is YamlMappingNode { Children.Count: 0 })
            findings.Add(node, $"a condition is expected here: {string.Join(", ", Names)}");
        return Together(section.Names.Where(Names.Contains).Select(name => One(section, name)), parts => new Condition.All(parts));
    }

    private Condition? One(Section section, string name)
    {
        var value = section[name]!;
        return name switch
        {
            "all" => Together(Parts(section, name), parts => new Condition.All(parts)),
            "any" => Together(Parts(section, name), parts => new Condition.Any(parts)),
            "not" => Read(value) is { } inner ? new Condition.Not(inner) : null,
            "attribute" => Attribute(section),
            "frustration" when IsNumber(value) => section.Whole(name, 1, 100) is { } points ? new Condition.Frustration(points) : null,
            "confidence-below" when IsNumber(value) => section.Number(name, 0, 1) is { } limit ? new Condition.ConfidenceBelow(limit) : null,
            _ when Flags.TryGetValue(name, out var flag) => section.Choice(name, ("true", true), ("false", false)) is { } holds ? (holds ? flag : new Condition.Not(flag)) : null,
            "language" => Together(Texts(section, name).Select(code => Language(value, code)), parts => new Condition.Any(parts)),
            "keyword" => Together(Texts(section, name).Select(phrase => Keyword(value, phrase)), parts => new Condition.Any(parts)),
            _ => Together(Texts(section, name).Select(Named[name]), parts => new Condition.Any(parts)),
        };
    }

    private IEnumerable<Condition?> Parts(Section section, string name)
    {
        if (section[name] is YamlSequenceNode { Children: { Count: > 0 } parts })
            return parts.Select(Read);
        findings.Add(section[name]!, $"'{name}' must be a list of conditions");
        return [null];
    }

    private Condition? Attribute(Section section)
    {
        if (section.Map("attribute") is not { } attributes)
            return null;
        if (!attributes.Names.Any())
            findings.Add(attributes.Node, "'attribute' has no value");
        return Together(
            attributes.Names.SelectMany(name => Texts(attributes, name).Select(value => (Condition)new Condition.AttributeIs(name, value))),
            parts => new Condition.Any(parts));
    }

    private Condition.Language? Language(YamlNode at, string code)
    {
        if (code.Length == 2 && code.All(char.IsAsciiLetter))
            return new(code);
        findings.Add(at, $"'{code}' is no language: it must be two letters, such as pt");
        return null;
    }

    private Condition.Keyword? Keyword(YamlNode at, string phrase)
    {
        if (phrase.Any(char.IsLetterOrDigit))
            return new(phrase);
        findings.Add(at, $"'{phrase}' has no word that a message could have");
        return null;
    }

    private IEnumerable<string> Texts(Section section, string name)
    {
        var values = section.List(name).ToList();
        if (section[name] is YamlSequenceNode { Children.Count: 0 } empty)
            findings.Add(empty, $"'{name}' has no value");
        if (values.Count > MostValues)
            findings.Add(values[MostValues], $"'{name}' may have at most {MostValues} values");
        return values.Take(MostValues).Select(value => section.Text(value, name, LongestValue)).OfType<string>();
    }

    /// <summary>Evaluated at once, so that all findings are made.</summary>
    private static Condition? Together(IEnumerable<Condition?> parts, Func<ImmutableArray<Condition>, Condition> join)
    {
        var all = parts.ToList();
        if (all.Count == 0 || all.Contains(null))
            return null;
        return all.Count == 1 ? all[0] : join([.. all.OfType<Condition>()]);
    }

    private static bool IsNumber(YamlNode value) =>
        value is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
