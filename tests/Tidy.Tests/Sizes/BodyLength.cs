using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Claudia.Tidy.Tests.Sizes;

/// <summary>The body of a method, constructor, accessor, local function or lambda, and a program's top level, stay readable in one go.</summary>
internal static class BodyLength
{
    public const int Limit = 70;

    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.CSharp
        from span in Bodies(file.Syntax)
        let lines = file.Syntax.SyntaxTree.GetLineSpan(span)
        let count = lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1
        where count > Limit
        select new Violation(file.Path, lines.StartLinePosition.Line + 1, $"a body of {count} lines, more than {Limit}");

    private static IEnumerable<TextSpan> Bodies(CompilationUnitSyntax unit)
    {
        var statements = unit.Members.OfType<GlobalStatementSyntax>().ToList();
        IEnumerable<TextSpan> topLevel = statements is [var first, .., var last] ? [TextSpan.FromBounds(first.SpanStart, last.Span.End)] : [];
        return topLevel.Concat(unit.DescendantNodes().Where(IsBody).Select(node => node.Span));
    }

    private static bool IsBody(SyntaxNode node) => node.Parent switch
    {
        BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax =>
            node is BlockSyntax or ArrowExpressionClauseSyntax,
        AnonymousFunctionExpressionSyntax lambda => node == lambda.Body,
        _ => false,
    };
}
