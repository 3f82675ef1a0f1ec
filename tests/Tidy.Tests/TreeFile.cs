using System.Xml.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Claudia.Tidy.Tests;

/// <summary>A file of the repository: its path from the root, with '/', and its text, read when it is asked for.</summary>
internal sealed class TreeFile(string path, Func<string> read)
{
    private readonly Lazy<string> _text = new(read);
    private IReadOnlyList<string>? _lines;
    private CompilationUnitSyntax? _syntax;

    public string Path { get; } = path;

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>The folder's path from the root; empty for the root.</summary>
    public string Folder => Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public string Text => _text.Value;

    /// <summary>The lines without their ends; a line end at the end of the file starts no further line.</summary>
    public IReadOnlyList<string> Lines => _lines ??= [.. Text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n')];

    public CompilationUnitSyntax Syntax => _syntax ??= SyntaxFactory.ParseCompilationUnit(Text);

    public XDocument Xml => XDocument.Parse(Text, LoadOptions.SetLineInfo);

    public bool IsCSharp => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsProject => Path.EndsWith(".csproj", StringComparison.Ordinal);

    /// <summary>A project, or a file of properties that projects import.</summary>
    public bool IsBuild => IsProject || Path.EndsWith(".props", StringComparison.Ordinal) || Path.EndsWith(".targets", StringComparison.Ordinal);
}
