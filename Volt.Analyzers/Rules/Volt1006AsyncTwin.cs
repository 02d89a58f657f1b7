using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A call that has an asynchronous twin of the same signature.</summary>
internal sealed class Volt1006AsyncTwin : BlockingRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1006KnownTwin.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation, OperationKind.MethodReference];

    public override BlockingUse? Match(IOperation operation, Function function)
    {
        var method = operation is IInvocationOperation call ? call.TargetMethod : ((IMethodReferenceOperation)operation).Method;
        var isOwn = KnownSymbols.Same(method.ContainingAssembly, function.State.Compilation.Assembly);

        // Whether a method of this compilation blocks is known from its body; its twin matters only where it could be awaited.
        if (isOwn && (!function.IsVolt || operation is IMethodReferenceOperation || !CouldAwait(function))
            || (function.State.Twins.Find(method) ?? (operation is IInvocationOperation query ? AsyncTwins.FindForQuery(query) : null)) is not { } twin
            || IsBeingWritten(twin, function)
            || !function.State.Compilation.IsSymbolAccessibleWithin(twin, function.Body.Owner.ContainingType ?? (ISymbol)function.State.Compilation.Assembly)
            || IsHarmless(method)
            || InMemory.Works(operation, function))
        {
            return null;
        }

        if (operation is IInvocationOperation { Instance: IInstanceReferenceOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax } })
        {
            return null;
        }

        return new BlockingUse(
            Volt1006KnownTwin.Rule, operation.Syntax, OperationFacts.MemberName(method), $"use 'await {twin.Name}(...)'", Taints: !isOwn)
        {
            OnParameter = InMemory.DecidingParameter(operation, function),
        };
    }

    /// <summary>Whether the function is async, or could be made so: the delegate it becomes returns nothing or a task.</summary>
    private static bool CouldAwait(Function function) =>
        function.IsAsync
        || function.Symbol is { MethodKind: not MethodKind.AnonymousFunction } symbol && (symbol.ReturnsVoid || function.Known.IsTaskLike(symbol.ReturnType))
        || function.Symbol is { } lambda && function.Known.IsTaskLike(lambda.ReturnType);

    /// <summary>Whether the twin is the method in whose body the call stands.</summary>
    private static bool IsBeingWritten(IMethodSymbol twin, Function function)
    {
        for (var outer = function; outer is not null; outer = outer.Parent)
        {
            if (outer.Symbol is { } symbol
                && (KnownSymbols.Same(symbol.OriginalDefinition, twin) || Overrides(symbol, twin) || IsImplementation(symbol, twin)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overrides(IMethodSymbol method, IMethodSymbol twin)
    {
        for (var m = method.OverriddenMethod; m is not null; m = m.OverriddenMethod)
        {
            if (KnownSymbols.Same(m.OriginalDefinition, twin))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsImplementation(IMethodSymbol method, IMethodSymbol twin) =>
        twin.ContainingType.TypeKind == TypeKind.Interface
        && method.ContainingType.FindImplementationForInterfaceMember(twin) is { } implementation
        && KnownSymbols.Same(implementation, method);

    /// <summary>Members with a twin that do not block: they finish, look up or only hand over.</summary>
    private static bool IsHarmless(IMethodSymbol method) => method switch
    {
        { Name: "Complete" or "CancelPendingRead" or "CancelPendingFlush" } => method.ContainingNamespace?.ToDisplayString() == "System.IO.Pipelines",
        { Name: "Cancel" } => method.ContainingType.Name == "CancellationTokenSource",
        { Name: "Add" or "AddRange" } => method.ContainingNamespace?.ToDisplayString().StartsWith("Microsoft.EntityFrameworkCore", System.StringComparison.Ordinal) == true,
        { ContainingType.Name: "Channel" or "ChannelReader" or "ChannelWriter" } => true,
        _ => false,
    };
}
