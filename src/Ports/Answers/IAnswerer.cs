using System.Collections.Immutable;
using Claudia.Engine;

namespace Claudia.Ports;

/// <summary>Proposes an answer to what the customer wrote.</summary>
public interface IAnswerer
{
    /// <summary>Always gives a draft; one without any ground has an empty text and confidence 0.</summary>
    /// <exception cref="Exception">Any: the grain journals that the draft failed, and why.</exception>
    Task<Draft> DraftAsync(DraftRequest request, CancellationToken cancel);

    /// <summary>The language in which a draft would be written. Never throws, and asks nobody.</summary>
    string LanguageOf(DraftRequest request);
}

/// <summary>What an answerer gets to see.</summary>
/// <param name="Question">The customer's messages that wait for an answer, oldest first, joined by new lines.</param>
/// <param name="History">The dialogue before them, oldest first.</param>
/// <param name="Language">The language found in earlier messages, where there were any.</param>
public sealed record DraftRequest(
    ConversationKey Key,
    string Question,
    ImmutableArray<Message> History,
    string? Language);
