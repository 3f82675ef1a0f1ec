using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Claudia.Cli;

/// <summary>Writes to Intercom as a contact. Source: Intercom's REST API 2.16, POST /conversations and /conversations/{id}/reply.</summary>
internal sealed class TestCustomer : IDisposable
{
    private readonly HttpClient _http;
    private readonly string _contactId;

    public TestCustomer(RehearsalTarget target)
    {
        _contactId = target.ContactId;
        _http = new() { BaseAddress = target.Workspace.Address(), Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.Workspace.AccessToken);
        _http.DefaultRequestHeaders.Add("Intercom-Version", target.Workspace.ApiVersion);
        _http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Starts a conversation.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RehearsalException">Intercom did not take it.</exception>
    public async Task<string> StartAsync(string text, CancellationToken cancel)
    {
        var answer = await PostAsync("conversations", new { from = new { type = "user", id = _contactId }, body = text }, cancel);
        return answer?["conversation_id"]?.ToString() is { Length: > 0 } conversation
            ? conversation
            : throw new RehearsalException("Intercom's answer to a new conversation names no conversation_id.");
    }

    /// <summary>Writes on in a conversation.</summary>
    /// <exception cref="RehearsalException">Intercom did not take it.</exception>
    public Task ReplyAsync(string conversationId, string text, CancellationToken cancel) => PostAsync(
        $"conversations/{conversationId}/reply",
        new { message_type = "comment", type = "user", intercom_user_id = _contactId, body = text },
        cancel);

    public void Dispose() => _http.Dispose();

    private async Task<JsonObject?> PostAsync(string path, object body, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.PostAsJsonAsync(path, body, cancel);
            var text = await response.Content.ReadAsStringAsync(cancel);
            return response.IsSuccessStatusCode
                ? JsonNode.Parse(text) as JsonObject
                : throw new RehearsalException($"Intercom refuses the test message of contact {_contactId}: {(int)response.StatusCode} {Reason(text)} at POST /{path}.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            throw new RehearsalException($"Intercom could not be asked at {_http.BaseAddress}{path}: {e.Message}", e);
        }
    }

    /// <summary>Intercom's own words: errors[0].message of an error.list.</summary>
    private static string Reason(string text)
    {
        try
        {
            return JsonNode.Parse(text)?["errors"]?[0]?["message"]?.ToString() ?? "";
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return "";
        }
    }
}
