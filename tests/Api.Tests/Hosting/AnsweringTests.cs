using Claudia.Simulator.Client;

namespace Claudia.Api.Tests;

public sealed class AnsweringTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    [Theory]
    [InlineData("Como faço para rastrear minha encomenda?", "Todo envio da Lumen Entregas")]
    [InlineData("How do I track my package?", "Every Lumen Entregas shipment has a code")]
    [InlineData("¿Cómo puedo rastrear mi envío?", "Cada envío de Lumen Entregas")]
    public async Task Question_ThatAnArticleAnswers_IsAnsweredFromItInItsLanguage(string question, string answer)
    {
        var conversation = await live.AnsweredAsync(question);

        var only = Assert.Single(await live.DoneAsync(conversation));
        Assert.Equal(EffectKind.Comment, only.Kind);
        Assert.Contains(answer, only.Text, StringComparison.Ordinal);
    }
}
