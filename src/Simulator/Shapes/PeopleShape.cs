using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Shapes;

/// <summary>Admins, teams and tags, as REST writes them.</summary>
internal static class PeopleShape
{
    public const long WorkspaceCreated = 1_735_689_600;

    public static JsonObject Write(Admin admin, IEnumerable<Team> teams) => new()
    {
        ["type"] = "admin",
        ["id"] = admin.Id,
        ["name"] = admin.Name,
        ["email"] = admin.Email,
        ["job_title"] = admin.JobTitle,
        ["away_mode_enabled"] = false,
        ["away_mode_reassign"] = false,
        ["away_status_reason_id"] = null,
        ["has_inbox_seat"] = admin.HasInboxSeat,
        ["team_ids"] = Numbers(teams.Where(team => team.AdminIds.Contains(admin.Id)).Select(team => team.Id)),
        ["avatar"] = null,
        ["team_priority_level"] = new JsonObject { ["primary_team_ids"] = null, ["secondary_team_ids"] = null },
        ["role"] = null,
    };

    public static JsonObject WriteMe(Admin admin, IEnumerable<Team> teams, SimulatorOptions workspace)
    {
        var me = Write(admin, teams);
        foreach (var absent in (string[])["away_status_reason_id", "team_priority_level", "role"])
            me.Remove(absent);
        me["avatar"] = new JsonObject { ["type"] = "avatar", ["image_url"] = null };
        me["email_verified"] = true;
        me["app"] = new JsonObject
        {
            ["type"] = "app",
            ["id_code"] = workspace.AppId,
            ["name"] = "Simulated workspace",
            ["created_at"] = WorkspaceCreated,
            ["secure"] = false,
            ["identity_verification"] = false,
            ["timezone"] = "America/Sao_Paulo",
            ["region"] = workspace.Region,
        };
        return me;
    }

    public static JsonObject Write(Team team) => new()
    {
        ["type"] = "team",
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["admin_ids"] = Numbers(team.AdminIds),
        ["admin_priority_level"] = new JsonObject { ["primary_admin_ids"] = null, ["secondary_admin_ids"] = null },
        ["assignment_limit"] = null,
        ["distribution_method"] = team.Distribution,
    };

    public static JsonObject Write(Tag tag) => new() { ["type"] = "tag", ["id"] = tag.Id, ["name"] = tag.Name };

    public static JsonObject Write(AppliedTag applied)
    {
        var tag = Write(applied.Tag);
        tag["applied_at"] = applied.At;
        tag["applied_by"] = new JsonObject { ["type"] = "admin", ["id"] = applied.ByAdminId };
        return tag;
    }

    private static JsonArray Numbers(IEnumerable<string> ids) =>
        new([.. ids.Select(id => (JsonNode)long.Parse(id, CultureInfo.InvariantCulture))]);
}
