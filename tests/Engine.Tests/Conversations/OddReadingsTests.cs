namespace Claudia.Engine.Tests;

/// <summary>What no honest reading holds, and what few do, must not blind her for what comes after it.</summary>
public sealed class OddReadingsTests
{
    private readonly Story _story = new();

    [Fact]
    public void Teammate_WhoAnswersWithAPictureAlone_HasSteppedIn()
    {
        _story.Hear("Where is my parcel?");
        var picture = _story.Desk.Add(new(AuthorKind.Teammate, Given.Teammate), null);
        _story.See(picture with { Parts = [picture.Parts[0] with { Attachments = 1 }] });
        _story.Rest();

        Assert.Equal(Phase.WithHuman, _story.State.Phase);
        Assert.Empty(_story.Desk.Said);
    }

    [Fact]
    public void Facts_OfTheFarFuture_DoNotHideATakeOver()
    {
        var odd = _story.Desk.Customer("Hello?");
        _story.See(odd with { Facts = odd.Facts with { AsOf = _story.Now.AddYears(50) } });
        _story.Rest();
        var said = _story.Desk.Said.Count();
        _story.Wait(90).See(_story.Desk.Assign(new(null, Given.Teammate)));
        _story.Hear("Still there?");
        _story.Rest();

        Assert.Equal((Phase.WithHuman, said), (_story.State.Phase, _story.Desk.Said.Count()));
    }

    [Fact]
    public void Teammate_OfTheFarFuture_DoesNotMakeCustomersOld()
    {
        _story.Hear("Hello");
        var reply = _story.Desk.Replies("I take this.");
        _story.See(reply with { Parts = [reply.Parts[0] with { At = _story.Now.AddYears(50) }] });
        _story.Wait(90).See(_story.Desk.Assign(Given.Hers));
        _story.Hear("Where is my other parcel?");

        Assert.Single(_story.State.Waiting);
    }

    [Fact]
    public void PartId_BeyondIntercoms_IsNewerThanNone()
    {
        _story.Hear("Hello");
        var odd = _story.Desk.Assign(Given.Hers);
        _story.See(odd with { Parts = [odd.Parts[0] with { Id = "9223372036854775807" }] });
        _story.Wait(5).See(_story.Desk.Replies("I take this."));

        Assert.Equal(Phase.WithHuman, _story.State.Phase);
    }

    [Theory]
    [InlineData("I want to talk to a human \uFFFE")]
    [InlineData("\uFFFFI want to talk to a \uD800 human")]
    public void Text_WithWhatIsNoCharacter_IsUnderstood(string text)
    {
        _story.Hear(text);

        Assert.Equal(TransferStatus.Confirmed, _story.Rest().State.Transfer!.Status);
    }

    [Fact]
    public void Reading_ThatFailsForHours_IsStillMade()
    {
        _story.Take(new ConversationInput.Nudged(_story.Now, Road.Connector, "77"));
        for (var failure = 0; failure < 200; failure++)
        {
            var look = Assert.IsType<Effect.Look>(Assert.Single(_story.Pending));
            _story.Wait(Math.Max(0, (look.NotBefore - _story.Now).TotalSeconds)).Take(new ConversationInput.LookFailed(_story.Now, "503"));
        }

        Assert.InRange(_story.Now - Given.Start, TimeSpan.FromHours(24), TimeSpan.FromHours(36));
    }
}
