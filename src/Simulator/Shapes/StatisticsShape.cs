using System.Globalization;
using System.Text.Json.Nodes;
using Claudia.Simulator.World;

namespace Claudia.Simulator.Shapes;

internal static class StatisticsShape
{
    public static JsonObject Write(Conversation conversation, Dialect dialect)
    {
        var line = conversation.Timeline;
        var start = conversation.CreatedAt;
        return new JsonObject
        {
            ["type"] = "conversation_statistics",
            ["time_to_assignment"] = Since(line.FirstAssignment, start),
            ["time_to_admin_reply"] = Since(line.FirstAdminReply, start),
            ["time_to_first_close"] = Since(line.FirstClose, start),
            ["time_to_last_close"] = Since(line.LastClose, start),
            ["median_time_to_reply"] = Since(line.FirstAdminReply, start),
            ["first_contact_reply_at"] = Moment(line.FirstContactReply, dialect),
            ["first_assignment_at"] = Moment(line.FirstAssignment, dialect),
            ["first_admin_reply_at"] = Moment(line.FirstAdminReply, dialect),
            ["first_close_at"] = Moment(line.FirstClose, dialect),
            ["last_assignment_at"] = Moment(line.LastAssignment, dialect),
            ["last_assignment_admin_reply_at"] = Moment(AnsweredSinceAssigned(line), dialect),
            ["last_contact_reply_at"] = Moment(line.LastContactReply, dialect),
            ["last_admin_reply_at"] = Moment(line.LastAdminReply, dialect),
            ["last_close_at"] = Moment(line.LastClose, dialect),
            ["last_closed_by_id"] = line.LastClosedBy,
            ["count_reopens"] = line.Reopens,
            ["count_assignments"] = line.Assignments,
            ["count_conversation_parts"] = conversation.Parts.Count + 1,
            ["assigned_team_first_response_time"] = new JsonArray(),
            ["assigned_team_first_response_time_in_office_hours"] = new JsonArray(),
            ["handling_time"] = null,
        };
    }

    private static long? AnsweredSinceAssigned(Timeline line) =>
        line.LastAdminReply >= line.LastAssignment ? line.LastAdminReply : null;

    private static JsonNode? Since(long? at, long start) => at is { } moment ? moment - start : null;

    private static JsonNode? Moment(long? at, Dialect dialect) => at switch
    {
        null => null,
        { } moment when dialect.IsoStatistics => DateTimeOffset.FromUnixTimeSeconds(moment)
            .ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        { } moment => moment,
    };
}
