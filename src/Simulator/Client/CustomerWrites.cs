using System.Text.Json;

namespace Claudia.Simulator.Client;

/// <summary>A customer's first message; the same record opens a ticket, with the subject as its title.</summary>
public sealed record NewConversation
{
    public required string Text { get; init; }
    public string Subject { get; init; } = "";

    /// <summary>Who writes; null for the first contact there is.</summary>
    public string? ContactId { get; init; }

    /// <summary>messenger (or chat), email, whatsapp, sms, facebook, instagram, twitter, phone_call.</summary>
    public string Channel { get; init; } = "messenger";

    /// <summary>The team that gets it first: null for Claudia's as configured, "0" for none, else that team.</summary>
    public string? TeamId { get; init; }

    public IReadOnlyList<NewAttachment> Attachments { get; init; } = [];

    /// <summary>Custom attributes from the start; <c>claudia_signal</c> is what the workflow sends as its signal.</summary>
    public IReadOnlyDictionary<string, JsonElement> Attributes { get; init; } = new Dictionary<string, JsonElement>();
}

/// <summary>A customer's further message.</summary>
public sealed record CustomerReply
{
    public required string Text { get; init; }

    /// <summary>Who writes; null for the conversation's own contact.</summary>
    public string? ContactId { get; init; }

    public IReadOnlyList<NewAttachment> Attachments { get; init; } = [];
}

public sealed record NewAttachment(string Name, string ContentType = "image/png", int Size = 1024);

/// <summary>A customer's rating, 1 to 5.</summary>
public sealed record NewRating(int Rating, string Remark = "");

/// <summary>What was written where: the message is the source of a new conversation, or a part.</summary>
public sealed record Written(string ConversationId, string MessageId);
