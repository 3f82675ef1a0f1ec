using System.Diagnostics;
using Claudia.Engine;

namespace Claudia.Intercom;

/// <summary>What a webhook's body turned out to be.</summary>
public abstract record WebhookResult
{
    private WebhookResult(string? appId) => AppId = appId;

    /// <summary>The workspace that the body says it comes from; compare it with the configured one.</summary>
    public string? AppId { get; init; }

    /// <summary>It shows a conversation or a ticket, or a part of one.</summary>
    /// <param name="ConversationId">An id that <see cref="ConversationKey.IsId"/> accepts.</param>
    public sealed record Relevant(string? AppId, string Topic, string ConversationId, Snapshot Snapshot) : WebhookResult(AppId);

    /// <summary>Nothing to do, and nothing wrong: a ping, or a topic that is not followed.</summary>
    public sealed record Ignored(string? AppId, string Topic, string Why) : WebhookResult(AppId);

    /// <summary>Not a notification that can be read.</summary>
    public sealed record Malformed(string? AppId, string Why) : WebhookResult(AppId);

    public T Match<T>(Func<Relevant, T> relevant, Func<Ignored, T> ignored, Func<Malformed, T> malformed) => this switch
    {
        Relevant it => relevant(it),
        Ignored it => ignored(it),
        Malformed it => malformed(it),
        _ => throw new UnreachableException(),
    };
}
