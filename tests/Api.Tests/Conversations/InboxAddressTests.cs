using Claudia.Intercom;

namespace Claudia.Api.Tests;

public sealed class InboxAddressTests
{
    [Theory]
    [InlineData("us", "https://app.intercom.com/a/inbox/abc123/inbox/conversation/5")]
    [InlineData(" EU ", "https://app.eu.intercom.com/a/inbox/abc123/inbox/conversation/5")]
    [InlineData("au", "https://app.au.intercom.com/a/inbox/abc123/inbox/conversation/5")]
    public void Of_Region_IsTheInboxThere(string region, string address) =>
        Assert.Equal(new Uri(address), InboxAddress.Of(new() { AppId = "abc123", Region = region }, "5"));

    [Fact]
    public void Of_Simulator_IsItsPage() =>
        Assert.Equal(new Uri("http://localhost:5081/#5"), InboxAddress.Of(new WorkspaceSettings { BaseAddress = new("http://localhost:5081") }, "5"));
}
