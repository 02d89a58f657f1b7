using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A race whose loser runs on.</summary>
internal sealed class Volt2010LoserRuns : OperationRule
{
    public const string Id = "VOLT2010";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The loser of the race runs on",
        "the tasks that lose this race run on; cancel them, or use VoltTask.WhenAny, which aborts them",
        Category.Tasks,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Task.WhenAny leaves the other tasks running. Cancel what they were given, or race Volt tasks: VoltTask.WhenAny aborts the losers.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Await];

    public override void Check(IOperation operation, Function function)
    {
        // Where the winner is looked at, the code decides what becomes of the loser; here it does not even know which one it is.
        var await = (IAwaitOperation)operation;
        if (await.Operation.Unwrap() is not IInvocationOperation { TargetMethod: { Name: "WhenAny", ContainingType.Name: "Task" } } race
            || await.Parent is not (IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation })
            || CancelsOrAwaits(race, function))
        {
            return;
        }

        function.Report(Rule, race.Syntax.GetLocation());
    }

    private static bool CancelsOrAwaits(IInvocationOperation race, Function function)
    {
        var raced = new HashSet<string>();
        foreach (var operation in race.Descendants())
        {
            if (operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation && ExpressionKey.Of(operation) is { } key)
            {
                raced.Add(key);
            }
        }

        foreach (var operation in function.Root.Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation { TargetMethod.Name: "Cancel" or "CancelAsync" or "CancelAfter" or "Abort" }:
                    return true;
                case IPropertyReferenceOperation { Instance: { } task } when operation.Syntax.SpanStart > race.Syntax.SpanStart && ExpressionKey.Of(task) is { } key && raced.Contains(key):
                    return true;
                case IAwaitOperation { Operation: { } awaited } when awaited.Syntax.SpanStart > race.Syntax.Span.End && ExpressionKey.Of(awaited) is { } key && raced.Contains(key):
                    return true;
            }
        }

        return false;
    }
}
