using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A task that can be awaited once, awaited twice or kept in a field.</summary>
internal sealed class Volt2002ConsumedTwice : FunctionRule
{
    public const string Id = "VOLT2002";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A task is used more than once",
        "{0}; {1}",
        Category.Tasks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A VoltTask and a ValueTask are consumed by their one await: a second one throws. Preserve() makes a task that can be awaited often.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override bool Everywhere => true;

    public override void Check(Function function)
    {
        // Flow is worked out once for a body, from its outermost function.
        if (function.Parent is not null || function.Root != function.Body.Blocks[0] || !function.Body.HoldsSingleUse)
        {
            return;
        }

        foreach (var graph in function.Body.Graphs())
        {
            foreach (var (own, _) in GraphFinder.All(graph, function.Body.Cancellation))
            {
                new Flow(function).Run(own);
            }
        }
    }

    private sealed class Flow(Function function) : MayFlow(function.Body.Cancellation)
    {
        // The mark of a variable whose task can be awaited often, such as one that was preserved.
        private const string Reusable = "reusable ";

        private readonly HashSet<SyntaxNode> _reported = [];

        protected override void Apply(IOperation operation, HashSet<string> state)
        {
            switch (operation)
            {
                case IAwaitOperation await:
                    Consume(Strip(await.Operation), await.Operation.Syntax, state);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Spawn" or "Run" } call when KnownSymbols.Same(call.TargetMethod.ContainingType, function.Known.VoltRuntime):
                    foreach (var argument in call.Arguments)
                    {
                        Consume(argument.Value.Unwrap(), argument.Syntax, state);
                    }

                    break;
                case IInvocationOperation { TargetMethod: { IsStatic: true, Name: "WhenAll" or "WhenAny" or "Race" or "WhenEach" or "Select" } method } call
                    when KnownSymbols.Same(method.ContainingType, function.Known.VoltTask):
                    foreach (var task in Combined(call))
                    {
                        Consume(task, task.Syntax, state);
                    }

                    break;
                case IInvocationOperation { TargetMethod.Name: "AsTask" or "AsValueTask" or "Preserve" or "WithTimeout" or "WithCancellation" or "Map" } call when call.Instance is { } task:
                    // What they give is another task; the original is used up.
                    Consume(task.Unwrap(), call.Syntax, state);
                    break;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation or IParameterReferenceOperation } assignment:
                    var variable = ExpressionKey.Of(assignment.Target) ?? string.Empty;
                    state.Remove(variable);
                    if (Volt2002KeptInField.IsReusable(assignment.Value.Unwrap(), function.Known))
                    {
                        state.Add(Reusable + variable);
                    }
                    else
                    {
                        state.Remove(Reusable + variable);
                    }

                    break;
            }
        }

        /// <summary>The tasks that a combinator is given one by one.</summary>
        private static IEnumerable<IOperation> Combined(IInvocationOperation call)
        {
            foreach (var operation in call.Arguments.SelectMany(static a => a.Value.DescendantsAndSelf()))
            {
                if (operation is ILocalReferenceOperation or IParameterReferenceOperation
                    && operation.Parent is IArgumentOperation or IArrayInitializerOperation or ICollectionExpressionOperation or IConversionOperation)
                {
                    yield return operation;
                }
            }
        }

        private static IOperation Strip(IOperation operation)
        {
            operation = operation.Unwrap();
            return operation is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner } ? inner.Unwrap() : operation;
        }

        /// <summary>The variable whose task a copy is: both are used up together.</summary>
        private IOperation Origin(IOperation task)
        {
            for (var depth = 0; depth < 8; depth++)
            {
                if (task is not ILocalReferenceOperation { Local: { } copy }
                    || function.Body.Locals.OnlyValueOf(copy)?.Unwrap() is not { } copied
                    || copied is not (IParameterReferenceOperation or ILocalReferenceOperation)
                    || copied is ILocalReferenceOperation { Local: { } local } && function.Body.Locals.OnlyValueOf(local) is null)
                {
                    break;
                }

                task = copied;
            }

            return task;
        }

        private void Consume(IOperation task, SyntaxNode place, HashSet<string> state)
        {
            var written = task;
            task = Origin(task);
            if (!IsSingleUse(task.Type) || !IsVariable(task, out var variable) || ExpressionKey.Of(task) is not { } key)
            {
                return;
            }

            if (!state.Contains(Reusable + key) && !state.Add(key) && IsFinal && _reported.Add(place) && !IsPreserved(variable!) && IsVariable(written, out var named))
            {
                function.Report(Rule, place.GetLocation(), $"'{named!.Name}' may have been consumed before", "a task can be awaited once, so Preserve() it first");
            }
        }

        private bool IsSingleUse(ITypeSymbol? type) => function.Known.IsVoltTask(type) || function.IsVolt && function.Known.IsValueTask(type);

        private static bool IsVariable(IOperation operation, out ISymbol? variable)
        {
            variable = operation switch
            {
                ILocalReferenceOperation local => local.Local,
                IParameterReferenceOperation parameter => parameter.Parameter,
                _ => null,
            };
            return variable is not null;
        }

        private bool IsPreserved(ISymbol variable)
        {
            if (function.Body.Locals.ValuesOf(variable) is not { Count: > 0 } values)
            {
                return false;
            }

            foreach (var value in values)
            {
                if (!Volt2002KeptInField.IsReusable(value.Unwrap(), function.Known))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
