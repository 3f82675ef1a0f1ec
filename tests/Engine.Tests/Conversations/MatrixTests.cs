using System.Reflection;

namespace Claudia.Engine.Tests;

/// <summary>What each input means in each phase: the table is <c>Matrix.txt</c>, one block an input, one line a phase.</summary>
public sealed class MatrixTests
{
    private static readonly IReadOnlyList<(string Input, Phase Phase, string Events)> Rows = [.. Read()];

    public static TheoryData<string, Phase, string> Table
    {
        get
        {
            var table = new TheoryData<string, Phase, string>();
            foreach (var (input, phase, events) in Rows)
                table.Add(input, phase, events);
            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Input_InAPhase_MeansTheseEventsAndRepeatedNone(string name, Phase phase, string events)
    {
        var story = MatrixPhases.In(phase);
        var input = MatrixInputs.Of(name, story);

        Assert.Equal(events, Story.Names(story.Take(input)));
        Assert.Empty(story.Take(input));
    }

    [Theory]
    [MemberData(nameof(Phases))]
    public void Story_ToldForAPhase_IsInIt(Phase phase) => Assert.Equal(phase, MatrixPhases.In(phase).State.Phase);

    public static TheoryData<Phase> Phases => [.. Enum.GetValues<Phase>()];

    [Fact]
    public void Table_HasARowForEachInputInEachPhase() => Assert.Equal(
        MatrixInputs.Names.SelectMany(_ => Enum.GetValues<Phase>(), (name, phase) => (name, phase)).Order(),
        Rows.Select(row => (row.Input, row.Phase)).Order());

    [Fact]
    public void Table_HasARowForEachCaseOfTheInputInEachPhase()
    {
        var cases = typeof(ConversationInput).GetNestedTypes(BindingFlags.Public).Select(type => type.Name);
        var wanted = cases.SelectMany(_ => Enum.GetValues<Phase>(), (name, phase) => (name, phase)).ToHashSet();

        Assert.Equal(wanted, Rows.Select(row => (CaseOf(row.Input), row.Phase)).ToHashSet());
        Assert.All(MatrixInputs.Names, name => Assert.Equal(CaseOf(name), MatrixInputs.Of(name, MatrixPhases.In(Phase.Listening)).GetType().Name));
    }

    private static string CaseOf(string name) => name.Split(':')[0];

    private static IEnumerable<(string Input, Phase Phase, string Events)> Read()
    {
        var input = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Conversations", "Matrix.txt")))
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!line.StartsWith(' '))
                input = line;
            else
                yield return (input, Enum.Parse<Phase>(words[0]), words[1] == "-" ? "" : string.Join(' ', words[1..]));
        }
    }
}
