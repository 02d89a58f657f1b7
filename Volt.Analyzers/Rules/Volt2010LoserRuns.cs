using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        var await = (IAwaitOperation)operation;
        if (await.Operation.Unwrap() is not IInvocationOperation { TargetMethod: { Name: "WhenAny", ContainingType.Name: "Task" } } race)
        {
            return;
        }

        // Where the winner is looked at, the code may decide by it what becomes of a loser that it holds; one that nobody holds it cannot reach.
        var isWinnerDropped = await.Parent is IExpressionStatementOperation or ISimpleAssignmentOperation { Target: IDiscardOperation };
        if ((isWinnerDropped || HasUnheldLoser(race, function)) && !CancelsOrAwaits(race, function))
        {
            function.Report(Rule, race.Syntax.GetLocation());
        }
    }

    /// <summary>Whether a task is made right here, so that nothing can stop it but a token that it is given.</summary>
    private static bool HasUnheldLoser(IInvocationOperation race, Function function)
    {
        var raced = race.Arguments.SelectMany(static a => a.Value.Unwrap() switch
        {
            IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
            ICollectionExpressionOperation collection => collection.Elements,
            var value => [value],
        });
        foreach (var task in raced)
        {
            if (task.Unwrap() is IInvocationOperation call
                && function.Known.IsTaskLike(call.Type)
                && call.TargetMethod.Name is not ("FromResult" or "FromException" or "FromCanceled")
                && !call.Arguments.Any(a => a.ArgumentKind != ArgumentKind.DefaultValue && KnownSymbols.Same(a.Value.Type, function.Known.CancellationToken)))
            {
                return true;
            }
        }

        return false;
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
