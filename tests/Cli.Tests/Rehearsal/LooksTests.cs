using Claudia.Engine;

namespace Claudia.Cli.Tests.Rehearsal;

public sealed class LooksTests
{
    private const string Seat = "11";
    private const string Team = "22";
    private const string Level2 = "33";
    private const string Note = "Claudia hands over. [claudia:acme/1/1]";

    private static readonly DateTimeOffset At = DateTimeOffset.UnixEpoch;

    private static readonly Looks Looks = LooksFor(article: null);

    [Theory]
    [InlineData(Level2, 1, Note, 1, true)]
    [InlineData(Team, 1, Note, 1, false)]
    [InlineData(null, 1, Note, 1, false)]
    [InlineData(Level2, 0, Note, 1, false)]
    [InlineData(Level2, 2, Note, 1, false)]
    [InlineData(Level2, 1, Note, 0, false)]
    [InlineData(Level2, 1, Note, 2, false)]
    [InlineData(Level2, 1, "A note without the mark", 1, false)]
    public void Transferred_AnyNumbers_HoldsForOneAssignmentAndOneMarkedNote(string? team, int assignments, string note, int notes, bool holds)
    {
        Part[] parts =
        [
            .. Enumerable.Range(0, assignments).Select(_ => By(Seat) with { AssignedTo = new(Level2, null) }),
            .. Enumerable.Range(0, notes).Select(_ => By(Seat, note) with { IsNote = true }),
            By("99", Note) with { IsNote = true, AssignedTo = new(Level2, null) },
        ];

        Assert.Equal(holds, Looks.Transferred(Reading(team, parts), []).Holds);
    }

    [Theory]
    [InlineData(TransferStatus.Confirmed, false)]
    [InlineData(TransferStatus.Superseded, true)]
    [InlineData(TransferStatus.Refused, true)]
    [InlineData(TransferStatus.Unresolved, true)]
    public void Transferred_TransferHasEnded_WaitsOnlyWhereThatMayHelp(TransferStatus status, bool final)
    {
        var seen = Looks.Transferred(Reading(Team), [new ConversationEvent.TransferEnded(At, "acme/1/1", status, "because")]);

        Assert.Equal((false, final), (seen.Holds, seen.Final));
    }

    [Fact]
    public void Answered_AnswerByClaudiasSeat_Holds()
    {
        var seen = Looks.Answered(Reading(Team, By("contact", "A question"), By(Seat, "An answer")), [Judged(new Verdict.Answer([]))]);

        Assert.Equal(Seen.Yes("\"An answer\""), seen);
    }

    [Theory]
    [InlineData("en/track-parcel", true)]
    [InlineData("How to track your parcel", true)]
    [InlineData("EN/Track-Parcel", true)]
    [InlineData("en/lost-parcel", false)]
    [InlineData("Lost parcels", false)]
    public void Answered_ArticleExpected_HoldsForTheBestOneOnly(string article, bool holds)
    {
        var draft = new Draft("An answer", 0.8, Draft.NoParts, "en", [new("en/track-parcel", "How to track your parcel"), new("en/lost-parcel", "Lost parcels")]);

        var seen = LooksFor(article).Answered(Reading(Team, By(Seat, "An answer")), [Judged(new Verdict.Answer([])) with { Draft = draft }]);

        Assert.Equal(holds ? Seen.Yes("\"An answer\"") : Seen.Never($"answered from en/track-parcel (How to track your parcel), not from {article}"), seen);
    }

    [Fact]
    public void Answered_ArticleExpectedAndNoneCited_DoesNotHold() => Assert.Equal(
        Seen.Never("answered from no article, not from en/invoice"),
        LooksFor("en/invoice").Answered(Reading(Team, By(Seat, "An answer")), [Judged(new Verdict.Answer([]))]));

    [Theory]
    [InlineData("99", "A colleague's answer", false)]
    [InlineData(Seat, null, false)]
    [InlineData(Seat, "A note", true)]
    public void Answered_SomethingElse_Waits(string author, string? text, bool isNote)
    {
        var seen = Looks.Answered(Reading(Team, By(author, text) with { IsNote = isNote }), [Judged(new Verdict.Answer([]))]);

        Assert.Equal((false, false), (seen.Holds, seen.Final));
    }

    [Fact]
    public void Answered_HandedOver_IsNoAnswerWhateverWasSaid()
    {
        var seen = Looks.Answered(
            Reading(Level2, By(Seat, "A colleague will take over.")), [Judged(new Verdict.Transfer("level2", [new(ReasonKind.Expertise, "a Level 2 topic")]))]);

        Assert.Equal(Seen.Never("it was handed over instead: a Level 2 topic"), seen);
    }

    [Theory]
    [InlineData("Webhook Called Failed", true)]
    [InlineData("workflow: webhook called failed (503)", true)]
    [InlineData("Webhook called", false)]
    [InlineData(null, false)]
    public void FailureLeftTrace_AnyComment_HoldsForTheWantedOne(string? text, bool holds) =>
        Assert.Equal(holds, Looks.FailureLeftTrace(Reading(Team, By("bot", text)), 0, new(1, 1, Drills: 1), null).Holds);

    /// <summary>Calls that always fail leave the same comment.</summary>
    [Theory]
    [InlineData(0, 1, "1 call was refused.", "\"Webhook Called Failed\", but not because of the drill: 1 call was refused.")]
    [InlineData(0, 1, null, "\"Webhook Called Failed\", but not because of the drill: no connector call has met it")]
    [InlineData(1, 1, null, "no further comment with \"Webhook Called Failed\" after the drill")]
    public void FailureLeftTrace_CommentOfAnotherFailure_Waits(int drills, int before, string? refusals, string detail) => Assert.Equal(
        Seen.NotYet(detail),
        Looks.FailureLeftTrace(Reading(Team, By("bot", "Webhook Called Failed")), before, new(0, 0, drills), refusals));

    [Theory]
    [InlineData(0, null, false, "no webhook of this conversation has reached Claudia")]
    [InlineData(0, "3 webhooks were refused.", false, "3 webhooks were refused.")]
    [InlineData(1, null, true, "1 webhook of the conversation")]
    [InlineData(2, "3 webhooks were refused.", true, "2 webhooks of the conversation")]
    public void WebhooksAccepted_AnyNumber_HoldsForOneAndMore(int webhooks, string? refusals, bool holds, string detail) =>
        Assert.Equal(holds ? Seen.Yes(detail) : Seen.NotYet(detail), Looks.WebhooksAccepted(new(webhooks, 0, 0), refusals));

    /// <summary>A drill shows that the secret fits, but not that a call was taken.</summary>
    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(1, 0, true)]
    public void ConnectorAccepted_AnyNumber_HoldsForOneAndMore(int calls, int drills, bool holds) =>
        Assert.Equal(holds, Looks.ConnectorAccepted(new(5, calls, drills), null).Holds);

    private static Looks LooksFor(string? article) => new(
        new(new() { Name = "acme", AdminId = Seat, TeamId = Team }, Level2, new("http://localhost"), "key", "contact"), "Webhook Called Failed", article);

    private static ConversationEvent.Judged Judged(Verdict verdict) => new(At, "1", null, null, verdict, "rules");

    private static Part By(string author, string? text = null) => new("1", new(AuthorKind.Teammate, author), At, text);

    private static Snapshot Reading(string? team, params Part[] parts) =>
        new(ConversationKind.Conversation, new() { AsOf = At, Assignee = new(team, null) }, [.. parts], Complete: true);
}
