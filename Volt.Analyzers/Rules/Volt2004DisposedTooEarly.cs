using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A task that outlives what it works on.</summary>
internal sealed class Volt2004DisposedTooEarly : OperationRule
{
    public const string Id = "VOLT2004";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The task outlives what it uses",
        "the task is returned {0} before it is done; make the method async and await it",
        Category.Tasks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A method that returns a task from inside using or try leaves that block at once: the resource is disposed, or the catch is gone, while the task still runs.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Return, OperationKind.Using, OperationKind.UsingDeclaration];

    public override bool Everywhere => true;

    public override void Check(IOperation operation, Function function)
    {
        if (operation is IUsingOperation block)
        {
            CheckLeft(block, [block.Body], block.Locals, function);
            return;
        }

        if (operation is IUsingDeclarationOperation { Parent: IBlockOperation scope } declared)
        {
            CheckLeft(
                scope,
                scope.Operations.Skip(scope.Operations.IndexOf(declared) + 1).ToList(),
                [.. declared.DeclarationGroup.Declarations.SelectMany(static d => d.Declarators).Select(static d => d.Symbol)],
                function);
            return;
        }

        if (operation is not IReturnOperation { ReturnedValue: { } returned, Kind: OperationKind.Return }
            || function.IsAsync
            || function.Symbol is not { } symbol
            || !function.Known.IsTaskLike(symbol.ReturnType)
            || returned.Unwrap() is not IInvocationOperation call
            || call.TargetMethod.Name is "FromResult" or "FromException" or "FromCanceled")
        {
            return;
        }

        var isOurs = function.IsVolt || function.Known.IsVoltTask(symbol.ReturnType);
        for (var parent = operation.Parent; parent is not null; parent = parent == function.Root ? null : parent.Parent)
        {
            switch (parent)
            {
                case IUsingOperation used when Mentions(call, used.Locals):
                    function.Report(Rule, returned.Syntax.GetLocation(), "from a using block, which disposes what it uses");
                    return;
                case ITryOperation tried when isOurs && (tried.Catches.Length > 0 || tried.Finally is not null) && Within(tried.Body, operation):
                    function.Report(Rule, returned.Syntax.GetLocation(), "from a try block, which it leaves");
                    return;
                case IBlockOperation outer when DeclaresUsed(outer, operation, call):
                    function.Report(Rule, returned.Syntax.GetLocation(), "from the scope of a using declaration, which disposes what it uses");
                    return;
            }
        }
    }

    /// <summary>A task that is made where a resource is open, and left to run when the resource is disposed.</summary>
    private static void CheckLeft(IOperation block, IReadOnlyList<IOperation> statements, ImmutableArray<ILocalSymbol> resources, Function function)
    {
        if (!function.IsVolt || resources.IsEmpty)
        {
            return;
        }

        foreach (var inner in statements.SelectMany(static s => s.DescendantsAndSelf()))
        {
            switch (inner)
            {
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } local } } assignment
                    when function.Known.IsTaskLike(local.Type)
                    && assignment.Value.Unwrap() is IInvocationOperation call
                    && Mentions(call, resources)
                    && !statements.Any(s => IsAwaitedIn(s, local))
                    && !IsDeclaredIn(block, local):
                    function.Report(Rule, assignment.Value.Syntax.GetLocation(), "to a place outside of the using block");
                    break;
                case IInvocationOperation { TargetMethod: { Name: "Spawn" or "TrySpawn" } spawn, Arguments: { Length: > 0 } arguments }
                    when KnownSymbols.Same(spawn.ContainingType, function.Known.VoltRuntime)
                    && arguments[0].Value.Unwrap() is IInvocationOperation spawned
                    && function.Known.IsVoltTask(spawned.Type)
                    && Mentions(spawned, resources):
                    function.Report(Rule, spawned.Syntax.GetLocation(), "to the runtime, which runs it after the using scope has disposed what it uses,");
                    break;
            }
        }
    }

    private static bool IsDeclaredIn(IOperation block, ILocalSymbol local)
    {
        foreach (var reference in local.DeclaringSyntaxReferences)
        {
            if (block.Syntax.Span.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAwaitedIn(IOperation block, ILocalSymbol local)
    {
        foreach (var inner in block.Descendants())
        {
            if (inner is IAwaitOperation await)
            {
                foreach (var used in await.DescendantsAndSelf())
                {
                    if (used is ILocalReferenceOperation reference && KnownSymbols.Same(reference.Local, local))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool Within(IOperation body, IOperation operation) => body.Syntax.Span.Contains(operation.Syntax.Span);

    private static bool Mentions(IOperation value, ImmutableArray<ILocalSymbol> locals)
    {
        foreach (var used in value.DescendantsAndSelf())
        {
            if (used is ILocalReferenceOperation reference && locals.Contains(reference.Local, SymbolEqualityComparer.Default))
            {
                return true;
            }
        }

        return false;
    }

    private static bool DeclaresUsed(IBlockOperation block, IOperation operation, IOperation value)
    {
        foreach (var statement in block.Operations)
        {
            if (statement.Syntax.SpanStart >= operation.Syntax.SpanStart)
            {
                return false;
            }

            if (statement is IUsingDeclarationOperation { DeclarationGroup: { } group })
            {
                foreach (var declaration in group.Declarations)
                {
                    foreach (var declarator in declaration.Declarators)
                    {
                        if (Mentions(value, [declarator.Symbol]))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }
}
