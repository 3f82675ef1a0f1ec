using System.Globalization;
using System.Text.Json.Nodes;

namespace Claudia.Api.Tests;

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? ContentType, string Text)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public static async Task<Answer> OfAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync());

    /// <summary>Asserts a problem+json of that status.</summary>
    /// <param name="says">What its detail has to say.</param>
    public void IsProblem(int status, string? says = null)
    {
        Assert.Equal((status, "application/problem+json"), (Status, ContentType));
        Assert.Equal(status, Json["status"]!.GetValue<int>());
        Assert.NotEmpty(Json.Text("title"));
        if (says is not null)
            Assert.Contains(says, Json.Text("detail"), StringComparison.Ordinal);
    }

    public Answer IsOk()
    {
        Assert.True(Status == 200, string.Create(CultureInfo.InvariantCulture, $"{Status}: {Text}"));
        return this;
    }
}

internal static class JsonNodes
{
    /// <summary>A member's text; empty when there is none.</summary>
    public static string Text(this JsonNode node, string name) => node[name]?.GetValue<string>() ?? "";
}
