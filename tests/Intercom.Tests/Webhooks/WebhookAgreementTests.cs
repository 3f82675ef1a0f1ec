using System.Text;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Simulator.Client;
using Microsoft.AspNetCore.Http;

namespace Claudia.Intercom.Tests;

/// <summary>What the simulated workspace tells by webhook, against what it shows when it is read.</summary>
public sealed class WebhookAgreementTests : IAsyncLifetime
{
    private const string Connector = "/connector";
    private static readonly string[] Ignored =
    [
        "conversation.admin.snoozed", "conversation.admin.unsnoozed", "ping", "ticket.admin.snoozed", "ticket.admin.unsnoozed",
        "ticket.contact.attached", "ticket.rating.provided", "ticket.state.updated",
    ];

    private readonly HashSet<string> _topics = new(StringComparer.Ordinal);
    private StubIntercom? _receiver;
    private SimulatedIntercom? _intercom;
    private int _taken;

    private StubIntercom Receiver => _receiver!;

    private SimulatedIntercom Intercom => _intercom!;

    private SimulatorClient Sim => Intercom.Sim;

    public async Task InitializeAsync()
    {
        _receiver = await StubIntercom.StartAsync((arrived, context) =>
        {
            context.Response.StatusCode = arrived.Path == Connector ? StatusCodes.Status500InternalServerError : StatusCodes.Status200OK;
            return Task.CompletedTask;
        });
        _intercom = await SimulatedIntercom.StartAsync(options => options with
        {
            WebhookUrl = new(Receiver.Address, "/webhooks"),
            ConnectorUrl = new(Receiver.Address, Connector),
        });
    }

