using System.Text.Json;

namespace Claudia.Simulator.Client;

/// <summary>Writing as a customer.</summary>
public sealed partial class SimulatorClient
{
    /// <summary>A customer's first message, on the messenger, to Claudia's team.</summary>
    public Task<Written> StartAsync(string text, CancellationToken cancellation = default) =>
        StartAsync(new NewConversation { Text = text }, cancellation);

    public Task<Written> StartAsync(NewConversation conversation, CancellationToken cancellation = default) =>
        PostAsync<Written>("conversations", conversation, cancellation);

    /// <summary>A customer's ticket: the subject is its title, the text its description.</summary>
    public Task<Written> StartTicketAsync(NewConversation ticket, CancellationToken cancellation = default) =>
        PostAsync<Written>("tickets", ticket, cancellation);

    /// <summary>A further message of the conversation's own contact.</summary>
    public Task<Written> WriteAsync(string conversationId, string text, CancellationToken cancellation = default) =>
        WriteAsync(conversationId, new CustomerReply { Text = text }, cancellation);

    public Task<Written> WriteAsync(string conversationId, CustomerReply reply, CancellationToken cancellation = default) =>
        PostAsync<Written>($"conversations/{conversationId}/messages", reply, cancellation);

    public Task<ConversationView> RateAsync(
        string conversationId, int rating, string remark = "", CancellationToken cancellation = default) =>
        PostAsync<ConversationView>($"conversations/{conversationId}/rating", new NewRating(rating, remark), cancellation);

    /// <summary>Sets a custom attribute, as a workflow does.</summary>
    public Task<ConversationView> SetAttributeAsync(
        string conversationId, string name, string value, CancellationToken cancellation = default) =>
        PostAsync<ConversationView>($"conversations/{conversationId}/attributes",
            new Dictionary<string, JsonElement> { [name] = JsonSerializer.SerializeToElement(value) }, cancellation);

    /// <summary>Deletes it: it cannot be read any more, and conversation.deleted tells of it.</summary>
    public Task DeleteAsync(string conversationId, CancellationToken cancellation = default) =>
        SendAsync(HttpMethod.Delete, $"conversations/{conversationId}", null, cancellation);
}
