using System.Collections.Immutable;

namespace Claudia.Answers;

/// <summary>One article of the knowledge base, as read from its file.</summary>
/// <param name="Id">The file's path in the folder, with slashes and without its ending: <c>pt/devolver</c>.</param>
/// <param name="Level">1, or 2 for a topic that only Level 2 may answer.</param>
/// <param name="Questions">How customers typically ask for it.</param>
public sealed record Article(
    string Id,
    string Title,
    string Language,
    int Level,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Questions,
    ImmutableArray<Section> Sections);

/// <summary>A heading (empty before the first one) and the plain-text paragraphs under it.</summary>
public sealed record Section(string Heading, ImmutableArray<string> Paragraphs);

/// <summary>Why an article, or the whole folder, was left out or could not be read.</summary>
/// <param name="File">The path in the folder, or the folder.</param>
/// <param name="Line">The line, counted from 1; 0 where none is meant.</param>
public sealed record ArticleFinding(string File, int Line, string Why)
{
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {Why}" : $"{File}: {Why}";
}
