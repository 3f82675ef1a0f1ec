using System.Text;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Bodies that nobody thought of: whatever they are, the answer is one of a few, and Claudia goes on.</summary>
public sealed class MutatedBodiesTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    private const int Bodies = 400;
    private static readonly int[] Allowed = [200, 400, 401, 403, 404, 413];

    [Fact]
    public async Task Webhook_AnyBytes_NoFault()
    {
        var real = Encoding.UTF8.GetBytes(Notifications.Created("79001", "Onde está o meu pacote? 📦 <b>já</b>").ToJsonString());
        foreach (var body in new Mutations(seed: 20260302).Of(real).Take(Bodies))
            await IsAllowedAsync(body, await live.Http.WebhookAsync(body));
        await GoesOnAsync();
    }

    [Fact]
    public async Task Connector_AnyBytes_NoFault()
    {
        var real = Encoding.UTF8.GetBytes("""{"workspace_id":"sim_claudia","conversation_id":"79002","message_id":790021,"message":"Olá, \"tudo\" bem?","signal":"later"}""");
        foreach (var body in new Mutations(seed: 20260303).Of(real).Take(Bodies))
            await IsAllowedAsync(body, await live.Http.ConnectorAsync(body));
        await GoesOnAsync();
    }

    private static Task IsAllowedAsync(byte[] body, Answer answer)
    {
        Assert.True(Allowed.Contains(answer.Status), $"{answer.Status} to {Convert.ToBase64String(body)}: {answer.Text}");
        if (answer.Status != 200)
            answer.IsProblem(answer.Status);
        return Task.CompletedTask;
    }

    /// <summary>Alive, whatever is stored can be shown, and the next customer is answered.</summary>
    private async Task GoesOnAsync()
    {
        (await live.Http.GetAsync("/health/live")).IsOk();
        foreach (var item in (await live.Http.GetAsync("/api/conversations?limit=200", ValidSettings.ViewerKey)).IsOk().Json["items"]!.AsArray())
        {
            var path = ClaudiaHttp.Of(item!["key"]!.Text("id"));
            Assert.NotNull((await live.Http.GetAsync(path, ValidSettings.ViewerKey)).IsOk().Json);
            Assert.NotNull((await live.Http.GetAsync($"{path}/events?limit=200", ValidSettings.ViewerKey)).IsOk().Json);
        }

        var conversation = await live.AnsweredAsync();
        Assert.Equal(EffectKind.Comment, Assert.Single(await live.DoneAsync(conversation)).Kind);
    }
}
