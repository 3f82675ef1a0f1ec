using Claudia.Engine;

namespace Claudia.Answers.Tests;

/// <summary>Messages that are read by more than their own words: follow-ups, and questions inside a story.</summary>
public sealed class ReadingTests
{
    private static readonly double Limit = new EscalationRules().MinimumConfidence;

    private static string Demo => Path.Combine(AppContext.BaseDirectory, "Demo");

    [Theory]
    [InlineData("pt", "change-address", "posso mudar o endereço de entrega?", "e quanto custa?")]
    [InlineData("pt", "missed-delivery", "quantas vezes vocês tentam entregar?", "e se eu não estiver?")]
    [InlineData("pt", "customs", "meu pacote está parado na alfândega", "quem paga isso?")]
    [InlineData("pt", "change-address", "quero trocar o endereço da minha entrega", "isso é de graça?")]
    [InlineData("en", "change-address", "can I change my delivery address?", "and how much does it cost?")]
    [InlineData("en", "missed-delivery", "how many times do you try to deliver?", "and if i'm not there?")]
    [InlineData("en", "invoice", "where can I download my invoice?", "can it be corrected?")]
    [InlineData("es", "missed-delivery", "¿cuántas veces intentan entregar?", "¿y si no estoy?")]
    [InlineData("es", "customs", "mi paquete está retenido en la aduana", "¿quién lo paga?")]
    [InlineData("es", "change-address", "¿cómo cambio la dirección de entrega?", "y cuánto cuesta?")]
    public async Task Draft_FollowUp_IsReadWithTheQuestionBeforeIt(string language, string article, string before, string message)
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);

        var draft = await knowledge.AskAsync(message, language, history: [Said(before), Said("…", Speaker.Claudia)]);

        Assert.Equal($"{language}/{article}", draft.Articles[0].Article);
        Assert.InRange(draft.Confidence, Limit, 1);
        Assert.True((await knowledge.AskAsync(message, language)).Confidence < draft.Confidence);
    }

    [Theory]
    [InlineData("pt", "Quanto tempo demora para chegar?", "e qual o signo?")]
    [InlineData("pt", "posso pagar com pix?", "e vocês vendem sapatos?")]
    [InlineData("en", "how long does delivery take?", "and what's your star sign?")]
    [InlineData("en", "where is my parcel?", "tell me a joke")]
    [InlineData("es", "¿se puede enviar comida?", "y una receta de paella?")]
    public async Task Draft_FollowUpWithAWordOfNoArticle_InheritsNothing(string language, string before, string message)
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);

        var draft = await knowledge.AskAsync(message, language, history: [Said(before)]);

        Assert.InRange(draft.Confidence, 0, Limit - 0.1);
    }

    [Theory]
    [InlineData("pt", "forbidden-items", "qual é o peso máximo do pacote?", "e posso mandar perfume?")]
    [InlineData("en", "payment-methods", "my parcel arrived broken", "can I pay with pix?")]
    [InlineData("es", "cancel-shipment", "¿cuánto tarda en llegar?", "y cómo cancelo un envío?")]
    public async Task Draft_NewQuestion_IsReadByItself(string language, string article, string before, string message)
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);

        var draft = await knowledge.AskAsync(message, language, history: [Said(before)]);

        Assert.Equal($"{language}/{article}", draft.Articles[0].Article);
    }

    [Fact]
    public async Task Draft_SecondFollowUp_GoesBackToTheQuestion()
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);

        var draft = await knowledge.AskAsync(
            "and at what cost?", "en", history: [Said("can I change my delivery address?"), Said("and to another city?"), Said("thanks!")]);

        Assert.Equal("en/change-address", draft.Articles[0].Article);
        Assert.InRange(draft.Confidence, Limit, 1);
    }

    [Fact]
    public async Task Draft_FollowUpToALongPastQuestion_InheritsNothing()
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);
        var since = Enumerable.Repeat(Said("One moment, I'm looking.", Speaker.Teammate), 10);

        var draft = await knowledge.AskAsync("and if i'm not there?", "en", history: [Said("how many times do you try to deliver?"), .. since]);

        Assert.InRange(draft.Confidence, 0, Limit - 0.1);
    }

    [Fact]
    public async Task Draft_QuestionInsideAStory_IsFound()
    {
        await using var knowledge = await Knowledge.OpenAsync(Demo);
        const string Story = "Our grandson turns seven and we baked him a castle cake. Aunt Gertrude paints watercolours of it. ";

        var draft = await knowledge.AskAsync(Story + "How many times do you try to deliver?", "en");

        Assert.Equal("en/missed-delivery", draft.Articles[0].Article);
        Assert.InRange(draft.Confidence, Limit, 1);
        Assert.InRange((await knowledge.AskAsync(Story, "en")).Confidence, 0, Limit - 0.1);
    }

    private static Message Said(string text, Speaker speaker = Speaker.Customer) => new("1", speaker, text, DateTimeOffset.UnixEpoch);
}
