namespace Claudia.Silo;

/// <summary>The names under which state is stored. They are part of every blob's name, and for ever.</summary>
internal static class AzureState
{
    /// <summary>The grain storage that all of this is registered with.</summary>
    public const string Storage = "claudia";

    /// <summary>A conversation's <see cref="StoredConversation"/>.</summary>
    public const string Conversation = "conversation";

    /// <summary>The table with the index of conversations.</summary>
    public const string Conversations = "claudiaconversations";

    /// <summary>A day's <see cref="StoredTransferDay"/>.</summary>
    public const string TransferDay = "transfers";

    /// <summary>A workspace's <see cref="StoredTransferDays"/>.</summary>
    public const string TransferDays = "days";
}
