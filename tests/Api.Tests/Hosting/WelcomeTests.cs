namespace Claudia.Api.Tests;

public sealed class WelcomeTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    /// <summary>Who is asked for a page in Production has nothing to show to a stranger.</summary>
    [Fact]
    public async Task Welcome_ForABrowserInProduction_IsText()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        var answer = (await live.Http.SendAsync(request)).IsOk();
        Assert.Equal("text/plain", answer.ContentType);
        Assert.DoesNotContain("href", answer.Text, StringComparison.Ordinal);
    }
}
