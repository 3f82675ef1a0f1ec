using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Claudia.Engine.Tests;

/// <summary>Journals that were written once and must replay for ever, each with the state that it leads to beside it.</summary>
/// <remarks>
/// To add one: write its script, then run
/// <c>CLAUDIA_WRITE_JOURNALS=$PWD/tests/Engine.Tests/Journals dotnet test tests/Engine.Tests --filter GoldenJournalTests</c>.
/// It writes the journals that are not there yet, and never touches one that is. The states are written anew, as a state
/// may gain members: look at what changes in them.
/// </remarks>
public sealed class GoldenJournalTests
{
    private const string Unknown = "unknown-event";
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Journals");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Names => [.. Files];

    public static TheoryData<string> Scripts => [.. JournalScripts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Journal_OfAnyAge_LeadsToItsState(string name)
    {
        var state = Conversation.Fold(Given.Key, Read(name));
        var expected = File.ReadAllText(Path.Combine(Folder, $"{name}.state.json"));

        Assert.Equal(expected.ReplaceLineEndings("\n").TrimEnd(), Pretty(state));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Journal_WrittenByThisVersion_SaysTheSame(string name) => Assert.All(
        File.ReadLines(Path.Combine(Folder, $"{name}.jsonl")),
        line => Assert.True(JsonNode.DeepEquals(JsonNode.Parse(line), JsonNode.Parse(JournalJson.Write(JournalJson.ReadEvent(line)))), line));

    [Fact]
    public void Journal_WithAnEventOfAnotherName_IsRefusedByThatName()
    {
        var failure = Assert.Throws<JsonException>(() => Conversation.Fold(Given.Key, Read(Unknown)));

        Assert.Contains("mind-changed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Journals_Together_HoldEveryEvent()
    {
        var cases = typeof(ConversationEvent).GetNestedTypes(BindingFlags.Public).Select(type => type.Name);
        var held = Files.SelectMany(Read).Select(it => it.GetType().Name);

        Assert.Empty(cases.Except(held));
    }

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Script_ToldNow_ReplaysToWhatWasLive(string name)
    {
        var story = JournalScripts.All[name]();
        var lines = story.Events.Select(JournalJson.Write).ToList();

        Assert.Equal(Pretty(story.State), Pretty(Conversation.Fold(Given.Key, lines.Select(JournalJson.ReadEvent))));
        if (Environment.GetEnvironmentVariable("CLAUDIA_WRITE_JOURNALS") is { Length: > 0 } folder)
            WriteDown(Path.Combine(folder, name), lines);
    }

    private static IEnumerable<string> Files =>
        Directory.EnumerateFiles(Folder, "*.jsonl").Select(file => Path.GetFileNameWithoutExtension(file)).Where(name => name != Unknown);

    private static IEnumerable<ConversationEvent> Read(string name) =>
        File.ReadLines(Path.Combine(Folder, $"{name}.jsonl")).Select(JournalJson.ReadEvent);

    private static string Pretty(ConversationState state) =>
        JsonNode.Parse(JournalJson.Write(state))!.ToJsonString(Indented).ReplaceLineEndings("\n");

    private static void WriteDown(string path, List<string> lines)
    {
        if (!File.Exists($"{path}.jsonl"))
            File.WriteAllText($"{path}.jsonl", string.Concat(lines.Select(line => line + "\n")));
        var journal = File.ReadLines($"{path}.jsonl").Select(JournalJson.ReadEvent);
        File.WriteAllText($"{path}.state.json", Pretty(Conversation.Fold(Given.Key, journal)) + "\n");
    }
}
