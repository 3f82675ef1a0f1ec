using Claudia.Engine;
using Claudia.Simulator.Client;

namespace Claudia.Intercom.Tests;

/// <summary>A workspace that stands as the contract expects it, whoever plays it, and the ids in it.</summary>
internal sealed class ContractWorld(IAsyncDisposable server, IntercomClient client, IntercomGateway gateway) : IAsyncDisposable
{
    public IntercomClient Client => client;

    public IntercomGateway Gateway => gateway;

    public required string Region { get; init; }

    public required string LevelTwo { get; init; }

    public required string Teammate { get; init; }

    public required string Customer { get; init; }

    public required string Tag { get; init; }

    public required ConversationKey Conversation { get; init; }

    public required ConversationKey Ticket { get; init; }

    public string Claudia => client.Settings.AdminId;

    public string ClaudiasTeam => client.Settings.TeamId;

    public ConversationKey KeyOf(ConversationKind kind) => kind == ConversationKind.Ticket ? Ticket : Conversation;

    public static async Task<ContractWorld> RecordedAsync()
    {
        // The world owns it, and disposes of it with itself.
#pragma warning disable CA2000
        return OfRecorded(await RecordedIntercom.StartAsync());
#pragma warning restore CA2000
    }

    public static ContractWorld OfRecorded(StubIntercom recorded) => new(recorded, recorded.Client(), recorded.Gateway())
    {
        Region = "EU",
        LevelTwo = Fixture.LevelTwo,
        Teammate = Fixture.Teammate,
        Customer = Fixture.Customer,
        Tag = "5520001",
        Conversation = new("demo", Fixture.ConversationId),
        Ticket = new("demo", Fixture.TicketId),
    };

    public static async Task<ContractWorld> SimulatedAsync()
    {
        // The world owns it, and disposes of it with itself.
#pragma warning disable CA2000
        return await OfSimulatedAsync(await SimulatedIntercom.StartAsync(options => options with { Region = "EU" }, settings => settings with { Region = "eu" }));
#pragma warning restore CA2000
    }

    /// <summary>Puts into the workspace what the contract expects of it.</summary>
    public static async Task<ContractWorld> OfSimulatedAsync(SimulatedIntercom intercom)
    {
        var sim = intercom.Sim;
        await sim.StartAsync("Something else");
        var ticket = await sim.StartTicketAsync(new NewConversation { Subject = "A lamp", Text = "The lamp arrived broken." });
        var conversation = (await sim.StartAsync("My parcel has not come yet.\nOrder 5521")).ConversationId;
        await sim.ActAsync(conversation, new() { Deed = TeammateDeed.Reply, Text = "Let me look & see.\nA < B", Takes = false });
        await sim.NoteAsync(conversation, "The depot has it.");
        await sim.WriteAsync(conversation, "Any news?");
        await sim.TagAsync(conversation, "vip");
        await intercom.Client.SetAttributesAsync(conversation, new Dictionary<string, string> { ["Plan"] = "gold" }, default);
        return new(intercom, intercom.Client, intercom.Gateway)
        {
            Region = "EU",
            LevelTwo = SimulatedIntercom.LevelTwo,
            Teammate = SimulatedIntercom.Ana,
            Customer = SimulatedIntercom.Maria,
            Tag = (await sim.WorldAsync()).Tags.Single(tag => tag.Name == "vip").Id,
            Conversation = new("demo", conversation),
            Ticket = new("demo", ticket.ConversationId),
        };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
