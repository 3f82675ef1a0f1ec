namespace Claudia.Answers;

/// <summary>Where a workspace's articles lie, and how they are followed.</summary>
public sealed record KnowledgeBaseOptions
{
    /// <summary>The folder of Markdown articles; it may be empty or not be there yet.</summary>
    public required string Folder { get; init; }

    /// <summary>The language of a message that does not tell, in a conversation that has not told either.</summary>
    public string DefaultLanguage { get; init; } = "en";

    /// <summary>How long the folder must be quiet after a change before it is read again.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromMilliseconds(300);

    /// <summary>How often the folder is looked at besides, for changes that the file system did not tell of.</summary>
    public TimeSpan Patrol { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Told of each reading that changed the state, on a thread of the pool; it must not throw.</summary>
    public Action<IndexState>? OnReindexed { get; init; }
}
