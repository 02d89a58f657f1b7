using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A token that is at hand but not passed on.</summary>
internal sealed class Volt2007TokenNotForwarded : OperationRule
{
    public const string Id = "VOLT2007";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Pass the token on",
        "{0}; {1}",
        Category.Tasks,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "A task that has a token should pass it to what it awaits, or it cannot be cancelled while it waits there.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation, OperationKind.Loop];

    public override void Check(IOperation operation, Function function)
    {
        if (operation is IForEachLoopOperation loop)
        {
            CheckStream(loop, function);
        }

        if (operation is not IInvocationOperation call || TokenOf(function) is not { } token || !IsAwaitable(call, function) || PassesToken(call, function.Known) || IsCancellable(call))
        {
            return;
        }

        if (TakesToken(call, function) is { } parameter)
        {
            function.Body.Report(Diagnostic.Create(
                Rule,
                call.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add("Token", token.Name).Add("Parameter", parameter),
                $"'{OperationFacts.MemberName(call.TargetMethod)}' takes a CancellationToken",
                $"pass '{token.Name}'"));
        }
    }

    /// <summary>A stream that was made elsewhere receives the token of its consumer.</summary>
    private static void CheckStream(IForEachLoopOperation loop, Function function)
    {
        if (loop.IsAsynchronous
            && loop.Collection.Unwrap() is IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && KnownSymbols.Same(loop.Collection.Unwrap().Type?.OriginalDefinition, function.Known.AsyncEnumerableOfT)
            && TokenOf(function) is { } token)
        {
            var stream = loop.Collection.Unwrap().Syntax;
            function.Body.Report(Diagnostic.Create(
                Rule,
                stream.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add("Token", token.Name),
                $"'{stream}' takes its consumer's CancellationToken",
                $"add '.WithCancellation({token.Name})'"));
        }
    }

    private static IParameterSymbol? TokenOf(Function function)
    {
        for (var outer = function; outer is not null; outer = outer.Parent)
        {
            foreach (var parameter in outer.Symbol?.Parameters ?? [])
            {
                if (KnownSymbols.Same(parameter.Type, function.Known.CancellationToken))
                {
                    return parameter;
                }
            }

            if (outer.Symbol is { IsStatic: true, MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction })
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsAwaitable(IInvocationOperation call, Function function) =>
        function.Known.IsTaskLike(call.Type)
        || KnownSymbols.Same(call.Type?.OriginalDefinition, function.Known.AsyncEnumerableOfT)
        || call.Parent is IAwaitOperation;

    private static bool PassesToken(IInvocationOperation call, KnownSymbols known)
    {
        foreach (var argument in call.Arguments)
        {
            if (KnownSymbols.Same(argument.Value.Type, known.CancellationToken) && argument.ArgumentKind != ArgumentKind.DefaultValue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A stream that gets its token from <c>WithCancellation</c>, as one that receives it there can.</summary>
    private static bool IsCancellable(IInvocationOperation call)
    {
        IOperation outer = call;
        while (outer.Parent is IConversionOperation or IArgumentOperation)
        {
            outer = outer.Parent;
        }

        return outer.Parent is IInvocationOperation { TargetMethod: { Name: "WithCancellation", ContainingType.Name: "TaskAsyncEnumerableExtensions" } };
    }

    /// <summary>The name of the parameter that would take the token: an optional one, or the last of another overload.</summary>
    private static string? TakesToken(IInvocationOperation call, Function function)
    {
        var method = call.TargetMethod;
        foreach (var parameter in method.Parameters)
        {
            if (KnownSymbols.Same(parameter.Type, function.Known.CancellationToken))
            {
                return parameter.Name;
            }
        }

        foreach (var member in method.ContainingType.GetMembers(method.Name))
        {
            if (member is IMethodSymbol other
                && other.IsStatic == method.IsStatic
                && other.Parameters.Length == method.Parameters.Length + 1
                && other.TypeParameters.Length == method.TypeParameters.Length
                && KnownSymbols.Same(other.Parameters[other.Parameters.Length - 1].Type, function.Known.CancellationToken)
                && SameStart(method.OriginalDefinition, other.OriginalDefinition)
                && function.State.Compilation.IsSymbolAccessibleWithin(other, function.Body.Owner.ContainingType ?? (ISymbol)function.State.Compilation.Assembly))
            {
                return other.Parameters[other.Parameters.Length - 1].Name;
            }
        }

        return null;
    }

    private static bool SameStart(IMethodSymbol method, IMethodSymbol other)
    {
        for (var i = 0; i < method.Parameters.Length; i++)
        {
            if (method.Parameters[i].Type.ToDisplayString() != other.Parameters[i].Type.ToDisplayString() || method.Parameters[i].IsParams)
            {
                return false;
            }
        }

        return true;
    }
}
