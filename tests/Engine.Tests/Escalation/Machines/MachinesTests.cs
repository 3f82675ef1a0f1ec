using System.Collections.Immutable;

namespace Claudia.Engine.Tests;

/// <summary>What a machine writes is read, and not answered.</summary>
public sealed class MachinesTests
{
    private const string Note = "Your request 4 is in our queue.";

    private readonly Story _story = new();

    private Verdict Last => _story.Events.OfType<ConversationEvent.Judged>().Last().Verdict;

    [Fact]
    public void AutomaticReply_IsIgnored_WithItsReason()
    {
        _story.Hear("Obrigado pelo contato! Retornaremos em breve.");
        _story.Rest();

        AssertIgnored(ReasonKind.Machine, "\"obrigado pelo contato ... retornaremos\"");
        Assert.Empty(_story.Desk.Said);
        Assert.Null(_story.State.Transfer);
        Assert.Equal(Phase.Listening, _story.State.Phase);
    }

    [Fact]
    public void Person_AfterAMachine_IsAnswered()
    {
        _story.Hear("Obrigado pelo contato! Retornaremos em breve.");
        _story.Rest();
        _story.Hear("Where is my parcel?");
        _story.Rest();

        Assert.Equal($"About {_story.Desk.Parts[1].Id}", Assert.Single(_story.Desk.Said));
    }

    /// <summary>A person's question beside it wants its answer.</summary>
    [Fact]
    public void Person_BesideAMachine_IsAnswered()
    {
        _story.Hear("Obrigado pelo contato! Retornaremos em breve.");
        _story.Hear("Where is my parcel?");
        _story.Rest();

        Assert.Single(_story.Desk.Said);
    }

    [Fact]
    public void Address_OfAMachine_IsIgnored_WhateverTheWords()
    {
        _story.See(_story.Desk.Customer("The mailbox is full") is var shown
            ? shown with { Parts = [.. shown.Parts.Select(part => part with { Machine = "mailerdaemon" })] }
            : shown);
        _story.Rest();

        AssertIgnored(ReasonKind.Machine, "\"mailerdaemon\"");
        Assert.Empty(_story.Desk.Said);
    }

    /// <summary>An offer that a machine has read is still open to the customer.</summary>
    [Fact]
    public void Offer_SurvivesAMachine()
    {
        _story.Drafts = _ => Given.Draft("Perhaps.", 0.1);
        _story.Hear("My lamp flickers");
        _story.Rest();
        var strikes = _story.State.Strikes;
        _story.Hear("Thank you for contacting us. We will get back to you.");
        _story.Rest();

        Assert.Equal((Phase.Offering, true, strikes), (_story.State.Phase, _story.State.Offered, _story.State.Strikes));
        _story.Hear("yes please");
        _story.Rest();
        Assert.NotNull(_story.State.Transfer);
    }

    [Fact]
    public void SameText_ThreeTimesAfterOurWords_IsAMachines()
    {
        Assert.Equal(Note, Echo((Note, 5), (Note, 9), (Note, 4)));
        Assert.Null(Echo((Note, 5), (Note, 4)));
        Assert.Null(Echo((Note, 5), ("No, the other one.", 30), (Note, 4)));
    }

    [Theory]
    [InlineData(Note, 121)]
    [InlineData("Where is parcel 4?", 5)]
    [InlineData("yes", 5)]
    [InlineData("I want to talk to a human", 5)]
    public void SameText_OfAPerson_IsNone(string text, int seconds)
    {
        var state = Dialogue((text, seconds), (text, seconds), (text, seconds)) with { Waiting = [new("m3", Given.Start)] };

        Assert.IsNotType<Verdict.Ignore>(EscalationPolicy.Judge(state, Given.Draft("It comes."), null, Given.Rules, Given.Start));
    }

    /// <summary>However it is worded: what brings nothing new ends after a few answers.</summary>
    [Fact]
    public void Courtesies_AreAnsweredThreeTimes()
    {
        _story.Drafts = _ => Given.Draft("You're welcome!") with { Parts = ImmutableSortedDictionary<string, double>.Empty.Add(Draft.CourtesyPart, 1) };
        foreach (var text in (string[])["Thanks!", "Many thanks.", "Thank you so much", "Thanks again", "Cheers"])
        {
            _story.Hear(text);
            _story.Rest();
        }

        Assert.Equal(3, _story.Desk.Said.Count());
        AssertIgnored(ReasonKind.NothingNew, "3 answered in a row");

        _story.Drafts = turn => Given.Draft($"About {turn}");
        _story.Hear("Where is my parcel?");
        _story.Rest();
        Assert.Equal((4, 0), (_story.Desk.Said.Count(), _story.State.Courtesies));
    }

    private void AssertIgnored(ReasonKind kind, string evidence)
    {
        var ignored = Assert.IsType<Verdict.Ignore>(Last);
        Assert.Equal((EscalationPolicy.MachineRule, new(kind, evidence)), (ignored.Rule, Assert.Single(ignored.Reasons)));
    }

    /// <summary>Claudia speaks, and after some seconds each text comes.</summary>
    private static ConversationState Dialogue(params ReadOnlySpan<(string Text, int Seconds)> customer)
    {
        var (messages, at, number) = (ImmutableArray.CreateBuilder<Message>(), Given.Start, 0);
        foreach (var (text, seconds) in customer)
        {
            number++;
            messages.Add(new($"c{number}", Speaker.Claudia, $"Answer {number}", at = at.AddHours(1)));
            messages.Add(new($"m{number}", Speaker.Customer, text, at = at.AddSeconds(seconds)));
        }

        return ConversationState.New(Given.Key) with { Hers = true, Episode = 1, Messages = messages.ToImmutable() };
    }

    private static string? Echo(params ReadOnlySpan<(string Text, int Seconds)> customer) =>
        Dialogue(customer).Messages is var messages ? Machines.Echo(messages, [messages[^1]]) : null;
}
