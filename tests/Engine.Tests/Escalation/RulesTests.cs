namespace Claudia.Engine.Tests;

public sealed class RulesTests
{
    [Theory]
    [InlineData("billing", Given.Billing)]
    [InlineData(Rules.DefaultDestination, Given.Level2)]
    [InlineData("no such destination", Given.Level2)]
    [InlineData("", Given.Level2)]
    public void Team_OfADestination_IsTheDefaultOneWhenItIsUnknown(string destination, string team) =>
        Assert.Equal(team, Given.Rules.TeamOf(destination));

    [Theory]
    [InlineData("pt", "pt")]
    [InlineData("es", "es")]
    [InlineData("en", "en")]
    [InlineData("de", "de")]
    [InlineData("ja", "en")]
    [InlineData(null, "en")]
    public void Phrases_InALanguage_AreEnglishWhenThereAreNone(string? language, string expected) =>
        Assert.Same(Phrases.Default.ByLanguage[expected], Phrases.Default.In(language));

    [Fact]
    public void Phrases_OfALanguage_AskInTheOfferAndTellInTheTransfer() => Assert.All(
        Phrases.Default.ByLanguage.Values,
        set => Assert.True(set.Offer.Length > 0 && set.Transfer.Length > 0 && set.Offer.EndsWith('?') && !set.Transfer.EndsWith('?')));
}
