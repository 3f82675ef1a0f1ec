using Claudia.Engine;

namespace Claudia.Grains;

/// <summary>How a conversation is named in the cluster: <c>workspace/id</c>.</summary>
public static class GrainKeys
{
    public static string Of(ConversationKey key) => key.ToString();

    /// <exception cref="ArgumentException">The grain's key names no conversation.</exception>
    public static ConversationKey Read(GrainId grain) => grain.Key.ToString()!.Split('/') is [var workspace, var id] && ConversationKey.IsId(id)
        ? new(workspace, id)
        : throw new ArgumentException($"{grain} names no conversation.", nameof(grain));
}
