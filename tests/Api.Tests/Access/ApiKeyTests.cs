using Microsoft.Extensions.DependencyInjection;

namespace Claudia.Api.Tests;

public sealed class ApiKeyTests(LiveClaudia live) : IClassFixture<LiveClaudia>
{
    private const string One = "/api/conversations/acme/83001";

    public static TheoryData<string, string> Looking => new()
    {
        { "GET", "/api/conversations" },
        { "GET", One },
        { "GET", $"{One}/events" },
        { "GET", "/api/transfers" },
    };

    public static TheoryData<string, string> Acting => new()
    {
        { "POST", $"{One}/transfer" },
        { "POST", $"{One}/retry" },
        { "POST", $"{One}/pause" },
        { "POST", $"{One}/resume" },
        { "POST", $"{One}/connector-drill" },
    };

    [Theory]
    [MemberData(nameof(Looking))]
    [MemberData(nameof(Acting))]
    public async Task Call_WithoutAKeyThatIsKnown_401(string method, string path)
    {
        foreach (var authorization in (string?[])[null, "", "Bearer", "Bearer ", "Bearer wrong", $"Basic {ValidSettings.OperatorKey}", ValidSettings.OperatorKey, $"Bearer {ValidSettings.Hash(ValidSettings.OperatorKey)}", $"Bearer {ValidSettings.OperatorKey}x"])
        {
            using var request = new HttpRequestMessage(new(method), live.Http.Address + path[1..]);
            if (authorization is not null)
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            (await live.Http.SendAsync(request)).IsProblem(401, "Bearer KEY");
        }
    }

    [Theory]
    [MemberData(nameof(Looking))]
    public async Task Look_AnyKey_IsAllowed(string method, string path)
    {
        foreach (var key in (string[])[ValidSettings.ViewerKey, ValidSettings.OperatorKey])
            Assert.Contains((await live.Http.SendAsync(new(method), path, key)).Status, (int[])[200, 404]);
    }

    [Theory]
    [MemberData(nameof(Acting))]
    public async Task Act_ViewersKey_403(string method, string path) =>
        (await live.Http.SendAsync(new(method), path, ValidSettings.ViewerKey)).IsProblem(403, "operator");

    [Theory]
    [MemberData(nameof(Acting))]
    public async Task Act_OperatorsKey_IsAllowed(string method, string path) =>
        Assert.Contains((await live.Http.SendAsync(new(method), path, ValidSettings.OperatorKey)).Status, (int[])[204, 404]);

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("image/png")]
    public async Task Refusal_WhateverIsAccepted_IsAProblem(string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{One}/pause");
        request.Headers.Add("Accept", accept);
        request.Headers.Authorization = new("Bearer", ValidSettings.ViewerKey);
        (await live.Http.SendAsync(request)).IsProblem(403);
    }

    [Fact]
    public async Task Challenge_NamesTheScheme()
    {
        using var http = new HttpClient { BaseAddress = live.Http.Address };
        using var answer = await http.GetAsync(new Uri("/api/transfers", UriKind.Relative));
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.ToString());
    }

    /// <summary>Nothing that runs knows a key, only what it is hashed to.</summary>
    [Fact]
    public void Settings_Keys_AreHashes()
    {
        var settings = live.Services.GetRequiredService<ClaudiaSettings>();
        Assert.Equal([ValidSettings.Hash(ValidSettings.OperatorKey), ValidSettings.Hash(ValidSettings.ViewerKey)], settings.ApiKeys.Select(key => Convert.ToHexStringLower([.. key.Hash])));
        Assert.DoesNotContain(ValidSettings.OperatorKey, settings.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(ValidSettings.Simulated.AccessToken, settings.ToString(), StringComparison.Ordinal);
    }
}
