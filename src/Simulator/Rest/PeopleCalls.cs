using System.Text.Json.Nodes;
using Claudia.Simulator.Shapes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Rest;

internal static class PeopleCalls
{
    public static RestAnswer Me(RestCall call, Change change) =>
        change.World.Admins.TryGetValue(change.World.Token.AdminId, out var admin)
            ? RestAnswer.Ok(PeopleShape.WriteMe(admin, change.World.Teams.Values, change.World.Settings))
            : RestAnswer.Error(401, "unauthorized", "Access Token Invalid");

    public static RestAnswer Admins(RestCall call, Change change) => RestAnswer.Ok(new JsonObject
    {
        ["type"] = "admin.list",
        ["admins"] = new JsonArray(
            [.. change.World.Admins.Values.Select(admin => PeopleShape.Write(admin, change.World.Teams.Values))]),
    });

    public static RestAnswer Admin(RestCall call, Change change) =>
        change.World.Admins.TryGetValue(call.Id, out var admin)
            ? RestAnswer.Ok(PeopleShape.Write(admin, change.World.Teams.Values))
            : RestAnswer.Error(404, "admin_not_found", "Admin not found");

    public static RestAnswer Teams(RestCall call, Change change) => RestAnswer.Ok(new JsonObject
    {
        ["type"] = "team.list",
        ["teams"] = new JsonArray([.. change.World.Teams.Values.Select(PeopleShape.Write)]),
    });

    public static RestAnswer Team(RestCall call, Change change) =>
        change.World.Teams.TryGetValue(call.Id, out var team)
            ? RestAnswer.Ok(PeopleShape.Write(team))
            : RestAnswer.Error(404, "team_not_found", "Team not found");

    /// <summary>The teammate in whose name a write is made: it must exist (404) and have an inbox seat (403).</summary>
    public static Admin? Actor(RestCall call, Change change, out RestAnswer? refused)
    {
        refused = null;
        if (call.Body.Text("admin_id") is not { } id)
            refused = RestAnswer.Missing("admin_id");
        else if (!change.World.Admins.TryGetValue(id, out var admin))
            refused = RestAnswer.NotFound();
        else if (!admin.HasInboxSeat)
            refused = RestAnswer.NoSeat();
        else
            return admin;
        return null;
    }

    /// <summary>The contact that a customer's write names, by id, external id or e-mail.</summary>
    public static Contact? Contact(RestBody body, Change change)
    {
        var id = body.Text("intercom_user_id") ?? body.Text("id");
        var external = body.Text("user_id") ?? body.Text("external_id");
        var email = body.Text("email");
        return change.World.Contacts.Values.FirstOrDefault(contact =>
            contact.Id == id || (external is not null && contact.ExternalId == external)
            || (email is not null && string.Equals(contact.Email, email, StringComparison.OrdinalIgnoreCase)));
    }
}
