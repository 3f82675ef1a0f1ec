using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>What needs a person: transferred once, with one note for Level 2 and one word to the customer.</summary>
public sealed class TransferringTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Theory]
    [InlineData("Quero falar com um atendente", "Vou passar você para uma pessoa")]
    [InlineData("I want to talk to a human", "I am passing you to a person")]
    [InlineData("Quiero hablar con un agente", "Te paso con una persona")]
    public async Task Customer_AsksForAPerson_IsTransferred(string text, string word)
    {
        var written = await live.Intercom.StartAsync(text);
        await IsTransferredAsync(written.ConversationId, SimulatedIds.LevelTwoTeam, "asksForPerson");
        Assert.StartsWith(word, (await live.DoneAsync(written.ConversationId))[1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Fui cobrado duas vezes")]
    [InlineData("I was charged twice")]
    public async Task Topic_OfLevelTwo_IsTransferred(string text) =>
        await IsTransferredAsync((await live.Intercom.StartAsync(text)).ConversationId, SimulatedIds.LevelTwoTeam, "expertise");

    [Fact]
    public async Task Confidence_LowTwice_IsOfferedAPersonAndThenTransferred()
    {
        var conversation = await OfferedAsync();
        await live.Intercom.WriteAsync(conversation, "Purple elephants sing opera on Mondays");
        await IsTransferredAsync(conversation, SimulatedIds.LevelTwoTeam, "lowConfidence", done: 1);
    }

    [Fact]
    public async Task Offer_Accepted_IsTransferred()
    {
        var conversation = await OfferedAsync();
        await live.Intercom.WriteAsync(conversation, "Yes, please");
        await IsTransferredAsync(conversation, SimulatedIds.LevelTwoTeam, "acceptedOffer", done: 1);
    }

    [Fact]
    public async Task Tag_WithADestinationOfItsOwn_IsTransferredThere()
    {
        var conversation = await live.AnsweredAsync();
        await live.Intercom.TagAsync(conversation, "billing");
        await IsTransferredAsync(conversation, SimulatedIds.BillingTeam, "tag", done: 1);
    }

    [Fact]
    public async Task Channel_ThatARuleNames_IsTransferred()
    {
        var written = await live.Intercom.StartAsync(new NewConversation { Text = "How do I track my package?", Channel = "whatsapp" });
        await IsTransferredAsync(written.ConversationId, SimulatedIds.BillingTeam, "flowRule");
    }

    [Fact]
    public async Task Attribute_ThatARuleNames_IsTransferred()
    {
        var written = await live.Intercom.StartAsync(new NewConversation
        {
            Text = "How do I track my package?",
            Attributes = new Dictionary<string, System.Text.Json.JsonElement> { ["plan"] = System.Text.Json.JsonSerializer.SerializeToElement("Enterprise") },
        });
        await IsTransferredAsync(written.ConversationId, SimulatedIds.LevelTwoTeam, "flowRule");
    }

    [Fact]
    public async Task HandBack_AfterATransfer_StartsAnew()
    {
        var conversation = (await live.Intercom.StartAsync("I want to talk to a human")).ConversationId;
        await IsTransferredAsync(conversation, SimulatedIds.LevelTwoTeam, "asksForPerson");
        await live.Intercom.ReplyAsync(conversation, "I have solved that. Claudia goes on.");
        await live.Intercom.HandBackAsync(conversation);
        await live.UntilAsync(conversation, view => view["state"]!["episode"]!.GetValue<int>() == 2);

        await live.Intercom.WriteAsync(conversation, "Where do I find my tracking number?");
        await live.UntilAsync(conversation, view => view["state"]!["confidence"]!["latest"]!.AsArray().Count == 1);
        await live.QuietAsync(conversation, "listening");
        Assert.Equal(EffectKind.Comment, (await live.DoneAsync(conversation))[^1].Kind);

        await live.Intercom.WriteAsync(conversation, "Let me talk to a human again");
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry.Text?.Contains($"[claudia:acme/{conversation}/2]", StringComparison.Ordinal) == true);
        await IsTransferredAsync(conversation, SimulatedIds.LevelTwoTeam, "asksForPerson", done: 4, episode: 2);
    }

    /// <summary>A low confidence once: the customer is asked, and nobody is given the conversation.</summary>
    private async Task<string> OfferedAsync()
    {
        var conversation = (await live.Intercom.StartAsync("Can penguins juggle with seven watermelons?")).ConversationId;
        await live.Intercom.WaitForAsync(entry => entry.ConversationId == conversation && entry is { Kind: EffectKind.Comment, Via: Via.Rest });
        await live.QuietAsync(conversation, "offering");
        Assert.Contains("would you like that?", Assert.Single(await live.DoneAsync(conversation)).Text, StringComparison.Ordinal);
        return conversation;
    }

    /// <summary>After so many effects before it: a note with the transfer's marker, a word to the customer, the assignment, and nothing more.</summary>
    private async Task IsTransferredAsync(string conversation, string team, string reason, int done = 0, int episode = 1)
    {
        await live.UntilAsync(conversation, view => view["transfers"]!.AsArray().FirstOrDefault() is { } latest && latest["episode"]!.GetValue<int>() == episode && latest.Text("status") == "confirmed");
        var transfer = (await live.QuietAsync(conversation, "withHuman"))["transfers"]![0]!;
        Assert.Equal(reason, transfer["reasons"]![0]!.Text("kind"));
        Assert.Collection(
            (await live.DoneAsync(conversation)).Skip(done),
            note => Assert.Equal((EffectKind.Note, true), (note.Kind, note.Text!.Contains($"[claudia:acme/{conversation}/{episode}]", StringComparison.Ordinal))),
            word => Assert.Equal(EffectKind.Comment, word.Kind),
            assignment => Assert.True(assignment.AssignsTeam(team)));
        Assert.All(await live.DoneAsync(conversation), entry => Assert.Equal(SimulatedIds.ClaudiaAdmin, entry.AuthorId));
        Assert.Equal(team, (await live.Intercom.ConversationAsync(conversation)).TeamId);
    }
}
