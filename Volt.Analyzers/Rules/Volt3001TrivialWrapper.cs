using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>An async function that only passes a task on.</summary>
internal sealed class Volt3001TrivialWrapper : FunctionRule
{
    public const string Id = "VOLT3001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The function only passes a task on",
        "'{0}' only awaits another task; return that task instead",
        Category.Performance,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "A function that awaits one task and does nothing else may return that task. In a lowered caller the wrapper costs nothing; on the fallback it costs a state machine.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(Function function)
    {
        // An annotated method has to be async, and its machine is part of its caller's.
        if (!function.IsAsync
            || function.IsAnnotated
            || function.Awaits.Count != 1
            || function.Symbol is not { } symbol
            || !function.Known.IsVoltTask(symbol.ReturnType)
            || Only(function.Root) is not IAwaitOperation { Operation: { } awaited }
            || !function.Known.IsVoltTask(awaited.Type))
        {
            return;
        }

        var context = new DeclarationContext(function.Known, function.Body.Report, function.Body.Cancellation);
        function.Report(Rule, context.NameOf(symbol), symbol.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : symbol.Name);
    }

    /// <summary>The one expression that a body consists of.</summary>
    private static IOperation? Only(IOperation root)
    {
        var block = root switch
        {
            IBlockOperation b => b,
            IMethodBodyOperation m => m.BlockBody ?? m.ExpressionBody,
            IAnonymousFunctionOperation f => f.Body,
            ILocalFunctionOperation l => l.Body,
            _ => null,
        };
        if (block is null)
        {
            return null;
        }

        IOperation? only = null;
        foreach (var statement in block.Operations)
        {
            if (statement is IReturnOperation { IsImplicit: true, ReturnedValue: null })
            {
                continue;
            }

            if (only is not null)
            {
                return null;
            }

            only = statement;
        }

        return only switch
        {
            IReturnOperation { ReturnedValue: { } value } => value.Unwrap(),
            IExpressionStatementOperation statement => statement.Operation.Unwrap(),
            _ => null,
        };
    }
}
