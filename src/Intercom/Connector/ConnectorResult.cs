using System.Diagnostics;

namespace Claudia.Intercom;

/// <summary>What the body of a workflow's custom action turned out to be.</summary>
public abstract record ConnectorResult
{
    private ConnectorResult()
    {
    }

    /// <summary>A conversation has something to see. What it is must be read: the texts in the body are templates' work and are not taken.</summary>
    /// <param name="ConversationId">An id that <see cref="Engine.ConversationKey.IsId"/> accepts.</param>
    /// <param name="MessageId">The message that is said to be there.</param>
    /// <param name="Signal">What the workflow wants the rules to know.</param>
    /// <param name="AppId">The workspace that the body says it comes from, where it says.</param>
    public sealed record Message(string ConversationId, string? MessageId, string? Signal, string? AppId = null) : ConnectorResult;

    /// <summary>No conversation is named: the values with which a custom action is tried out while it is set up.</summary>
    public sealed record Example(string Why) : ConnectorResult;

    public sealed record Malformed(string Why) : ConnectorResult;

    public T Match<T>(Func<Message, T> message, Func<Example, T> example, Func<Malformed, T> malformed) => this switch
    {
        Message it => message(it),
        Example it => example(it),
        Malformed it => malformed(it),
        _ => throw new UnreachableException(),
    };
}
