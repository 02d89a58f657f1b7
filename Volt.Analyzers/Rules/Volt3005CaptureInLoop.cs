using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A lambda that captures, made anew in each turn of a loop.</summary>
internal sealed class Volt3005CaptureInLoop : OperationRule
{
    public const string Id = "VOLT3005";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A lambda is made in each turn of the loop",
        "this lambda captures '{0}', so each turn of the loop allocates it; make it before the loop, or pass the value",
        Category.Performance,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Volt tasks do not allocate; a lambda that captures does, once for each time it is made.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.AnonymousFunction];

    public override void Check(IOperation operation, Function function)
    {
        var lambda = (IAnonymousFunctionOperation)operation;
        if (lambda.Symbol.IsStatic || !IsInLoop(lambda))
        {
            return;
        }

        foreach (var used in lambda.Body.Descendants())
        {
            var (symbol, owner) = used switch
            {
                ILocalReferenceOperation local => ((ISymbol)local.Local, local.Local.ContainingSymbol),
                IParameterReferenceOperation parameter => (parameter.Parameter, parameter.Parameter.ContainingSymbol),
                _ => (null!, null!),
            };
            if (symbol is not null && owner is IMethodSymbol && !IsDeclaredIn(symbol, lambda))
            {
                function.Report(Rule, Head(lambda), symbol.Name);
                return;
            }
        }
    }

    private static bool IsInLoop(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case ILoopOperation:
                    return true;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
            }
        }

        return false;
    }

    private static bool IsDeclaredIn(ISymbol symbol, IOperation lambda)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == lambda.Syntax.SyntaxTree && lambda.Syntax.Span.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static Location Head(IAnonymousFunctionOperation lambda) => lambda.Syntax switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.LambdaExpressionSyntax l => l.ArrowToken.GetLocation(),
        _ => lambda.Syntax.GetLocation(),
    };
}
