using System.Collections.Immutable;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Processes;

/// <summary>What Claudia says of herself.</summary>
internal sealed class ClaudiaApi(HttpClient http)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        AllowOutOfOrderMetadataProperties = true,
    };

    /// <summary>Null until it takes messages and its set-up fits Intercom.</summary>
    public async Task<string?> ReadyAsync()
    {
        var (status, report) = await HealthAsync();
        return status == HttpStatusCode.OK && JsonNode.Parse(report)?["status"]?.GetValue<string>() == "ready" ? "ready" : null;
    }

    /// <summary>What her readiness is answered with, and the report.</summary>
    public async Task<(HttpStatusCode Status, string Report)> HealthAsync()
    {
        using var response = await http.GetAsync(new Uri("health/ready", UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Null while she knows nothing of it.</summary>
    public async Task<Grain?> FindAsync(string conversation)
    {
        using var response = await http.GetAsync(new Uri($"api/conversations/{SimulatedWorkspace.Name}/{conversation}", UriKind.Relative));
        return response.StatusCode == HttpStatusCode.NotFound ? null : await ReadAsync<Grain>(response);
    }

    public async Task<ImmutableArray<ConversationEvent>> EventsAsync(string conversation)
    {
        using var response = await http.GetAsync(new Uri($"api/conversations/{SimulatedWorkspace.Name}/{conversation}/events?limit=200", UriKind.Relative));
        return [.. (await ReadAsync<EventPage>(response)).Items.Select(entry => entry.Event)];
    }

    /// <summary>All conversations that she knows.</summary>
    public Task<ImmutableArray<ConversationSummary>> ConversationsAsync() => AllAsync<ConversationSummary>("api/conversations");

    /// <summary>The transfers of all conversations.</summary>
    public Task<ImmutableArray<TransferSummary>> TransfersAsync() => AllAsync<TransferSummary>("api/transfers");

    private async Task<ImmutableArray<T>> AllAsync<T>(string list)
    {
        var all = ImmutableArray.CreateBuilder<T>();
        string? cursor = null;
        do
        {
            using var response = await http.GetAsync(new Uri($"{list}?limit=200{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", UriKind.Relative));
            var page = await ReadAsync<Page<T>>(response);
            all.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);
        return all.ToImmutable();
    }

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<T>(Options))!;
    }
}

public sealed record EventPage(ImmutableArray<JournalEntry> Items);

/// <summary>One conversation's grain.</summary>
/// <param name="WakeAt">Null when nothing more is going to happen by itself.</param>
public sealed record Grain(long Version, Phase Phase, DateTimeOffset? WakeAt, GrainState State, ImmutableArray<Transfer> Transfers);

/// <summary>What the tests look at of a grain's state.</summary>
public sealed record GrainState(ImmutableArray<OutboxEntry> Outbox, ImmutableArray<PartMark> Waiting, int Duplicates);
