namespace Claudia.Answers;

/// <summary>One word of a text, as read for comparing.</summary>
/// <param name="Text">Lower case, without accents.</param>
/// <param name="Term">Its stem, or the name of its group of synonyms; a common word stays as it is.</param>
/// <param name="IsCommon">A function word, small talk, or a single letter: it says little of the topic.</param>
internal readonly record struct ReadWord(string Text, string Term, bool IsCommon);
