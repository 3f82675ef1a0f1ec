using System.Net;
using System.Net.Http.Headers;

namespace Claudia.Cli;

/// <summary>The calls to Claudia's own API that a rehearsal needs.</summary>
internal sealed class ClaudiaApi : IDisposable
{
    private readonly HttpClient http;
    private readonly string workspace;

    public ClaudiaApi(RehearsalTarget target)
    {
        workspace = target.Workspace.Name;
        http = new() { BaseAddress = target.Api, Timeout = TimeSpan.FromSeconds(20) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.ApiKey);
    }

    /// <summary>Null when Claudia is ready; else what she says.</summary>
    public async Task<string?> UnreadyAsync(CancellationToken cancel)
    {
        try
        {
            using var response = await http.GetAsync("health/ready", cancel);
            return response.IsSuccessStatusCode ? null : await response.Content.ReadAsStringAsync(cancel);
        }
        catch (HttpRequestException e)
        {
            return e.Message;
        }
    }

    /// <summary>Has Claudia refuse the workflow's next call for this conversation, once.</summary>
    /// <exception cref="RehearsalException">Claudia did not take it.</exception>
    public async Task DrillAsync(string conversationId, CancellationToken cancel)
    {
        try
        {
            using var response = await http.PostAsync($"api/conversations/{workspace}/{conversationId}/connector-drill", null, cancel);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new RehearsalException("Claudia's API refused the key: --api-key must be an operator's.");
            if (!response.IsSuccessStatusCode)
                throw new RehearsalException($"Claudia's API at {http.BaseAddress} answered {(int)response.StatusCode} to the drill.");
        }
        catch (HttpRequestException e)
        {
            throw new RehearsalException($"Claudia could not be reached at {http.BaseAddress}: {e.Message}", e);
        }
    }

    public void Dispose() => http.Dispose();
}
