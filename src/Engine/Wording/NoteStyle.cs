namespace Claudia.Engine;

/// <summary>How hand-off notes of a workspace are written.</summary>
/// <param name="Language">The language of its own words: pt, en, es, fr, de or it. What was said stays as it was said.</param>
/// <param name="Template">A text with {destination}, {reasons}, {summary}, {confidence} and {messages}; null for the built-in one.</param>
public sealed record NoteStyle(string Language = Wordings.English, string? Template = null);
