namespace Claudia.Engine;

/// <summary>Something that has to be done outside, as data. What comes of it is an input again.</summary>
/// <param name="NotBefore">When it is done at the earliest.</param>
public abstract record Effect(DateTimeOffset NotBefore)
{
    /// <summary>Read the conversation; gives <see cref="ConversationInput.Looked"/>, LookFailed or Missing.</summary>
    public sealed record Look(DateTimeOffset NotBefore) : Effect(NotBefore);

    /// <summary>Draft an answer; gives <see cref="ConversationInput.Drafted"/> or DraftFailed.</summary>
    public sealed record MakeDraft(DateTimeOffset NotBefore, string Turn) : Effect(NotBefore);

    /// <summary>Make a call: first <see cref="ConversationInput.AttemptStarting"/>, and only if that was journaled the call, then AttemptSettled.</summary>
    public sealed record Call(DateTimeOffset NotBefore, Write Write, int Attempt) : Effect(NotBefore);

    /// <summary>Hand in <see cref="ConversationInput.Woke"/>.</summary>
    public sealed record Wake(DateTimeOffset NotBefore) : Effect(NotBefore);
}
