using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Claudia.Tidy.Tests.Habits;

/// <summary>A test waits for what it needs and never for time; it runs always, or is left out for a reason found while running.</summary>
internal static class HonestTests
{
    public static IEnumerable<Violation> Find(Tree tree) =>
        from file in tree.CSharp
        where file.Path.StartsWith("tests/", StringComparison.Ordinal)
        from node in file.Syntax.DescendantNodes()
        let problem = Sleeps(node) ? "a test that sleeps" : SkipsAlways(node) ? "a test that is always skipped" : null
        where problem is not null
        select new Violation(file.Path, file.Syntax.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1, problem);

    private static bool Sleeps(SyntaxNode node) =>
        node is MemberAccessExpressionSyntax { Name.Identifier.Text: "Sleep" } access
        && access.Expression.ToString().Split('.')[^1] == nameof(Thread);

    /// <summary>Skip set in an attribute's arguments, or to a text with no condition around it.</summary>
    private static bool SkipsAlways(SyntaxNode node) => node switch
    {
        AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: "Skip" } => true,
        AssignmentExpressionSyntax { Left: var left, Right: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } } assignment =>
            left.ToString() is "Skip" or "this.Skip" or "base.Skip" && !assignment.Ancestors().Any(IsCondition),
        _ => false,
    };

    private static bool IsCondition(SyntaxNode node) => node is IfStatementSyntax or SwitchStatementSyntax or ConditionalExpressionSyntax;
}
