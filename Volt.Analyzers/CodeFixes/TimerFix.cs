using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Turns a pool timer that nobody holds into a Volt task that waits and calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class TimerFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt1204PoolTimer.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { ArgumentList.Arguments: { Count: 4 } arguments } creation
            || creation.Span != diagnostic.Location.SourceSpan
            || model.GetSymbolInfo(creation, cancellation).Symbol is not IMethodSymbol { ContainingType: { Name: "Timer", ContainingNamespace.Name: "Threading" } } constructor
            || arguments.Any(static a => a.NameColon is not null)
            || !arguments[1].Expression.IsKind(SyntaxKind.NullLiteralExpression)
            || arguments[0].Expression is not AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: 0 } callback
            || Bodies.Of(callback) is not { } work
            || StatementOf(creation, model, cancellation) is not { } statement)
        {
            return null;
        }

        var isSpan = constructor.Parameters[2].Type.Name == "TimeSpan";
        var once = model.GetConstantValue(arguments[3].Expression, cancellation) is { HasValue: true, Value: -1 or -1L }
            || arguments[3].Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Infinite" or "InfiniteTimeSpan" };
        var wait = DelayOf(arguments[2].Expression, isSpan);
        var body = once
            ? Block(wait, work)
            : Block(wait, WhileStatement(LiteralExpression(SyntaxKind.TrueLiteralExpression), Block(work, DelayOf(arguments[3].Expression, isSpan))));
        return Change.Replace("Spawn a Volt task that waits", statement, ExpressionStatement(SpawnOf(body, creation)).WithTriviaFrom(statement));
    }

    /// <summary>The statement that makes the timer and keeps it for nothing.</summary>
    private static StatementSyntax? StatementOf(ExpressionSyntax creation, SemanticModel model, CancellationToken cancellation) => creation.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax statement } => statement,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } statement } } declarator }
            when model.GetDeclaredSymbol(declarator, cancellation) is { } local && !IsUsed(local.Name, statement) => statement,
        _ => null,
    };

    private static bool IsUsed(string name, SyntaxNode statement) =>
        statement.Parent!.DescendantNodes().Any(n => n is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name);

    private static StatementSyntax DelayOf(ExpressionSyntax time, bool isSpan)
    {
        var span = isSpan
            ? time.WithoutTrivia()
            : InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("System.TimeSpan"), IdentifierName("FromMilliseconds")),
                ArgumentList(SingletonSeparatedList(Argument(time.WithoutTrivia()))));
        return ExpressionStatement(AwaitExpression(
            Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(Space),
            InvocationExpression(
                MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("Volt.VoltTask"), IdentifierName("Delay")),
                ArgumentList(SingletonSeparatedList(Argument(span))))));
    }
}
