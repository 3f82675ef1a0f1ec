namespace Claudia.Load;

/// <summary>A message that a customer has written.</summary>
/// <param name="MessageId">As Intercom numbers it.</param>
/// <param name="Answer">What an answer to it has in it; null where only a person will do.</param>
internal sealed record Sent(string ConversationId, string MessageId, string Text, string? Answer);
