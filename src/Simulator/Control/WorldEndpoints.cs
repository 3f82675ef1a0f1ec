using Claudia.Simulator.Client;
using Claudia.Simulator.Hosting;
using Claudia.Simulator.Webhooks;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Control;

/// <summary>Looking: the world, one conversation, the ledger, the deliveries, and whether all is quiet.</summary>
internal static class WorldEndpoints
{
    private const int MostConversations = 200;
    private const int MostEntries = 1_000;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    public static void MapWorld(this IEndpointRouteBuilder control)
    {
        control.MapGet("/world", World);
        control.MapGet("/conversations/{id}", Conversation);
        control.MapGet("/ledger", LedgerAsync);
        control.MapGet("/deliveries", DeliveriesAsync);
        control.MapGet("/revision", RevisionAsync);
        control.MapMethods("/idle", ["GET", "POST"], IdleAsync);
    }

    private static WorldView World(SimulatedWorld world, DeliveryLog log) =>
        world.Change(Via.Teammate, change => new WorldView
        {
            AppId = world.Settings.AppId,
            Region = world.Settings.Region,
            ClaudiaTeamId = SimulatedIds.ClaudiaTeam,
            TokenAdminId = world.Token.AdminId,
            TokenRevoked = world.Token.Revoked,
            Away = world.Away,
            Admins = [.. world.Admins.Values.Select(admin => new AdminView(admin.Id, admin.Name, admin.HasInboxSeat))],
            Teams = [.. world.Teams.Values.Select(team => new TeamView(team.Id, team.Name, team.AdminIds, team.Distribution))],
            Contacts = [.. world.Contacts.Values.Select(contact =>
                new ContactView(contact.Id, contact.Name, contact.Email, contact.ExternalId, contact.Language))],
            Tags = [.. world.Tags.Values.Select(tag => new TagView(tag.Id, tag.Name))],
            Conversations = [.. world.Conversations.OrderByDescending(found => found.UpdatedAt)
                .ThenByDescending(found => found.Id).Take(MostConversations).Select(Views.Summary)],
            ConversationCount = world.Conversations.Count(),
            LedgerLast = world.Ledger.Last,
            DeliveriesLast = log.Entries.Last,
        });

    private static IResult Conversation(string id, SimulatedWorld world) =>
        world.Change(Via.Teammate, change => change.Find(id)) is { } found
            ? TypedResults.Ok(found.View())
            : Refusals.NoConversation();

    /// <summary>The entries after a number; with wait_ms it waits for one, where there is none yet.</summary>
    private static async Task<LedgerPage> LedgerAsync(
        SimulatedWorld world, CancellationToken gone, long after = 0, int wait_ms = 0, int limit = MostEntries)
    {
        await world.Changed.UntilAsync(() => world.Ledger.Last > after, Bound(wait_ms), gone);
        var (entries, last) = world.Ledger.After(after, Math.Clamp(limit, 1, MostEntries));
        return new LedgerPage(entries, last);
    }

    private static async Task<DeliveryPage> DeliveriesAsync(SimulatedWorld world, DeliveryLog log,
        CancellationToken gone, long after = 0, int wait_ms = 0, int limit = MostEntries)
    {
        await world.Changed.UntilAsync(() => log.Entries.Last > after, Bound(wait_ms), gone);
        var (entries, last) = log.Entries.After(after, Math.Clamp(limit, 1, MostEntries));
        return new DeliveryPage(entries, last);
    }

    /// <summary>With wait_ms it waits for another revision than the known one.</summary>
    private static async Task<Revision> RevisionAsync(
        SimulatedWorld world, CancellationToken gone, long known = -1, int wait_ms = 0)
    {
        await world.Changed.UntilAsync(() => world.Changed.Beats != known, Bound(wait_ms), gone);
        return new Revision(world.Changed.Beats);
    }

    private static async Task<IdleReport> IdleAsync(
        Activity activity, WebhookSender webhooks, SimulatedWorld world, CancellationToken gone,
        int wait_ms = 10_000, bool retries = true)
    {
        var quiet = await activity.QuietAsync(retries, Bound(wait_ms), gone);
        var held = world.Change(Via.Teammate, change => webhooks.Faults.Held);
        return new IdleReport(
            quiet, activity[Work.Call], activity[Work.Webhook], activity[Work.Connector], activity[Work.Retry], held);
    }

    private static TimeSpan Bound(int milliseconds) =>
        TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, LongestWait.TotalMilliseconds));
}
