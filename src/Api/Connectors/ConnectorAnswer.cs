using System.Text.Json.Serialization;
using Claudia.Engine;
using Claudia.Ports;
using Claudia.Silo;

namespace Claudia.Api;

/// <summary>What the workflow gets back: flat fields that it can map to attributes and branch on.</summary>
/// <param name="Status">accepted, with_human, transferring, paused, closed or ignored.</param>
/// <param name="ConversationId">Empty when none was meant.</param>
/// <param name="Reason">The same in words.</param>
internal sealed record ConnectorAnswer(
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("conversation_id")] string ConversationId,
    [property: JsonPropertyName("reason")] string Reason)
{
    public static ConnectorAnswer Ignored(string why) => new("ignored", "", why);

    /// <summary>Where a conversation stands, as far as is known before it is read.</summary>
    public static ConnectorAnswer Of(string conversation, Receipt receipt)
    {
        var (status, reason) = receipt switch
        {
            { Episode: 0 } => ("accepted", "Claudia reads the conversation; she answers if it is in her team."),
            { Phase: Phase.Closed, LookOwed: true } => ("accepted", "The conversation was closed; Claudia reads it again."),
            _ => Of(receipt.Phase),
        };
        return new(status, conversation, reason);
    }

    private static (string Status, string Reason) Of(Phase phase) => phase switch
    {
        Phase.Listening or Phase.Drafting or Phase.Replying or Phase.Offering => ("accepted", "Claudia answers, or transfers it."),
        Phase.Transferring => ("transferring", "The conversation is on its way to Level 2."),
        Phase.WithHuman => ("with_human", "A person or another team has the conversation: Claudia is silent."),
        Phase.Paused => ("paused", "An operator has switched Claudia off in this conversation."),
        Phase.Closed => ("closed", "The conversation is closed or deleted."),
    };
}
