using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>Finds out what a 404 meant: Intercom answers alike when the conversation, the team or the acting admin is not there.</summary>
internal static class Refusals
{
    public static async Task<WriteOutcome.Refused> RefineAsync(IntercomClient client, string id, ConversationKind kind, Write write, WriteOutcome.Refused original, CancellationToken cancel)
    {
        if (await IsMissingAsync(Item(client, id, kind, cancel)).ConfigureAwait(false))
            return new("conversation_not_found", kind == ConversationKind.Ticket ? "Intercom knows no such ticket." : "Intercom knows no such conversation.");
        if (write.TeamId is { } team && await IsMissingAsync(client.TeamAsync(team, cancel)).ConfigureAwait(false))
            return new("team_not_found", $"Intercom knows no team {team}.");
        return await IsMissingAsync(client.AdminAsync(client.Settings.AdminId, cancel)).ConfigureAwait(false)
            ? new("admin_not_found", $"Intercom knows no admin {client.Settings.AdminId}.")
            : original;
    }

    private static Task<ApiResult<Snapshot>> Item(IntercomClient client, string id, ConversationKind kind, CancellationToken cancel) => kind switch
    {
        ConversationKind.Conversation => client.ConversationAsync(id, BodyFormat.Plain, cancel),
        ConversationKind.Ticket => client.TicketAsync(id, cancel),
    };

    private static async Task<bool> IsMissingAsync<T>(Task<ApiResult<T>> reading) =>
        await reading.ConfigureAwait(false) is ApiResult<T>.Missing;
}
