using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Claudia.Rulebooks;

/// <summary>A mapping of the file: its values by name. What is not as it should be becomes a finding, and counts as not there.</summary>
internal sealed class Section
{
    public const string Off = "off";

    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);

    public Section(YamlMappingNode node, Findings findings)
    {
        (Node, Findings) = (node, findings);
        foreach (var (key, value) in node.Children)
        {
            // Of another tag, the same name is another key to the parser.
            if (key is YamlScalarNode { Value: { } name } && !_values.TryAdd(name, value))
                findings.Add(key, $"'{name}' is there twice");
        }
    }

    public YamlMappingNode Node { get; }

    public Findings Findings { get; }

    public IEnumerable<string> Names => _values.Keys;

    public YamlNode? this[string name] => _values.GetValueOrDefault(name);

    /// <summary>The node as a section; null, and a finding, when it is none.</summary>
    public static Section? Of(YamlNode? node, Findings findings, string what)
    {
        if (node is null)
            return null;
        if (node is YamlMappingNode mapping)
            return new(mapping, findings);
        findings.Add(node, $"{what} must be a list of 'name: value' lines");
        return null;
    }

    /// <summary>Refuses all names but these.</summary>
    public Section Only(params IReadOnlyList<string> known)
    {
        foreach (var (key, _) in Node.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
                Findings.Add(key, "a name is expected here");
            else if (!known.Contains(name, StringComparer.Ordinal))
                Findings.Add(key, $"'{name}' is not known here. {Suggestion.Of(name, known, "Known are")}");
        }
        return this;
    }

    public Section? Map(string name) => Of(this[name], Findings, $"'{name}'");

    public IEnumerable<YamlNode> List(string name)
    {
        if (this[name] is not { } value)
            return [];
        if (value is YamlSequenceNode list)
            return list.Children;
        if (value is YamlScalarNode)
            return [value];
        Findings.Add(value, $"'{name}' must be a list");
        return [];
    }

    public string? Text(string name, int longest) => this[name] is { } value ? Text(value, name, longest) : null;

    public string? Text(YamlNode value, string name, int longest)
    {
        if (value is not YamlScalarNode { Value: { } text })
            Findings.Add(value, $"'{name}' must be a text");
        else if (value is YamlScalarNode { Style: ScalarStyle.Plain, Value: "~" or "null" or "Null" or "NULL" })
            Findings.Add(value, $"'{name}' has no value");
        else if (string.IsNullOrWhiteSpace(text) || text.Length > longest)
            Findings.Add(value, $"'{name}' must have 1 to {longest} characters");
        else
            return text;
        return null;
    }

    /// <summary>True when the value is <c>off</c> (or false, or null, as YAML may read it).</summary>
    public bool IsOff(string name) => this[name] is YamlScalarNode { Value: Off or "false" };

    public bool IsSilent(string name) => this[name] is YamlScalarNode { Value: "" or Off };

    public double? Number(string name, double least, double most)
    {
        if (this[name] is not { } value)
            return null;
        if (value is YamlScalarNode { Value: { } text } && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Findings.Add(value, string.Create(CultureInfo.InvariantCulture, $"'{name}' must be a number from {least} to {most}"));
        return null;
    }

    public int? Whole(string name, int least, int most)
    {
        if (this[name] is not { } value)
            return null;
        if (value is YamlScalarNode { Value: { } text } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Findings.Add(value, $"'{name}' must be a whole number from {least} to {most}");
        return null;
    }

    public T? Choice<T>(string name, params IReadOnlyList<(string Name, T Value)> choices)
        where T : struct
    {
        if (this[name] is not { } value)
            return null;
        var names = choices.Select(choice => choice.Name).ToList();
        if (value is YamlScalarNode { Value: { } text } && names.IndexOf(text) is >= 0 and var at)
            return choices[at].Value;
        Findings.Add(value, $"'{name}' must be one of {string.Join(", ", names)}");
        return null;
    }

    public bool Flag(string name) => Choice(name, ("true", true), ("false", false)) ?? false;
}
