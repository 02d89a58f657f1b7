using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A task that runs on one runtime, used on another.</summary>
internal sealed class Volt2012OtherRuntime : FunctionRule
{
    public const string Id = "VOLT2012";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The task belongs to another runtime",
        "'{0}' runs on {1} and is used on {2}; a task that has started stays where it is, so await it there, or hand its result over",
        Category.Tasks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A cold task moves to the runtime that starts it. One that has started, and the id of a spawned one, mean something to their own runtime only.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    /// <summary>The runtime that drives the code, when no other was made current in it.</summary>
    private static readonly Home s_own = new("the running runtime", IsMadeHere: false);

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override bool Everywhere => true;

    public override void Check(Function function)
    {
        // The homes of tasks are worked out once for a body, from its outermost function.
        if (function.Parent is not null || !function.Body.HoldsSingleUse || function.Root != function.Body.Blocks[0])
        {
            return;
        }

        var homes = new Dictionary<ISymbol, Home>(SymbolEqualityComparer.Default);
        foreach (var operation in function.Root.Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator
                && function.Body.Locals.OnlyValueOf(declarator.Symbol)?.Unwrap() is IInvocationOperation made
                && HomeOf(made, function) is { } home)
            {
                homes[declarator.Symbol] = home;
            }
        }

        if (homes.Count == 0)
        {
            return;
        }

        foreach (var operation in function.Root.Descendants())
        {
            if (operation is ILocalReferenceOperation { Local: { } local } reference
                && homes.TryGetValue(local, out var home)
                && PlaceOf(reference, function) is { } place
                && AreDifferent(place, home))
            {
                function.Report(Rule, reference.Syntax.GetLocation(), local.Name, home.Name, place.Name);
            }
        }
    }

    /// <summary>The runtime that a call gives a running task or an id of, if that is known.</summary>
    private static Home? HomeOf(IInvocationOperation call, Function function) => call.TargetMethod.Name switch
    {
        "Start" or "Preserve" when function.Known.IsVoltTask(call.Instance?.Type) => CurrentAt(call, function),
        "Spawn" when IsRuntime(call.Instance, function) => RuntimeOf(call.Instance!, function),
        _ => null,
    };

    /// <summary>The runtime on which a task or an id is used, if that is known.</summary>
    private static Home? PlaceOf(IOperation use, Function function)
    {
        var parent = use.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IAwaitOperation => CurrentAt(parent, function),
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: "Run" or "RunAsync" or "Spawn" or "Abort" or "GetStatus" } call } when IsRuntime(call.Instance, function) =>
                RuntimeOf(call.Instance!, function),
            _ => null,
        };
    }

    /// <summary>The runtime that is current at a place: of the scope that was entered, of the call that runs the lambda, or the one that runs the task.</summary>
    private static Home? CurrentAt(IOperation operation, Function function)
    {
        for (var (inner, outer) = (operation, operation.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            switch (outer)
            {
                case IUsingOperation { Resources: { } resources } when inner != resources && EnteredBy(resources, function) is { } entered:
                    return entered;
                case IBlockOperation block when EnteredBefore(block, inner, function) is { } entered:
                    return entered;
                case IAnonymousFunctionOperation lambda:
                    return CallAround(lambda) is { TargetMethod.Name: "Run" or "RunAsync" or "Spawn" } call && IsRuntime(call.Instance, function) ? RuntimeOf(call.Instance!, function) : null;
                case ILocalFunctionOperation:
                    return null;
            }
        }

        return function.IsVolt ? s_own : null;
    }

    private static IInvocationOperation? CallAround(IOperation lambda)
    {
        var parent = lambda.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>The runtime of a <c>using</c> declaration earlier in a block.</summary>
    private static Home? EnteredBefore(IBlockOperation block, IOperation statement, Function function)
    {
        Home? entered = null;
        foreach (var earlier in block.Operations)
        {
            if (earlier == statement)
            {
                break;
            }

            if (earlier is IUsingDeclarationOperation declaration)
            {
                entered = EnteredBy(declaration.DeclarationGroup, function) ?? entered;
            }
        }

        return entered;
    }

    /// <summary>The runtime in <c>runtime.Enter()</c>.</summary>
    private static Home? EnteredBy(IOperation resources, Function function)
    {
        foreach (var operation in resources.DescendantsAndSelf())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "Enter" } call && IsRuntime(call.Instance, function))
            {
                return RuntimeOf(call.Instance!, function);
            }
        }

        return null;
    }

    private static bool IsRuntime(IOperation? instance, Function function) => KnownSymbols.Same(instance?.Type, function.Known.VoltRuntime);

    /// <summary>The name of a runtime, through the variables that only stand for it; <see langword="null"/> when it may be any.</summary>
    private static Home? RuntimeOf(IOperation runtime, Function function)
    {
        for (var depth = 0; depth < 8; depth++)
        {
            runtime = runtime.Unwrap();
            switch (runtime)
            {
                case IPropertyReferenceOperation { Property: { Name: "Current", IsStatic: true } }:
                    return CurrentAt(runtime, function);
                case ILocalReferenceOperation local when function.Body.Locals.OnlyValueOf(local.Local)?.Unwrap() is { } value and not IObjectCreationOperation:
                    runtime = value;
                    break;
                case ILocalReferenceOperation local when function.Body.Locals.OnlyValueOf(local.Local) is null:
                    return null;
                case ILocalReferenceOperation or IFieldReferenceOperation { Field.IsReadOnly: true }:
                    return new Home($"'{runtime.Syntax}'", IsMadeHere: runtime is ILocalReferenceOperation);
                default:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Whether two runtimes are surely not the same; the one that runs may be one that a field holds.</summary>
    private static bool AreDifferent(Home one, Home other) =>
        one.Name != other.Name && (one != s_own || other.IsMadeHere) && (other != s_own || one.IsMadeHere);

    /// <summary>A runtime, as the code names it.</summary>
    private sealed record Home(string Name, bool IsMadeHere);
}
