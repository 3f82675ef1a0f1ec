using Claudia.Engine;
using Claudia.Grains;
using Claudia.Ports;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Claudia.Silo.Tests;

/// <summary>While an upgrade rolls, silos of two versions talk to each other.</summary>
public sealed class OtherVersionsTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Receipt_OfAnOlderVersion_IsReadWithDefaults() =>
        Assert.Equal(new SentReceipt(7, 2, 0, LookOwed: false), Read<OlderReceipt, SentReceipt>(new(7, 2)));

    [Fact]
    public void Receipt_OfANewerVersion_IsReadWithoutWhatIsNew() =>
        Assert.Equal(new(7, 2, Phase.Paused, LookOwed: true), Read<NewerReceipt, SentReceipt>(new(7, 2, (int)Phase.Paused, true, "urgent", [new("more")])).Read());

    [Fact]
    public void Input_OfANewerVersion_IsReadWithoutWhatIsNew()
    {
        const string json = """{"$type":"pause-asked","by":"ana","why":{"of":["the","future"]},"at":"2026-03-04T05:06:07+00:00"}""";

        var arrived = Read<NewerInput, SentInput>(new(json, "urgent")).Input;

        Assert.Equal(new ConversationInput.PauseAsked(new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), "ana"), arrived);
    }

    [Fact]
    public void Input_OfAnOlderVersion_IsReadWithDefaults()
    {
        const string json = """{"$type":"nudged","at":"2026-03-04T05:06:07+00:00","road":2}""";

        var arrived = Read<InputOnWire, SentInput>(new(json)).Input;

        Assert.Equal(new ConversationInput.Nudged(new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), (Road)2), arrived);
    }

    /// <summary>What one version has written, as another reads it: the types' names do not cross where both sides know what is expected.</summary>
    private TRead Read<TWritten, TRead>(TWritten written)
    {
        var serializer = _services.GetRequiredService<Serializer>();
        return serializer.Deserialize<TRead>(serializer.SerializeToArray(written))!;
    }
}

[GenerateSerializer, Alias("test.older-receipt")]
internal sealed record OlderReceipt([property: Id(0)] long Version, [property: Id(1)] int Episode);

[GenerateSerializer, Alias("test.newer-receipt")]
internal sealed record NewerReceipt(
    [property: Id(0)] long Version, [property: Id(1)] int Episode, [property: Id(2)] int Phase, [property: Id(3)] bool LookOwed, [property: Id(4)] string Mood, [property: Id(5)] OfTheFuture[] More);

[GenerateSerializer, Alias("test.of-the-future")]
internal sealed record OfTheFuture([property: Id(0)] string Text);

[GenerateSerializer, Alias("test.newer-input")]
internal readonly record struct NewerInput([property: Id(0)] string Json, [property: Id(1)] string Mood);
