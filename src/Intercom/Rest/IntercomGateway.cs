using System.Collections.Frozen;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Intercom;

/// <summary>The grains' port to Intercom, for all configured workspaces.</summary>
/// <param name="gate">Closed for workspaces in which Claudia is not known to act as herself.</param>
public sealed class IntercomGateway(IEnumerable<IntercomClient> clients, WorkspaceGate gate) : IIntercom
{
    /// <summary>Of one search. Which end of a longer list they are is Intercom's choice.</summary>
    private const int MostPages = 100;

    private readonly FrozenDictionary<string, IntercomClient> _clients =
        clients.ToFrozenDictionary(client => client.Settings.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<ReadOutcome> ReadAsync(ConversationKey key, ConversationKind kind, CancellationToken cancel)
    {
        if (Client(key) is not { } client)
            return new ReadOutcome.Failed($"No workspace {key.Workspace} is configured, or {key.Id} is no id.");
        var outcome = Outcome(await ReadAsync(client, key.Id, kind, cancel).ConfigureAwait(false));
        // A workflow names an id and not its kind, and a webhook may name the wrong one: what is missing as the one may be there as the other.
        return outcome is ReadOutcome.Missing ? Outcome(await ReadAsync(client, key.Id, Other(kind), cancel).ConfigureAwait(false)) : outcome;
    }

    /// <inheritdoc/>
    public async Task<WriteOutcome> WriteAsync(ConversationKey key, ConversationKind kind, Write write, CancellationToken cancel)
    {
        if (Client(key) is not { } client)
            return new WriteOutcome.Refused("unknown_workspace", $"No workspace {key.Workspace} is configured, or {key.Id} is no id.");
        if (gate.Objection(key.Workspace) is { } closed)
            return closed;
        if (write.Kind == WriteKind.Assignment ? !ConversationKey.IsId(write.TeamId) : string.IsNullOrWhiteSpace(write.Text))
            return new WriteOutcome.Refused("nothing_to_write", "The write has no team, or no text.");
        var adminId = client.Settings.AdminId;
        var end = await client.WriteAsync(WriteRequests.Of(key.Id, kind, write, adminId), cancel).ConfigureAwait(false);
        var outcome = WriteOutcomes.Of(end, WriteEvidence.Find(end, key.Id, kind, write, adminId));
        return outcome is WriteOutcome.Refused refused && end is CallEnd.Answered { Status: 404 }
            ? await Refusals.RefineAsync(client, key.Id, kind, write, refused, cancel).ConfigureAwait(false)
            : outcome;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<UpdatedConversation>> UpdatedSinceAsync(string workspace, DateTimeOffset since, int limit, CancellationToken cancel)
    {
        if (!_clients.TryGetValue(workspace, out var client))
            throw new IOException($"No workspace {workspace} is configured.");
        var tickets = await CollectAsync(client, ConversationKind.Ticket, since, cancel).ConfigureAwait(false);
        var conversations = await CollectAsync(client, ConversationKind.Conversation, since, cancel).ConfigureAwait(false);
        // A ticket may be found as a conversation too, and is more than that.
        return [.. tickets.Concat(conversations).DistinctBy(found => found.Key).OrderBy(found => found.UpdatedAt).Take(limit)];
    }

    private static async Task<List<UpdatedConversation>> CollectAsync(IntercomClient client, ConversationKind kind, DateTimeOffset since, CancellationToken cancel)
    {
        var found = new List<UpdatedConversation>();
        string? cursor = null;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var page = await PageAsync(client, kind, since, cursor, cancel).ConfigureAwait(false);
            found.AddRange(page.Hits
                .Where(hit => ConversationKey.IsId(hit.Id) && hit.UpdatedAt >= since)
                .Select(hit => new UpdatedConversation(new(client.Settings.Name, hit.Id), kind, hit.UpdatedAt)));
            if (page.Next is null || page.Next == cursor)
                break;
            cursor = page.Next;
        }

        return found;
    }

    /// <summary>A workspace whose plan or token has no tickets has none to find.</summary>
    private static async Task<SearchPage> PageAsync(IntercomClient client, ConversationKind kind, DateTimeOffset since, string? cursor, CancellationToken cancel)
    {
        var result = await client.SearchAsync(kind, client.Settings.TeamId, client.Settings.AdminId, since, IntercomClient.LargestPage, cursor, cancel).ConfigureAwait(false);
        return result.Match(
            got => got.Value,
            missing => kind == ConversationKind.Ticket ? new([], null) : throw new IOException($"Intercom has no search: {missing.Code}"),
            refused => kind == ConversationKind.Ticket && refused.Status is 402 or 403 ? new([], null) : throw new IOException($"Intercom refused the search: {refused.Code}: {refused.Message}"),
            failed => throw new IOException(failed.Reason));
    }

    /// <summary>As HTML: in Intercom's plain text a link's address stands twice, and words of ours with a link would not be found again.</summary>
    private static Task<ApiResult<Snapshot>> ReadAsync(IntercomClient client, string id, ConversationKind kind, CancellationToken cancel) => kind switch
    {
        ConversationKind.Conversation => client.ConversationAsync(id, BodyFormat.Html, cancel),
        ConversationKind.Ticket => client.TicketAsync(id, cancel),
    };

    private static ConversationKind Other(ConversationKind kind) => kind switch
    {
        ConversationKind.Conversation => ConversationKind.Ticket,
        ConversationKind.Ticket => ConversationKind.Conversation,
    };

    private static ReadOutcome Outcome(ApiResult<Snapshot> result) => result.Match<ReadOutcome>(
        got => new ReadOutcome.Found(got.Value),
        _ => new ReadOutcome.Missing(),
        refused => new ReadOutcome.Failed($"Intercom refused the reading: {refused.Code}: {refused.Message}"),
        failed => new ReadOutcome.Failed(failed.Reason));

    private IntercomClient? Client(ConversationKey key) =>
        ConversationKey.IsId(key.Id) && _clients.TryGetValue(key.Workspace, out var client) ? client : null;
}
