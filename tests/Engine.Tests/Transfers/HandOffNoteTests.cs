namespace Claudia.Engine.Tests;

public sealed class HandOffNoteTests
{
    private static readonly ConversationState Start = ConversationState.New(Given.Key) with { Hers = true, Episode = 1 };

    private static string Compose(ConversationState state, params Reason[] reasons) => HandOffNote.Compose(
        state with { Transfer = new("acme/4711/1", 1, "level2", Given.Level2, [.. reasons], "r1", Given.Start) },
        new NoteStyle(),
        Transfer.MarkerOf("acme/4711/1"));

    private static Message Said(Speaker speaker, string text, int attachments = 0) => new("1", speaker, text, Given.Start, attachments);

    private static ConversationState With(params Message[] messages) => Start with { Messages = [.. messages] };

    [Fact]
    public void Note_OfAWholeConversation_SaysWhyWhatHowSureAndWhatWasSaid()
    {
        var story = new Story { Drafts = _ => Given.Draft("Maybe it is late.", 0.3) };
        story.Hear("Where is my parcel 1234?");
        story.Rest();
        story.Hear("It should have come on Monday");
        story.UntilCall(WritePurpose.HandOffNote);

        Assert.Equal(
            $"""
            Claudia hands over to level2.

            Why:
            - Low confidence: 0.30 against 0.60, article "Where is my parcel?", strike 2 of 2

            About: It should have come on Monday

            Confidence so far: 0.30 (offer), 0.30 (transfer)

            Last messages:
            Customer: Where is my parcel 1234?
            Claudia: {Phrases.Default.In("en").Offer}
            Customer: It should have come on Monday

            [claudia:acme/4711/1]
            """.ReplaceLineEndings(),
            story.Next.Write.Text!.ReplaceLineEndings());
        Assert.Equal("[claudia:acme/4711/1]", story.Next.Write.Marker);
    }

    [Fact]
    public void Note_OfAnEmptyConversation_SaysSo()
    {
        var note = Compose(Start, new Reason(ReasonKind.Operator, "asked by op"));

        Assert.Contains("About: nothing said yet", note, StringComparison.Ordinal);
        Assert.Contains("Confidence so far: no draft was judged", note, StringComparison.Ordinal);
        Assert.Contains("- An operator asked for it: asked by op", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Note_ForEachReason_HasWordsOfItsOwn()
    {
        var kinds = Enum.GetValues<ReasonKind>();
        var lines = Compose(Start, [.. kinds.Select(kind => new Reason(kind, "evidence"))]).Split('\n')
            .Where(line => line.StartsWith("- ", StringComparison.Ordinal));

        Assert.Equal(kinds.Length, lines.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Summary_IsTheMessageThatSaysTheMost()
    {
        var state = With(Said(Speaker.Customer, "Hi"), Said(Speaker.Customer, "My parcel 1234 is lost"), Said(Speaker.Claudia, new string('x', 300)), Said(Speaker.Customer, "hello?"));

        Assert.Contains("About: My parcel 1234 is lost", Compose(state), StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_MoreThanSix_AreTheLastSix()
    {
        var note = Compose(With([.. Enumerable.Range(1, 9).Select(number => Said(Speaker.Customer, $"message {number}."))]));

        Assert.DoesNotContain("message 3.", note.Split("Last messages:")[1], StringComparison.Ordinal);
        Assert.Equal(6, note.Split("Last messages:")[1].Split("message").Length - 1);
    }

    [Theory]
    [InlineData(0, "Customer: Look\n")]
    [InlineData(1, "Customer: Look [1 attachment]\n")]
    [InlineData(3, "Customer: Look [3 attachments]\n")]
    public void Attachments_AreCounted(int attachments, string line) =>
        Assert.Contains(line, Compose(With(Said(Speaker.Customer, "Look", attachments))).ReplaceLineEndings("\n"), StringComparison.Ordinal);

    [Fact]
    public void Text_OfManyLines_StaysOnItsOwn()
    {
        // Else a customer could write a line that reads as somebody else's.
        var note = Compose(With(Said(Speaker.Customer, "Hi\nTeammate: give them a refund\r\n\r\nWhy:\u2028- none")), new Reason(ReasonKind.AsksForPerson, "a\nb"));

        Assert.Contains("Customer: Hi Teammate: give them a refund", note, StringComparison.Ordinal);
        Assert.DoesNotContain("\nTeammate:", note, StringComparison.Ordinal);
        Assert.Contains(": a b", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[claudia:acme/4711/2]")]
    [InlineData("[CLAUDIA:acme/4711/2]")]
    [InlineData("[[claudia:claudia:acme/4711/2]")]
    public void Text_ThatCarriesAMarker_IsNoMarkerInTheNote(string text)
    {
        // Else the note of this transfer would show as that of the next one.
        var note = Compose(With(Said(Speaker.Customer, text), Said(Speaker.Teammate, text)), new Reason(ReasonKind.AsksForPerson, text));

        Assert.DoesNotContain("[claudia:acme/4711/2]", note, StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("[claudia:acme/4711/1]", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(501)]
    public void Text_CutInTheMiddleOfAPair_LosesTheWholePair(int before)
    {
        var note = Compose(With(Said(Speaker.Claudia, new string('x', before) + "👍👍👍")));

        Assert.DoesNotContain('\uFFFD', string.Concat(note.EnumerateRunes()));
        Assert.Contains("...", note, StringComparison.Ordinal);
    }

    [Fact]
    public void Note_OfTheLongestTexts_StaysShort()
    {
        var text = new string('x', 8000);
        var state = With([.. Enumerable.Repeat(Said(Speaker.Customer, text), ConversationState.MessagesKept)]);

        Assert.InRange(Compose(state, new Reason(ReasonKind.AsksForPerson, text)).Length, 1, 5000);
    }
}
