using System.Text.Json.Nodes;
using Claudia.Engine;

namespace Claudia.Rulebooks.Tests;

/// <summary>What is written about rules files, and what is read, are the same.</summary>
public sealed class DocumentationTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(typeof(Rulebook).Assembly.GetManifestResourceStream("rules.schema.json")!)!;

    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "rules.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Example_OfThePage_IsRead() => Assert.Equal(4, Reading.Book(Example()).Escalation.Rules.Length);

    public static TheoryData<string, string[]> Names => new()
    {
        { "properties", RulebookReader.Names },
        { "properties/thresholds/properties", ThresholdsReader.Names },
        { "properties/thresholds/properties/falling-confidence/oneOf/0/properties", ThresholdsReader.FallingNames },
        { "properties/hours/properties", HoursReader.Names },
        { "properties/rules/items/properties", RulesReader.Names },
        { "properties/messages/additionalProperties/properties", MessagesReader.MessageNames },
        { "properties/note/properties", MessagesReader.NoteNames },
        { "$defs/condition/properties", ConditionReader.Names },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Names_OfTheSchema_AreThoseThatAreRead(string path, string[] names) =>
        Assert.Equal(names.Order(StringComparer.Ordinal), At(path).AsObject().Select(pair => pair.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Actions_OfTheSchema_AreThoseThatAreRead() =>
        Assert.Equal(ActionReader.Words, At("$defs/action/oneOf/0/enum").AsArray().Select(word => word!.GetValue<string>()));

    [Fact]
    public void Page_NamesEveryConditionActionAndBuiltInRule() => Assert.All(
        ConditionReader.Names.Concat(ActionReader.Words).Concat(BuiltInRules.All.Select(rule => rule.Name)),
        name => Assert.Matches($"`{name}[:`,]", Page));

    private static JsonNode At(string path) =>
        path.Split('/').Aggregate(Schema, (node, name) => (node is JsonArray array ? array[int.Parse(name, System.Globalization.CultureInfo.InvariantCulture)] : node[name])!);

    private static string Example()
    {
        var start = Page.IndexOf("```yaml\n", StringComparison.Ordinal) + 8;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