    public async Task DisposeAsync()
    {
        await Intercom.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    [Theory]
    [InlineData(false, "2.16")]
    [InlineData(true, "2.14")]
    [InlineData(true, "2.16")]
    public async Task Conversation_EveryTopic_AgreesWithAReading(bool older, string version)
    {
        await Sim.ConfigureAsync(new() { OlderPayloads = older });
        // The workflow's connector answers 500, which makes the workflow's bot say so.
        var id = (await Sim.StartAsync("Is 3 < 4 & true?\nOrder 5521")).ConversationId;
        await AgreesAsync(id, ConversationKind.Conversation, version);
        await Sim.ConfigureAsync(new() { WorkflowOn = false });
        Func<Task>[] deeds =
        [
            () => Sim.WriteAsync(id, new CustomerReply { Text = "a <b> & \"c\"", Attachments = [new("a.png")] }),
            () => Sim.ReplyAsync(id, "I take it & answer."), () => Sim.NoteAsync(id, "a note"), () => Sim.AssignAsync(id, SimulatedIntercom.LevelTwo),
            () => Sim.AssignAsync(id, "0"), () => Sim.CloseAsync(id), () => Sim.WriteAsync(id, "once more"), () => Sim.OpenAsync(id),
            () => Sim.SnoozeAsync(id), () => Sim.OpenAsync(id), () => Sim.TagAsync(id, "bug"), () => Sim.RateAsync(id, 4, "good"),
            () => Sim.ActAsync(id, new() { Deed = TeammateDeed.AttachContact, AssigneeId = "66f0000000000000000000a3" }),
        ];
        foreach (var deed in deeds)
        {
            await deed();
            await AgreesAsync(id, ConversationKind.Conversation, version);
        }

        await DeletedAsync(id, version);
        Assert.Equal(
            [
                "conversation.admin.assigned", "conversation.admin.closed", "conversation.admin.noted", "conversation.admin.open.assigned",
                "conversation.admin.opened", "conversation.admin.replied", "conversation.admin.snoozed", "conversation.admin.unsnoozed",
                "conversation.contact.attached", "conversation.deleted", "conversation.operator.replied", "conversation.rating.added",
                "conversation.user.created", "conversation.user.replied", "conversation_part.tag.created",
            ],
            _topics.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false, "2.16")]
    [InlineData(true, "2.14")]
    public async Task Ticket_EveryTopic_AgreesWithAReading(bool older, string version)
    {
        await Sim.ConfigureAsync(new() { OlderPayloads = older });
        var id = (await Sim.StartTicketAsync(new NewConversation { Subject = "A lamp", Text = "Is 3 < 4 & true?\nOrder 5521" })).ConversationId;
        Func<Task>[] deeds =
        [
            () => Task.CompletedTask, () => Sim.WriteAsync(id, "a <b> & \"c\""), () => Sim.ReplyAsync(id, "I take it & answer."),
            () => Sim.NoteAsync(id, "a note"), () => Sim.AssignAsync(id, SimulatedIntercom.LevelTwo), () => Sim.AssignAsync(id, SimulatedIntercom.Ana),
            () => Sim.AssignAsync(id, "0"), () => Sim.CloseAsync(id), () => Sim.SnoozeAsync(id), () => Sim.OpenAsync(id), () => Sim.RateAsync(id, 4, "good"),
            () => Sim.ActAsync(id, new() { Deed = TeammateDeed.AttachContact, AssigneeId = "66f0000000000000000000a3" }), () => MoveTicketAsync(id),
        ];
        foreach (var deed in deeds)
        {
            await deed();
            await AgreesAsync(id, ConversationKind.Ticket, version);
        }

        await DeletedAsync(id, version);
        Assert.Equal(
            [
                "conversation.deleted", "ticket.admin.assigned", "ticket.admin.replied", "ticket.admin.snoozed", "ticket.admin.unsnoozed", "ticket.closed",
                "ticket.contact.attached", "ticket.contact.replied", "ticket.created", "ticket.note.created", "ticket.rating.provided",
                "ticket.state.updated", "ticket.team.assigned",
            ],
            _topics.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Ping_IsSignedAndIgnored()
    {
        await Sim.PingAsync();

        Assert.IsType<WebhookResult.Ignored>(Assert.Single(await TakeAsync("2.16")));
        Assert.Equal(["ping"], _topics);
    }

    /// <summary>The newest webhook shows the facts as a reading does, and every part that any of them shows is in the reading, word for word.</summary>
    private async Task AgreesAsync(string id, ConversationKind kind, string version)
    {
        var told = await TakeAsync(version);
        var shown = told.OfType<WebhookResult.Relevant>().ToArray();
        Assert.Equal(told.Count, shown.Length + told.OfType<WebhookResult.Ignored>().Count());
        var read = Assert.IsType<ReadOutcome.Found>(await Intercom.Gateway.ReadAsync(new("demo", id), kind, default)).Snapshot;
        Assert.All(shown, webhook =>
        {
            Assert.Equal((id, kind, false), (webhook.ConversationId, webhook.Snapshot.Kind, webhook.Snapshot.Complete));
            Assert.Subset(read.Parts.ToHashSet(), webhook.Snapshot.Parts.ToHashSet());
        });
        if (shown.LastOrDefault() is not { Topic: not "conversation.contact.attached" } newest)
            return;
        if (newest.Topic != "conversation_part.tag.created")
            Assert.Equal(read.Parts[^1], newest.Snapshot.Parts[^1]);
        var facts = newest.Snapshot.Facts;
        Assert.Equal(read.Facts with { Tags = null, Attributes = null }, facts with { Tags = null, Attributes = null });
        Assert.Equal(read.Facts.Tags, facts.Tags);
        Assert.Equal(read.Facts.Attributes, facts.Attributes);
    }

    private async Task DeletedAsync(string id, string version)
    {
        await Sim.DeleteAsync(id);

        var deleted = Assert.IsType<WebhookResult.Relevant>(Assert.Single(await TakeAsync(version)));
        Assert.True(deleted.Snapshot.Deleted);
        Assert.Equal(id, deleted.ConversationId);
        Assert.IsType<ReadOutcome.Missing>(await Intercom.Gateway.ReadAsync(new("demo", id), ConversationKind.Conversation, default));
    }

    /// <summary>The webhooks since the last taking, each with the right signature and as its topic says.</summary>
    private async Task<IReadOnlyList<WebhookResult>> TakeAsync(string version)
    {
        await Sim.IdleAsync();
        var all = Receiver.All.Where(arrived => arrived.Path == "/webhooks").ToArray();
        var fresh = all[_taken..];
        _taken = all.Length;
        return [.. fresh.Select(arrived => Parse(arrived, version))];
    }

    private WebhookResult Parse(Arrived arrived, string version)
    {
        var body = Encoding.UTF8.GetBytes(arrived.Text);
        Assert.True(Signature.Matches(body, arrived.Headers[Signature.Header], Intercom.Settings.ClientSecret));
        Assert.False(Signature.Matches(body, arrived.Headers[Signature.Header], "another secret"));
        var topic = arrived.Json!["topic"]!.GetValue<string>();
        _topics.Add(topic);
        var result = WebhookParser.Parse(body, version);
        Assert.Equal(SimulatedIntercom.App, result.AppId);
        Assert.Equal(topic, result.Match(relevant => relevant.Topic, ignored => ignored.Topic, malformed => malformed.Why));
        Assert.Equal(Ignored.Contains(topic), result is WebhookResult.Ignored);
        return result;
    }

    /// <summary>Nothing but the API moves a simulated ticket from state to state.</summary>
    private async Task MoveTicketAsync(string id)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Intercom.Address, $"/tickets/{id}"))
        {
            Content = new StringContent("""{"ticket_state_id":"3000002"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new("Bearer", Intercom.Settings.AccessToken);
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
