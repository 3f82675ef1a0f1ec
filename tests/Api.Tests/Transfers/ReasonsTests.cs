using System.Text.Json;
using System.Text.Json.Nodes;
using Claudia.Simulator;
using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

/// <summary>Every reason stands with its evidence in the API and in the note: the note in the workspace's language, the word to the customer in the customer's.</summary>
public sealed class ReasonsTests(ReasonsTests.Portuguese portuguese) : IClassFixture<ReasonsTests.Portuguese>
{
    private const string Track = "How do I track my package?";

    private LiveClaudia Live => portuguese.Live;

    [Theory]
    [InlineData("asksForPerson", "hablar con una persona\"", "O cliente pede uma pessoa", "Te paso con una persona", "Quiero hablar con una persona")]
    [InlineData("frustration", "5 points of 5: ", "Frustração: 5 pontos de 5", "I am passing you", "This is a scam, I will sue you!")]
    [InlineData("acceptedOffer", "\"yes please\"", "O cliente aceitou", "I am passing you", "Can penguins juggle with seven watermelons?", "yes please")]
    [InlineData("lowConfidence", " against 0.60, ", "Confiança baixa: 0.", "I am passing you", "Can penguins juggle with seven watermelons?", "Purple elephants sing opera on Mondays")]
    [InlineData("repetition", "said again: \"How do I track my package?\"", "A conversa anda em círculos: dito de novo", "I am passing you", Track, Track, Track)]
    [InlineData("expertise", " is a Level 2 topic", "O assunto pede um especialista: o artigo", "I am passing you", "I was charged twice")]
    [InlineData("keyword", "\"procon\"", "Palavra-chave: \"procon\"", "Vou passar você", "Vou reclamar no Procon da minha cidade")]
    [InlineData("topic", "topic en/invoice", "Assunto: assunto en/invoice", "I am passing you", "How do I get an invoice?")]
    [InlineData("language", "language fr", "Idioma: idioma fr", "Je vous mets en relation", "Bonjour, où est mon colis, je ne le trouve pas")]
    public async Task Reason_OfMessages_StandsInTheApiAndInTheNote(string kind, string evidence, string note, string word, params string[] texts)
    {
        var conversation = (await Live.Intercom.StartAsync(texts[0])).ConversationId;
        for (var at = 1; at < texts.Length; at++)
        {
            var spoken = at;
            await Live.UntilAsync(conversation, view => Said(view) == spoken);
            await Live.Intercom.WriteAsync(conversation, texts[at]);
        }
        await IsToldAsync(conversation, kind, evidence, note, word);
    }

    [Fact]
    public async Task Reason_OfATag_StandsInTheApiAndInTheNote()
    {
        var conversation = await Live.AnsweredAsync();
        await Live.Intercom.TagAsync(conversation, "vip");
        await IsToldAsync(conversation, "tag", "tag vip", "Tag: tag vip", "I am passing you");
    }

    [Fact]
    public async Task Reason_OfAnAttribute_StandsInTheApiAndInTheNote()
    {
        var written = await Live.Intercom.StartAsync(new NewConversation { Text = Track, Attributes = new Dictionary<string, JsonElement> { ["plan"] = JsonSerializer.SerializeToElement("enterprise") } });
        await IsToldAsync(written.ConversationId, "flowRule", "attribute plan=enterprise", "Regra do fluxo: attribute plan=enterprise", "I am passing you");
    }

    [Fact]
    public async Task Reason_OfAPicture_StandsInTheApiAndInTheNote()
    {
        var written = await Live.Intercom.StartAsync(new NewConversation { Text = Track, Attachments = [new("box.png", "image/png")] });
        await IsToldAsync(written.ConversationId, "attachment", "1 of pictures and files", "Anexo: 1 de imagens e arquivos", "I am passing you");
    }

    private async Task IsToldAsync(string conversation, string kind, string evidence, string note, string word)
    {
        await Live.UntilAsync(conversation, view => view["transfers"]!.AsArray().FirstOrDefault()?.Text("status") == "confirmed");
        var transfers = (await Live.Http.GetAsync($"/api/transfers?limit=200", ValidSettings.ViewerKey)).IsOk().Json["items"]!.AsArray();
        var transfer = transfers.Single(item => item!["key"]!.Text("id") == conversation)!["transfer"]!;
        var reason = transfer["reasons"]![0]!;
        Assert.Equal(kind, reason.Text("kind"));
        Assert.Contains(evidence, reason.Text("evidence"), StringComparison.Ordinal);
        Assert.NotNull(reason["data"]);
        Assert.NotEmpty(transfer.Text("rule"));
        var done = await Live.DoneAsync(conversation);
        Assert.Contains(note, done.Single(entry => entry.Kind == EffectKind.Note).Text, StringComparison.Ordinal);
        Assert.StartsWith(word, done.Last(entry => entry.Kind == EffectKind.Comment).Text, StringComparison.Ordinal);
    }

    private static int Said(JsonNode view) => view["state"]!["messages"]!.AsArray().Count(message => message!.Text("speaker") == "claudia");

    /// <summary>A workspace whose notes are in Portuguese.</summary>
    public sealed class Portuguese : IAsyncLifetime
    {
        internal LiveClaudia Live { get; private set; } = null!;

        public async Task InitializeAsync() => Live = await LiveClaudia.StartAsync(new()
        {
            Change = settings =>
            {
                settings[ValidSettings.Of("Rules")] = Path.Combine(AppContext.BaseDirectory, "Fixtures", "rules.reasons.yaml");
                settings[ValidSettings.Of("DefaultLanguage")] = "pt";
            },
        });

        public Task DisposeAsync() => Live.DisposeAsync();
    }
}
