using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Generator.Lowering;

/// <summary>What a query evaluates where it stands: its first source and what it joins. Everything else of it becomes lambdas.</summary>
internal static class Queries
{
    public static bool IsSource(SyntaxNode node) => node.Parent switch
    {
        FromClauseSyntax { Parent: QueryExpressionSyntax } clause => clause.Expression == node,
        JoinClauseSyntax join => join.InExpression == node,
        _ => false,
    };

    public static IEnumerable<ExpressionSyntax> SourcesOf(QueryExpressionSyntax query)
    {
        yield return query.FromClause.Expression;
        for (var body = query.Body; body is not null; body = body.Continuation?.Body)
        {
            foreach (var join in body.Clauses.OfType<JoinClauseSyntax>()) yield return join.InExpression;
        }
    }
}
