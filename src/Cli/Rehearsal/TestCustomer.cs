using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Claudia.Cli;

/// <summary>Writes to Intercom as a contact. Source: Intercom's REST API 2.16, POST /conversations and /conversations/{id}/reply.</summary>
internal sealed class TestCustomer : IDisposable
{
    private readonly HttpClient http;
    private readonly string contactId;

    public TestCustomer(RehearsalTarget target)
    {
        contactId = target.ContactId;
        http = new() { BaseAddress = target.Workspace.Address(), Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.Workspace.AccessToken);
        http.DefaultRequestHeaders.Add("Intercom-Version", target.Workspace.ApiVersion);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
    }

    /// <summary>Starts a conversation.</summary>
    /// <returns>Its id.</returns>
    /// <exception cref="RehearsalException">Intercom did not take it.</exception>
    public async Task<string> StartAsync(string text, CancellationToken cancel)
    {
        var answer = await PostAsync("conversations", new { from = new { type = "user", id = contactId }, body = text }, cancel);
        return answer.TryGetProperty("conversation_id", out var id) && id.GetString() is { Length: > 0 } conversation
            ? conversation
            : throw new RehearsalException("Intercom's answer to a new conversation names no conversation_id.");
    }

    /// <summary>Writes on in a conversation.</summary>
    /// <exception cref="RehearsalException">Intercom did not take it.</exception>
    public Task ReplyAsync(string conversationId, string text, CancellationToken cancel) => PostAsync(
        $"conversations/{conversationId}/reply",
        new { message_type = "comment", type = "user", intercom_user_id = contactId, body = text },
        cancel);

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> PostAsync(string path, object body, CancellationToken cancel)
    {
        try
        {
            using var response = await http.PostAsJsonAsync(path, body, cancel);
            if (response.IsSuccessStatusCode)
                return await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
            throw new RehearsalException($"Intercom refused the test message of contact {contactId}: {(int)response.StatusCode} at POST /{path}.");
        }
        catch (Exception e) when (e is HttpRequestException or JsonException or TaskCanceledException && !cancel.IsCancellationRequested)
        {
            throw new RehearsalException($"Intercom could not be reached at {http.BaseAddress}: {e.Message}", e);
        }
    }
}
