using System.Text.Json.Nodes;

namespace Claudia.Simulator.Rest;

/// <summary>What REST answers: a status, and JSON.</summary>
internal sealed record RestAnswer(int Status, JsonNode Body)
{
    public static RestAnswer Ok(JsonNode body) => new(StatusCodes.Status200OK, body);

    public static RestAnswer Error(int status, string code, string message) => new(status, new JsonObject
    {
        ["type"] = "error.list",
        ["request_id"] = null,
        ["errors"] = new JsonArray(new JsonObject { ["code"] = code, ["message"] = message }),
    });

    /// <summary>The one body for a missing conversation, team, assignee or acting admin: it does not say which.</summary>
    public static RestAnswer NotFound(string message = "Resource Not Found") => Error(404, "not_found", message);

    public static RestAnswer Missing(string name) => Error(400, "parameter_not_found", $"{name} is required");

    public static RestAnswer Invalid(string message) => Error(400, "parameter_invalid", message);

    public static RestAnswer NoSeat() =>
        Error(403, "action_forbidden", "This admin does not have Inbox access permissions");

    public RestAnswer WithRequestId(Guid id)
    {
        if (Body is JsonObject body && body.ContainsKey("request_id"))
            body["request_id"] = id.ToString();
        return this;
    }
}
