using System.Collections.Frozen;
using Claudia.Engine;
using Claudia.Ports;

namespace Claudia.Intercom;

/// <summary>The grains' port to Intercom, for all configured workspaces.</summary>
public sealed class IntercomGateway : IIntercom
{
    private readonly FrozenDictionary<string, IntercomClient> _clients;
    private readonly WorkspaceGate _gate;
    private readonly SearchLimits _limits;

    /// <param name="gate">Closed for workspaces in which Claudia is not known to act as herself.</param>
    public IntercomGateway(IEnumerable<IntercomClient> clients, WorkspaceGate gate)
        : this(clients, gate, new())
    {
    }

    internal IntercomGateway(IEnumerable<IntercomClient> clients, WorkspaceGate gate, SearchLimits limits) => (_clients, _gate, _limits) =
        (clients.ToFrozenDictionary(client => client.Settings.Name, StringComparer.Ordinal), gate, limits);

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
        if (_gate.Objection(key.Workspace) is { } closed)
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
    public Task<UpdatedConversations> UpdatedSinceAsync(string workspace, SearchPoint from, int limit, CancellationToken cancel) =>
        _clients.TryGetValue(workspace, out var client)
            ? new UpdateSearch(client, _limits).ListAsync(from, limit, cancel)
            : throw new IOException($"No workspace {workspace} is configured.");

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
