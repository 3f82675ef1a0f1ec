using System.Globalization;
using System.Text;
using Claudia.Intercom;
using Claudia.Processes;
using Claudia.Simulator;

namespace Claudia.IngestBench;

/// <summary>A signed webhook: a customer has begun a conversation in Claudia's team.</summary>
internal sealed record Notification(long Id)
{
    public HttpRequestMessage Request()
    {
        var body = Encoding.UTF8.GetBytes(Body());
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"webhooks/intercom/{SimulatedWorkspace.Name}", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.Add(Signature.Header, Signature.Of(body, SimulatedWorkspace.Options.ClientSecret));
        return request;
    }

    private string Body()
    {
        const long now = 1_780_000_000;
        return string.Create(CultureInfo.InvariantCulture, $$$"""
            {"type":"notification_event","app_id":"{{{SimulatedWorkspace.Options.AppId}}}","id":"notif_{{{Id}}}","topic":"conversation.user.created","created_at":{{{now}}},
            "data":{"type":"notification_event_data","item":{"type":"conversation","id":"{{{Id}}}","created_at":{{{now}}},"updated_at":{{{now}}},"open":true,"state":"open",
            "admin_assignee_id":null,"team_assignee_id":{{{SimulatedIds.ClaudiaTeam}}},
            "source":{"type":"conversation","id":"{{{Id + 1}}}","delivered_as":"customer_initiated","body":"<p>Good morning, where do I find the invoice of my last order? It was number {{{Id}}}.</p>",
            "author":{"type":"user","id":"66f0000000000000000000aa","name":"A customer","email":"customer@example.com"},"attachments":[]},
            "contacts":{"type":"contact.list","contacts":[{"type":"contact","id":"66f0000000000000000000aa"}]},"tags":{"type":"tag.list","tags":[]},
            "conversation_parts":{"type":"conversation_part.list","conversation_parts":[],"total_count":0} } }}
            """);
    }
}
