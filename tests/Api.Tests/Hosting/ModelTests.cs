using Claudia.Fakes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>A model beside the articles, from the settings to the customer.</summary>
public sealed class ModelTests
{
    private const string Question = "How do I track my package?";
    private const string Reply = "Open the tracking page on our site and type the code of your shipment.";
    private const string Key = "sk-stub-0a1B2c3D4e5F";

    [Fact]
    public async Task Reply_OfTheModel_ReachesTheCustomer()
    {
        await using var model = await StubModel.StartAsync();
        model.Answer = StubAnswers.Saying(Reply, 0.95);
        await using var live = await StartAsync(model);

        var conversation = await live.AnsweredAsync(Question);

        var said = Assert.Single(await live.DoneAsync(conversation));
        Assert.Equal((EffectKind.Comment, Reply), (said.Kind, said.Text));
        var sample = Assert.Single((await live.QuietAsync(conversation, "listening"))["state"]!["confidence"]!["latest"]!.AsArray())!;
        Assert.Equal(0.95, sample["parts"]!["model"]!.GetValue<double>());
        Assert.DoesNotContain(Key, (await live.Http.GetAsync(Ready.Path)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ModelAway_TheArticlesAnswer()
    {
        await using var model = await StubModel.StartAsync();
        await using var live = await StartAsync(model);
        await model.StopAsync();

        var conversation = await live.AnsweredAsync(Question);

        Assert.Contains("Every Lumen Entregas shipment has a code", Assert.Single(await live.DoneAsync(conversation)).Text, StringComparison.Ordinal);
        var sample = Assert.Single((await live.QuietAsync(conversation, "listening"))["state"]!["confidence"]!["latest"]!.AsArray())!;
        Assert.Equal(1, sample["parts"]!["fallback.broken"]!.GetValue<double>());
    }

    [Fact]
    public async Task Promise_OfTheModel_BecomesATransfer()
    {
        await using var model = await StubModel.StartAsync();
        model.Answer = StubAnswers.Saying("I'll pass your shipment's code to my colleagues.", 0.95);
        await using var live = await StartAsync(model);

        var written = await live.Intercom.StartAsync(Question);
        await live.QuietAsync(written.ConversationId, "withHuman");

        Assert.Equal(SimulatedIds.LevelTwoTeam, Assert.Single(await live.DoneAsync(written.ConversationId), entry => entry.Kind == EffectKind.Assignment).AssigneeId);
        Assert.DoesNotContain(await live.DoneAsync(written.ConversationId), entry => entry.Kind == EffectKind.Comment && entry.Text!.Contains("colleagues", StringComparison.Ordinal));
    }

    private static Task<LiveClaudia> StartAsync(StubModel model) => LiveClaudia.StartAsync(new()
    {
        Change = settings =>
        {
            settings[ValidSettings.Of("Model:Endpoint")] = $"{model.Endpoint}";
            settings[ValidSettings.Of("Model:Name")] = "stub-1";
            settings[ValidSettings.Of("Model:ApiKey")] = Key;
        },
    });
}
