using System.Collections.Immutable;

namespace Claudia.Engine;

/// <summary>Whether a customer asks for a person: by a trained model, or by phrases of the workspace.</summary>
public static class PersonRequest
{
    /// <summary>Of these a sentence has one, or is not looked at.</summary>
    public static readonly Anchors Anchors = new(Resource.Lines("human-request.txt"));

    /// <summary>Written by <c>claudia train human-request</c>.</summary>
    private static readonly LinearModel Model = new(Resource.Bytes("human-request.bin"));

    /// <summary>The words that ask; null when the message does not.</summary>
    /// <param name="morePhrases">Phrases of the workspace's own.</param>
    public static string? Find(string text, ImmutableArray<string> morePhrases) =>
        Reading.Find(text, Model, Anchors) ?? (morePhrases.IsDefaultOrEmpty ? null : RequestPhrases.Find(text, morePhrases));
}
