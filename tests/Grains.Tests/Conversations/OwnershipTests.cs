using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class OwnershipTests : IDisposable
{
    private readonly GrainWorld world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task TakeOver_WhileADraftIsInFlight_SilencesClaudia()
    {
        world.Answerer.Answer = async (request, _) =>
        {
            await world.SeeAsync(world.Intercom.TeammateWrites("I take this one."));
            return FakeAnswerer.Sure(request.Question);
        };
        await world.HearAsync("Where is my parcel?");
        var state = await world.SettleAsync();

        Assert.Equal(Phase.WithHuman, state.Phase);
        Assert.Empty(world.Intercom.Own);
    }

    [Fact]
    public async Task TakeOver_ThatNoWebhookHasShown_IsSeenBeforeSpeaking()
    {
        world.Answerer.Answer = (request, _) =>
        {
            world.Intercom.Assign(new(null, "901"));
            world.Clock.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(FakeAnswerer.Sure(request.Question));
        };
        await world.HearAsync("Where is my parcel?");
        var state = await world.SettleAsync();

        Assert.Equal(Phase.WithHuman, state.Phase);
        Assert.Empty(world.Intercom.Own);
    }

    [Fact]
    public async Task HandBack_AfterATransfer_BeginsANewEpisodeAndAnswers()
    {
        await world.HearAsync("I want to talk to a human");
        await world.SettleAsync();
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.SeeAsync(world.Intercom.Assign(new(FakeIntercom.Seat.TeamId, null)));
        await world.HearAsync("Where is my parcel?");
        var state = await world.SettleAsync();

        Assert.Equal(2, state.Episode);
        Assert.Equal("About: Where is my parcel?", world.Intercom.Said.Last());
        Assert.Equal(1, world.Intercom.Assignments);
    }
}
