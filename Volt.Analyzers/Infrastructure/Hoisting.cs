using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Estimates which variables of a function live across an await: used after one that follows their declaration.</summary>
internal static class Hoisting
{
    /// <summary>The variables in the order of their first use across an await.</summary>
    public static List<ISymbol> Find(Function function)
    {
        var hoisted = new List<ISymbol>();
        if (function.Awaits.Count == 0)
        {
            return hoisted;
        }

        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in function.Root.Descendants())
        {
            var (variable, declared) = operation switch
            {
                ILocalReferenceOperation { Local: { IsConst: false } local } => ((ISymbol)local, DeclaredAt(local)),
                IParameterReferenceOperation parameter when KnownSymbols.Same(parameter.Parameter.ContainingSymbol, function.Symbol) => (parameter.Parameter, 0),
                _ => (null!, 0),
            };
            if (variable is not null && !seen.Contains(variable) && IsAwaitBetween(function, operation, declared))
            {
                seen.Add(variable);
                hoisted.Add(variable);
            }
        }

        return hoisted;
    }

    private static int DeclaredAt(ILocalSymbol local) =>
        local.DeclaringSyntaxReferences.Length > 0 ? local.DeclaringSyntaxReferences[0].Span.Start : int.MaxValue;

    private static bool IsAwaitBetween(Function function, IOperation use, int declared)
    {
        // In a loop that the variable was declared outside of, the next turn counts too.
        IOperation? loop = null;
        for (var parent = use.Parent; parent is not null && parent != function.Root; parent = parent.Parent)
        {
            if (parent is ILoopOperation turns && (turns is IForLoopOperation ? turns.Body.Syntax.SpanStart : turns.Syntax.SpanStart) > declared)
            {
                loop = parent;
            }
        }

        foreach (var await in function.Awaits)
        {
            var span = await.Syntax.Span;
            if (span.Start >= declared && span.End <= use.Syntax.SpanStart && !IsInitializer(await, use, declared)
                || loop is not null && loop.Syntax.Span.Contains(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the await is the one that the variable gets its first value from.</summary>
    private static bool IsInitializer(IOperation await, IOperation use, int declared)
    {
        for (var parent = await.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IVariableDeclaratorOperation declarator)
            {
                return use is ILocalReferenceOperation local && KnownSymbols.Same(local.Local, declarator.Symbol) && declarator.Syntax.SpanStart == declared;
            }
        }

        return false;
    }
}
