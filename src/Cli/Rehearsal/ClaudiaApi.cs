using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Cli;

/// <summary>The calls to Claudia's own API that a rehearsal needs.</summary>
internal sealed class ClaudiaApi : IDisposable
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        AllowOutOfOrderMetadataProperties = true,
    };

    private readonly HttpClient _http;
    private readonly string _workspace;

    public ClaudiaApi(RehearsalTarget target)
    {
        _workspace = target.Workspace.Name;
        var path = target.Api.AbsolutePath.TrimEnd('/') + '/';
        _http = new() { BaseAddress = new(target.Api, path), Timeout = TimeSpan.FromSeconds(20) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.ApiKey);
    }

    /// <summary>Null when Claudia can work for the workspace; else why not, as far as waiting may help.</summary>
    /// <exception cref="RehearsalException">She does not serve the workspace.</exception>
    public async Task<string?> UnreadyAsync(CancellationToken cancel)
    {
        try
        {
            using var response = await _http.GetAsync("health/ready", cancel);
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable))
                return $"health/ready answers {(int)response.StatusCode}. Is that Claudia?";
            var health = await response.Content.ReadFromJsonAsync<Health>(Options, cancel);
            return Findings(health?.Checks ?? throw new JsonException("no checks"));
        }
        catch (Exception e) when (IsTrouble(e, cancel))
        {
            return Words(e);
        }
    }

    /// <summary>Whether the key is one, and an operator's.</summary>
    /// <exception cref="RehearsalException">It is not.</exception>
    public Task CheckKeyAsync(CancellationToken cancel) => DrillAsync("none", HttpStatusCode.NotFound, cancel);

    /// <summary>Has Claudia refuse the workflow's next call for this conversation, once.</summary>
    /// <exception cref="RehearsalException">Claudia did not take it.</exception>
    public Task DrillAsync(string conversationId, CancellationToken cancel) => DrillAsync(conversationId, HttpStatusCode.NoContent, cancel);

    /// <summary>What Claudia has journaled of a conversation; empty when she knows nothing of it, or can't be asked just now.</summary>
    public async Task<IReadOnlyList<ConversationEvent>> EventsAsync(string conversationId, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.GetAsync($"api/conversations/{_workspace}/{conversationId}/events?limit=200", cancel);
            var page = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<Events>(Options, cancel) : null;
            return [.. (page?.Items ?? []).Select(entry => entry.Event)];
        }
        catch (Exception e) when (IsTrouble(e, cancel))
        {
            return [];
        }
    }

    /// <summary>The deliveries of a conversation that Claudia has taken; none when it can't be asked.</summary>
    /// <remarks>On a connection of its own: behind a load balancer another process may have taken them.</remarks>
    public async Task<TakenDeliveries> DeliveriesAsync(string conversationId, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"api/conversations/{_workspace}/{conversationId}/deliveries");
        request.Headers.ConnectionClose = true;
        try
        {
            using var response = await _http.SendAsync(request, cancel);
            var taken = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<TakenDeliveries>(Options, cancel) : null;
            return taken ?? TakenDeliveries.None;
        }
        catch (Exception e) when (IsTrouble(e, cancel))
        {
            return TakenDeliveries.None;
        }
    }

    /// <summary>What Claudia's health report says of refused deliveries; null when it says nothing.</summary>
    /// <param name="check">The name of the check without the workspace: webhooks or connector.</param>
    public async Task<string?> RefusalsAsync(string check, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.GetAsync("health/ready", cancel);
            var health = await response.Content.ReadFromJsonAsync<Health>(Options, cancel);
            return health?.Checks.FirstOrDefault(it => it.Name == $"{check}:{_workspace}")?.Findings.FirstOrDefault();
        }
        catch (Exception e) when (IsTrouble(e, cancel))
        {
            return null;
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task DrillAsync(string conversationId, HttpStatusCode expected, CancellationToken cancel)
    {
        try
        {
            using var response = await _http.PostAsync($"api/conversations/{_workspace}/{conversationId}/connector-drill", null, cancel);
            if (response.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                throw new RehearsalException("Claudia refuses the key: --api-key must be an operator's.");
            if (response.StatusCode != expected)
                throw new RehearsalException($"Claudia at {_http.BaseAddress} answers {(int)response.StatusCode} to the drill.");
        }
        catch (Exception e) when (IsTrouble(e, cancel))
        {
            throw new RehearsalException($"Claudia could not be reached at {_http.BaseAddress}: {Words(e)}", e);
        }
    }

    /// <summary>What stands in the way of this workspace: another's troubles are not ours.</summary>
    private string? Findings(ImmutableArray<Check> checks)
    {
        if (!checks.Any(check => check.Name == $"workspace:{_workspace}"))
            throw new RehearsalException($"Claudia at {_http.BaseAddress} serves no workspace {_workspace}.");
        var broken = checks.Where(check => check.Status == "unready" && (check.Name == $"workspace:{_workspace}" || !check.Name.StartsWith("workspace:", StringComparison.Ordinal)));
        var findings = broken.SelectMany(check => check.Findings).ToList();
        return findings.Count == 0 ? null : string.Join(" ", findings);
    }

    private static bool IsTrouble(Exception e, CancellationToken cancel) =>
        e is HttpRequestException or JsonException || (e is OperationCanceledException && !cancel.IsCancellationRequested);

    private static string Words(Exception e) => e switch
    {
        OperationCanceledException => "no answer within 20 s",
        JsonException => "the answer is not Claudia's",
        _ => e.Message,
    };

    private sealed record Health(ImmutableArray<Check> Checks);

    private sealed record Check(string Name, string Status, ImmutableArray<string> Findings);

    private sealed record Events(ImmutableArray<JournalEntry> Items);
}

/// <summary>The deliveries of one conversation that Claudia has taken.</summary>
/// <param name="Drills">Connector calls with the right secret that a drill has refused.</param>
internal sealed record TakenDeliveries(int Webhooks, int ConnectorCalls, int Drills)
{
    public static readonly TakenDeliveries None = new(0, 0, 0);
}
