using Claudia.Simulator.Client;
using Microsoft.Data.Sqlite;

namespace Claudia.Api.Tests;

/// <summary>While the journal can't be written, whoever sends is told to send again, and nothing is half stored.</summary>
public sealed class StorageFailureTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Fact]
    public async Task Journal_Locked_TheRetryIsAnswered()
    {
        await live.Intercom.ConfigureAsync(new() { WorkflowOn = false });
        Written written;
        Delivery failed;
        await using (var other = new SqliteConnection($"Data Source={live.Database};Pooling=False"))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            written = await live.Intercom.StartAsync("How do I track my package?");
            failed = await live.Intercom.WaitForDeliveryAsync(it => it.ConversationId == written.ConversationId && it is { Outcome: not DeliveryOutcome.Delivered, Attempt: 1 });

            Assert.Equal((DeliveryOutcome.Failed, 503), (failed.Outcome, failed.Status));
            (await live.Http.GetAsync(ClaudiaHttp.Of(written.ConversationId), ValidSettings.ViewerKey)).IsProblem(404);
            (await live.Http.GetAsync($"{ClaudiaHttp.Of(written.ConversationId)}/events", ValidSettings.ViewerKey)).IsProblem(404);
        }

        var retried = await live.Intercom.WaitForDeliveryAsync(it => it.Id == failed.Id && it.Attempt == 2);
        Assert.Equal(DeliveryOutcome.Delivered, retried.Outcome);
        await IsAnsweredOnceAsync(written.ConversationId);
        await live.Intercom.ConfigureAsync(new() { WorkflowOn = true });
    }

    [Fact]
    public async Task Journal_Gone_IsSaidToAllAndMended()
    {
        var conversation = await live.AnsweredAsync();
        var before = (await live.QuietAsync(conversation, "listening"))["version"]!.ToJsonString();
        File.Move(live.Database, live.Database + ".away");
        try
        {
            (await live.Http.WebhookAsync(Notifications.Created("85001", "Hello").ToJsonString())).IsProblem(503, "send again");
            (await live.Http.ConnectorAsync("""{"conversation_id":"85001"}""")).IsProblem(503, "send again");
            (await live.Http.AskAsync(conversation, "pause")).IsProblem(503, "send again");
        }
        finally
        {
            File.Move(live.Database + ".away", live.Database);
        }

        (await live.Http.GetAsync(ClaudiaHttp.Of("85001"), ValidSettings.ViewerKey)).IsProblem(404);
        Assert.Equal(before, (await live.QuietAsync(conversation, "listening"))["version"]!.ToJsonString());
        await live.AnsweredAsync();
    }

    private async Task IsAnsweredOnceAsync(string conversation)
    {
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
        await live.QuietAsync(conversation, "listening");
        Assert.Single(await live.DoneAsync(conversation));
    }
}
