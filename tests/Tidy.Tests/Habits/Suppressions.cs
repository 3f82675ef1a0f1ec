using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Claudia.Tidy.Tests.Habits;

/// <summary>Whoever silences a warning says why, on the line above.</summary>
internal static partial class Suppressions
{
    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.Files
        let silencing = Silencing(file).ToHashSet()
        from line in silencing
        where !HasReason(file.Lines, silencing, line)
        select new Violation(file.Path, line + 1, "a warning is silenced without a reason on the line above");

    /// <summary>The lines, from 0, that silence a warning.</summary>
    private static IEnumerable<int> Silencing(TreeFile file) =>
        file.IsCSharp ? InCode(file.Syntax)
        : file.IsBuild ? InText(file, BuildProperty())
        : file.Name == ".editorconfig" ? InText(file, SeverityNone())
        : [];

    private static IEnumerable<int> InCode(CompilationUnitSyntax unit) =>
        unit.DescendantNodes(descendIntoTrivia: true)
            .Where(node => node switch
            {
                PragmaWarningDirectiveTriviaSyntax pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword),
                AttributeSyntax attribute => AttributeName().IsMatch(attribute.Name.ToString()),
                _ => false,
            })
            .Select(node => unit.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line);

    private static IEnumerable<int> InText(TreeFile file, Regex silencing) =>
        file.Lines.Index().Where(line => silencing.IsMatch(line.Item)).Select(line => line.Index);

    /// <summary>One reason serves the lines that follow each other.</summary>
    private static bool HasReason(IReadOnlyList<string> lines, HashSet<int> silencing, int line) =>
        line > 0 && (silencing.Contains(line - 1) ? HasReason(lines, silencing, line - 1) : Comment().IsMatch(lines[line - 1]));

    [GeneratedRegex(@"(^|\.)(Unconditional)?SuppressMessage(Attribute)?$")]
    private static partial Regex AttributeName();

    [GeneratedRegex(@"<(NoWarn|WarningsNotAsErrors)\b|\bNoWarn=""|<TreatWarningsAsErrors>false|<RunAnalyzers\w*>false")]
    private static partial Regex BuildProperty();

    [GeneratedRegex(@"\.severity\s*=\s*none")]
    private static partial Regex SeverityNone();

    /// <summary>A comment with words in it; a contract sentence (///) is not a reason.</summary>
    [GeneratedRegex(@"^\s*(//(?!/)|#\s|<!--).*\w|\w.*-->\s*$")]
    private static partial Regex Comment();
}
