using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>
/// Waiting synchronously for a task by shape: <c>GetResult()</c> of any awaiter, <c>Result</c> of any awaitable, and the
/// <c>EndXxx</c> half of a Begin/End pair.
/// </summary>
internal sealed class Volt1001AwaiterResult : BlockingRule
{
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Volt1001SynchronousWait.Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } =
        [OperationKind.Invocation, OperationKind.PropertyReference, OperationKind.MethodReference];

    public override BlockingUse? Match(IOperation operation, Function function)
    {
        var use = operation switch
        {
            IInvocationOperation call => MatchMethod(call.TargetMethod, call, function),
            IMethodReferenceOperation reference => MatchMethod(reference.Method, reference, function),
            IPropertyReferenceOperation { Property: { Name: "Result", IsIndexer: false } property } reference
                when KnownSymbols.HasGetAwaiter(property.ContainingType) && !Volt1001SynchronousWait.IsGuardedByPattern(reference) =>
                Use(reference, property, "use 'await'"),
            _ => null,
        };
        return use is null || function.Body.IsKnownComplete(operation.Syntax) ? null : use;
    }

    private static BlockingUse? MatchMethod(IMethodSymbol method, IOperation operation, Function function)
    {
        if (method is { Name: "GetResult", IsStatic: false, Parameters.Length: 0 } && function.Known.IsAwaiter(method.ContainingType))
        {
            // An awaiter may ask the awaiter it wraps: the compiler calls GetResult only when it is complete.
            return IsInsideAwaiter(function) ? null : new BlockingUse(Volt1001SynchronousWait.Rule, operation.Syntax, "GetAwaiter().GetResult()", "use 'await'");
        }

        if (method.Name.Length > 3
            && method.Name.StartsWith("End", StringComparison.Ordinal)
            && char.IsUpper(method.Name[3])
            && TakesAsyncResult(method, function.Known)
            && !IsPairedWithBegin(operation, function))
        {
            return Use(operation, method, "await the task-based method, or wrap the pair with Task.Factory.FromAsync");
        }

        if (method is { Name: "Wait", IsStatic: false, Parameters.Length: 0, ReturnsVoid: true }
            && KnownSymbols.HasGetAwaiter(method.ContainingType))
        {
            return Use(operation, method, "use 'await'");
        }

        return null;
    }

    private static BlockingUse Use(IOperation operation, ISymbol member, string advice) =>
        new(Volt1001SynchronousWait.Rule, operation.Syntax, OperationFacts.MemberName(member), advice);

    private static bool IsInsideAwaiter(Function function)
    {
        for (var outer = function; outer is not null; outer = outer.Parent)
        {
            if (outer.Symbol is { Name: "GetResult" } method && function.Known.IsAwaiter(method.ContainingType))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TakesAsyncResult(IMethodSymbol method, KnownSymbols known)
    {
        foreach (var parameter in method.Parameters)
        {
            if (KnownSymbols.Same(parameter.Type, known.AsyncResult))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the call is where it belongs: given to <c>FromAsync</c>, or inside the callback of the Begin half.</summary>
    private static bool IsPairedWithBegin(IOperation operation, Function function)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IInvocationOperation { TargetMethod.Name: "FromAsync" })
            {
                return true;
            }
        }

        for (var outer = function; outer is not null; outer = outer.Parent)
        {
            if (outer.Symbol is { MethodKind: MethodKind.AnonymousFunction or MethodKind.LocalFunction or MethodKind.Ordinary, Parameters.Length: 1 } callback
                && KnownSymbols.Same(callback.Parameters[0].Type, function.Known.AsyncResult))
            {
                return true;
            }
        }

        return false;
    }
}
