using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>
/// Recognises predicates that hold only for tasks that are complete, as in <c>tasks.Where(t => t.IsCompleted)</c>. It reads the
/// syntax: in a control-flow graph a lambda has no operations below it.
/// </summary>
internal static class CompletionFilter
{
    public static bool Is(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            var value = (argument.Syntax as ArgumentSyntax)?.Expression ?? argument.Value.Syntax;
            var (parameter, body) = value switch
            {
                SimpleLambdaExpressionSyntax simple => (simple.Parameter, simple.Body),
                ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: 1 } parameters } lambda => (parameters[0], lambda.Body),
                _ => (null, null),
            };
            if (body is BlockSyntax { Statements: { Count: 1 } statements } && statements[0] is ReturnStatementSyntax { Expression: { } returned })
            {
                body = returned;
            }

            if (parameter is not null && body is ExpressionSyntax expression && Implies(expression, parameter.Identifier.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Implies(ExpressionSyntax expression, string name) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Implies(inner.Expression, name),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalAndExpression) => Implies(binary.Left, name) || Implies(binary.Right, name),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.LogicalOrExpression) => Implies(binary.Left, name) && Implies(binary.Right, name),
        BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.EqualsExpression) =>
            IsMember(binary.Left, name, "Status") && IsFinalStatus(binary.Right) || IsMember(binary.Right, name, "Status") && IsFinalStatus(binary.Left),
        IsPatternExpressionSyntax { Expression: { } value, Pattern: RecursivePatternSyntax { PropertyPatternClause.Subpatterns: { } parts } } when IsName(value, name) =>
            parts.Any(static p => p.NameColon is { Name.Identifier.ValueText: { } property } && SaysComplete(property, p.Pattern)),
        IsPatternExpressionSyntax { Expression: { } value, Pattern: { } pattern } when IsMember(value, name, "Status") => SaysComplete("Status", pattern),
        _ => IsMember(expression, name, "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", "IsCanceled"),
    };

    private static bool SaysComplete(string property, PatternSyntax pattern) => pattern switch
    {
        BinaryPatternSyntax either when either.IsKind(SyntaxKind.OrPattern) => SaysComplete(property, either.Left) && SaysComplete(property, either.Right),
        ConstantPatternSyntax { Expression: { } value } => property == "Status"
            ? IsFinalStatus(value)
            : property is "IsCompleted" or "IsCompletedSuccessfully" or "IsFaulted" or "IsCanceled" && value.IsKind(SyntaxKind.TrueLiteralExpression),
        _ => false,
    };

    private static bool IsFinalStatus(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RanToCompletion" or "Faulted" or "Canceled" or "Completed" or "Aborted" };

    private static bool IsMember(ExpressionSyntax expression, string name, params string[] members) =>
        expression is MemberAccessExpressionSyntax access && IsName(access.Expression, name) && members.Contains(access.Name.Identifier.ValueText);

    private static bool IsName(ExpressionSyntax expression, string name) =>
        expression is IdentifierNameSyntax identifier && identifier.Identifier.ValueText == name;
}
