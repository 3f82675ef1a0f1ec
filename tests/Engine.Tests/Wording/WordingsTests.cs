using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

public sealed class WordingsTests
{
    public static TheoryData<string> Languages => [.. Wordings.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Words_OfALanguage_SayEveryReasonWithTheDataOfTheEnglishOnes(string language) => Assert.All(Enum.GetValues<ReasonKind>(), kind =>
    {
        var (words, english) = (Wordings.In(language), Wordings.In(Wordings.English));
        Assert.NotEmpty(words.Label(kind));
        Assert.Equal(Template.NamesOf(english[$"{kind}.evidence"]).Order(), Template.NamesOf(words[$"{kind}.evidence"]).Order());
    });

    [Theory]
    [MemberData(nameof(Languages))]
    public void Note_InALanguage_HasAllItsParts(string language)
    {
        var reason = Reason.Of(ReasonKind.LowConfidence, ("confidence", "0.31"), ("limit", "0.50"), ("strike", "2"), ("strikes", "2"));
        var state = ConversationState.New(Given.Key) with
        {
            Transfer = new("acme/4711/1", 1, "level2", Given.Level2, [reason], "r1", Given.Start),
            Messages = [new("1", Speaker.Customer, "{messages} 1", Given.Start, 1), new("2", Speaker.Claudia, "?", Given.Start, 2), new("3", Speaker.Teammate, "!", Given.Start)],
            Confidence = ConfidenceHistory.Empty.With(new("1", Given.Start, 0.31, Draft.NoParts, "transfer")),
        };
        var note = HandOffNote.Compose(state, new(language), "[claudia:acme/4711/1]");

        Assert.All(["level2", "0.31", "0.50", "{messages} 1", Wordings.In(language)["note.why"], Wordings.In(language).Label(ReasonKind.LowConfidence)], part => Assert.Contains(part, note, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\{(?!messages\} 1)", note);
    }

    [Fact]
    public void Note_ByATemplateOfTheWorkspace_IsWrittenByItWithTheMarkLast()
    {
        var state = ConversationState.New(Given.Key) with { Transfer = new("acme/4711/1", 1, "level2", Given.Level2, [], "r1", Given.Start) };

        Assert.Equal("Para level2: nada foi dito ainda\n\n[claudia:acme/4711/1]", HandOffNote.Compose(state, new("pt", "Para {destination}: {summary}\n"), "[claudia:acme/4711/1]").ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Reason_OfAnOldJournal_IsSaidAsItWasWritten() =>
        Assert.Equal("0.30 against 0.50", Wordings.In("pt").Evidence(new Reason(ReasonKind.LowConfidence, "0.30 against 0.50")));
}
