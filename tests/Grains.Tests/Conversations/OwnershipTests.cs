using Claudia.Engine;
using Claudia.Fakes;

namespace Claudia.Grains.Tests;

public sealed class OwnershipTests
{
    private readonly ActorWorld _world = new();

    [Fact]
    public async Task TakeOver_WhileADraftIsInFlight_SilencesClaudia()
    {
        _world.Answerer.Answer = async (request, _) =>
        {
            await _world.SeeAsync(_world.Intercom.TeammateWrites("I take this one."));
            return FakeAnswerer.Sure(request.Question);
        };
        await _world.HearAsync("Where is my parcel?");
        var state = await _world.SettleAsync();

        Assert.Equal(Phase.WithHuman, state.Phase);
        Assert.Empty(_world.Intercom.Own);
    }

    [Fact]
    public async Task TakeOver_ThatNoWebhookHasShown_IsSeenBeforeSpeaking()
    {
        _world.Answerer.Answer = (request, _) =>
        {
            _world.Intercom.Assign(new(null, "901"));
            _world.Clock.Advance(TimeSpan.FromSeconds(10));
            return Task.FromResult(FakeAnswerer.Sure(request.Question));
        };
        await _world.HearAsync("Where is my parcel?");
        var state = await _world.SettleAsync();

        Assert.Equal(Phase.WithHuman, state.Phase);
        Assert.Empty(_world.Intercom.Own);
    }

    [Fact]
    public async Task HandBack_AfterATransfer_BeginsANewEpisodeAndAnswers()
    {
        await _world.HearAsync("I want to talk to a human");
        await _world.SettleAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _world.SeeAsync(_world.Intercom.Assign(new(FakeIntercom.Seat.TeamId, null)));
        await _world.HearAsync("Where is my parcel?");
        var state = await _world.SettleAsync();

        Assert.Equal(2, state.Episode);
        Assert.Equal("About: Where is my parcel?", _world.Intercom.Said.Last());
        Assert.Equal(1, _world.Intercom.Assignments);
    }
}
