using System.Net;
using System.Net.Http.Json;

namespace Claudia.Simulator.Client;

/// <summary>
/// Drives a simulated workspace through its control API. The <see cref="HttpClient"/> it is given must
/// have the simulator's address as its base; it stays the caller's. A refusal throws
/// <see cref="HttpRequestException"/> with the reason.
/// </summary>
public sealed partial class SimulatorClient(HttpClient http)
{
    public Task<WorldView> WorldAsync(CancellationToken cancellation = default) =>
        GetAsync<WorldView>("world", cancellation);

    /// <summary>The conversation with everything in it; null where there is none (any more).</summary>
    public async Task<ConversationView?> FindAsync(string conversationId, CancellationToken cancellation = default)
    {
        using var response = await http.GetAsync(At($"conversations/{conversationId}"), cancellation);
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<ConversationView>(response, cancellation);
    }

    public async Task<ConversationView> ConversationAsync(string conversationId, CancellationToken cancellation = default) =>
        await FindAsync(conversationId, cancellation)
        ?? throw new HttpRequestException($"There is no conversation {conversationId} in the simulator.");

    private static Uri At(string path) => new("_sim/" + path, UriKind.Relative);

    private async Task<T> GetAsync<T>(string path, CancellationToken cancellation)
    {
        using var response = await http.GetAsync(At(path), cancellation);
        return await ReadAsync<T>(response, cancellation);
    }

    private async Task<T> PostAsync<T>(string path, object body, CancellationToken cancellation)
    {
        using var content = JsonContent.Create(body, body.GetType(), options: SimulatorJson.Options);
        using var response = await http.PostAsync(At(path), content, cancellation);
        return await ReadAsync<T>(response, cancellation);
    }

    private async Task SendAsync(HttpMethod method, string path, object? body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, At(path));
        if (body is not null)
            request.Content = JsonContent.Create(body, body.GetType(), options: SimulatorJson.Options);
        using var response = await http.SendAsync(request, cancellation);
        await CheckAsync(response, cancellation);
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellation)
    {
        await CheckAsync(response, cancellation);
        return await response.Content.ReadFromJsonAsync<T>(SimulatorJson.Options, cancellation)
            ?? throw new HttpRequestException("The simulator answered nothing.");
    }

    private static async Task CheckAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.IsSuccessStatusCode)
            return;
        var said = await response.Content.ReadAsStringAsync(cancellation);
        throw new HttpRequestException($"The simulator refused: {(int)response.StatusCode} {said}", null, response.StatusCode);
    }
}
