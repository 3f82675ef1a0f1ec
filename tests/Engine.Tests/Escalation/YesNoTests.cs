namespace Claudia.Engine.Tests;

public sealed class YesNoTests
{
    [Theory]
    [InlineData("sim")]
    [InlineData("Sim, por favor!")]
    [InlineData("quero")]
    [InlineData("Quero sim")]
    [InlineData("pode ser")]
    [InlineData("pode passar")]
    [InlineData("claro que sim")]
    [InlineData("yes")]
    [InlineData("Yes please")]
    [InlineData("ok")]
    [InlineData("Okay, thanks")]
    [InlineData("sure, go ahead")]
    [InlineData("please")]
    [InlineData("sí")]
    [InlineData("Sí, quiero")]
    [InlineData("vale, gracias")]
    [InlineData("sim, meu pedido é 1234")]
    public void Acceptance_IsAYes(string text) => Assert.True(YesNo.IsYes(text));

    [Theory]
    [InlineData("não")]
    [InlineData("não quero")]
    [InlineData("No, thanks")]
    [InlineData("please don't")]
    [InlineData("no, gracias")]
    [InlineData("nunca")]
    [InlineData("yes and no")]
    [InlineData("")]
    [InlineData("👍")]
    public void Refusal_IsNone(string text) => Assert.False(YesNo.IsYes(text));

    [Theory]
    [InlineData("Where is it please?")]
    [InlineData("pode me dizer o prazo?")]
    [InlineData("quero rastrear meu pedido")]
    [InlineData("quiero saber el precio")]
    [InlineData("please tell me the price")]
    [InlineData("ok my order is 1234")]
    [InlineData("bueno, mi pedido es 1234")]
    [InlineData("sim, mas antes me diga onde está o meu pacote")]
    [InlineData("1234")]
    public void AnotherQuestion_IsNone(string text) => Assert.False(YesNo.IsYes(text));
}
