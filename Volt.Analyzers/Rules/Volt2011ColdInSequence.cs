using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Tasks that look concurrent but run one after the other.</summary>
internal sealed class Volt2011ColdInSequence : FunctionRule
{
    public const string Id = "VOLT2011";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The tasks run one after the other",
        "'{0}' is cold, so it starts only when it is awaited, after '{1}'; Start() both, or await VoltTask.WhenAll",
        Category.Tasks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A VoltTask does not run until it is awaited, started or spawned. Two of them made first and awaited later run one after the other.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(Function function)
    {
        if (function.Awaits.Count < 2)
        {
            return;
        }

        ILocalSymbol? first = null;
        var firstEnd = 0;
        foreach (var operation in function.Awaits)
        {
            if (((IAwaitOperation)operation).Operation.Unwrap() is not ILocalReferenceOperation { Local: { } local }
                || !function.Known.IsVoltTask(local.Type)
                || function.Body.Locals.OnlyValueOf(local) is not { } value
                || !IsCold(value.Unwrap(), function))
            {
                continue;
            }

            // Made before the first one was awaited, and awaited after it.
            if (first is not null && !KnownSymbols.Same(first, local) && value.Syntax.Span.End < firstEnd)
            {
                function.Report(Rule, operation.Syntax.GetLocation(), local.Name, first.Name);
                return;
            }

            if (first is null)
            {
                first = local;
                firstEnd = operation.Syntax.SpanStart;
            }
        }
    }

    private static bool IsCold(IOperation value, Function function) =>
        value is IInvocationOperation { TargetMethod: { } method }
        && (function.State.IsAnnotated(method) || method.IsAsync && function.Known.IsVoltTask(method.ReturnType));
}
