using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A task that nobody awaits.</summary>
internal sealed class Volt2001DroppedTask : OperationRule
{
    public const string Id = "VOLT2001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A task is dropped",
        "{0} is never awaited{1}",
        Category.Tasks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A VoltTask is cold: one that is dropped never runs. A Task that is dropped runs unobserved, and its fault is lost.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } =
        [OperationKind.ExpressionStatement, OperationKind.SimpleAssignment, OperationKind.VariableDeclarator];

    public override bool Everywhere => true;

    public override void Check(IOperation operation, Function function)
    {
        switch (operation)
        {
            case IExpressionStatementOperation statement:
                CheckDropped(statement.Operation, statement.Operation.Syntax, function);
                break;
            case ISimpleAssignmentOperation { Target: IDiscardOperation } assignment:
                CheckDropped(assignment.Value, assignment.Syntax, function);
                break;
            case ISimpleAssignmentOperation { Target: ILocalReferenceOperation { Local: { } assigned }, Parent: IExpressionStatementOperation } assignment
                when IsRelevant(assigned.Type, function)
                && MakesTask(assignment.Value.Unwrap(), function)
                && (!function.Body.Locals.IsRead(assigned) || IsOverwritten(assignment, assigned)):
                function.Report(Rule, assignment.Syntax.GetLocation(), $"the task in '{assigned.Name}'", Advice(assigned.Type, function));
                break;
            case IVariableDeclaratorOperation { Symbol: { IsRef: false } local } declarator
                when IsRelevant(local.Type, function)
                && (declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value.Unwrap() is { } value
                && MakesTask(value, function)
                && declarator.Parent?.Parent?.Parent is not IUsingOperation and not IUsingDeclarationOperation
                && declarator.Parent?.Parent is not IUsingDeclarationOperation
                && (!function.Body.Locals.IsRead(local) || IsOverwritten(declarator, local)):
                function.Report(Rule, declarator.Syntax.GetLocation(), $"the task in '{local.Name}'", Advice(local.Type, function));
                break;
        }
    }

    /// <summary>Whether the statement after the one that fills a local fills it again, without a look at what is there.</summary>
    private static bool IsOverwritten(IOperation fill, ILocalSymbol local)
    {
        var statement = fill;
        while (statement.Parent is { } parent and not IBlockOperation)
        {
            if (parent is not (IExpressionStatementOperation or IVariableDeclarationOperation or IVariableDeclarationGroupOperation))
            {
                return false;
            }

            statement = parent;
        }

        if (statement.Parent is not IBlockOperation block)
        {
            return false;
        }

        for (var i = block.Operations.IndexOf(statement) + 1; i < block.Operations.Length; i++)
        {
            if (block.Operations[i] is IExpressionStatementOperation { Operation: ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } again }
                && KnownSymbols.Same(target.Local, local))
            {
                return !Mentions(again.Value, local);
            }

            if (block.Operations[i] is not (IExpressionStatementOperation or IVariableDeclarationGroupOperation) || Mentions(block.Operations[i], local))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Mentions(IOperation operation, ILocalSymbol local)
    {
        foreach (var inner in operation.DescendantsAndSelf())
        {
            // A local function may read it, wherever it is declared.
            if (inner is ILocalReferenceOperation reference && KnownSymbols.Same(reference.Local, local)
                || inner is IInvocationOperation { TargetMethod.MethodKind: MethodKind.LocalFunction })
            {
                return true;
            }
        }

        return false;
    }

    private static void CheckDropped(IOperation value, SyntaxNode place, Function function)
    {
        value = value.Unwrap();
        var type = value.Type;
        if (value is IConditionalAccessOperation access)
        {
            type = access.WhenNotNull.Type ?? type;
        }

        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
        {
            type = nullable.TypeArguments[0];
        }

        if (value is IAssignmentOperation or IIncrementOrDecrementOperation || !IsRelevant(type, function) || !MakesTask(value, function))
        {
            return;
        }

        var member = value switch
        {
            IInvocationOperation call => $"the task of '{OperationFacts.MemberName(call.TargetMethod)}'",
            _ => "a task",
        };
        function.Report(Rule, place.GetLocation(), member, Advice(type, function));
    }

    /// <summary>A Volt task matters wherever it is; the tasks of the framework only in Volt code, where their faults would be lost.</summary>
    private static bool IsRelevant(ITypeSymbol? type, Function function) =>
        function.Known.IsVoltTask(type) || function.IsVolt && (function.Known.IsTask(type) || function.Known.IsValueTask(type) || IsAwaitable(type, function.Known));

    /// <summary>Whether a type is of use only to an await: a yield, a configured task.</summary>
    private static bool IsAwaitable(ITypeSymbol? type, KnownSymbols known) =>
        type is { IsValueType: true, ContainingAssembly: { } assembly }
        && (KnownSymbols.Same(assembly, known.Task?.ContainingAssembly) || KnownSymbols.Same(assembly, known.VoltTask?.ContainingAssembly))
        && KnownSymbols.HasGetAwaiter(type);

    /// <summary>Whether the expression makes a task that nobody else holds.</summary>
    private static bool MakesTask(IOperation value, Function function) => value switch
    {
        IConditionalAccessOperation access => MakesTask(access.WhenNotNull.Unwrap(), function),
        IConditionalOperation { WhenFalse: { } whenFalse } conditional =>
            MakesTask(conditional.WhenTrue.Unwrap(), function) || MakesTask(whenFalse.Unwrap(), function),
        ICoalesceOperation coalesce => MakesTask(coalesce.Value.Unwrap(), function),
        ISwitchExpressionOperation => true,
        IInvocationOperation { TargetMethod: { Name: "FromResult" or "FromException" or "FromCanceled", IsStatic: true } } => false,
        IInvocationOperation { TargetMethod: { ReturnType: ITypeParameterSymbol } } => false,
        // 'task.Start();' leaves the task in its variable.
        IInvocationOperation { TargetMethod.Name: "Start", Instance: { } task } => task.Unwrap() is IInvocationOperation,
        IInvocationOperation call => !function.Known.IsTaskLike(call.Instance?.Type) || call.TargetMethod.Name != "Abort"
            && (call.TargetMethod.Name != "Preserve" || MakesTask(call.Instance!.Unwrap(), function)),
        IObjectCreationOperation creation => creation.Arguments.Length > 0 && function.Known.IsTask(creation.Type),
        _ => false,
    };

    private static string Advice(ITypeSymbol? type, Function function) =>
        function.Known.IsVoltTask(type)
            ? function.IsAsync ? ", so it never runs; await it, or Spawn it" : ", so it never runs; Spawn it"
            : function.Known.IsTaskLike(type) ? ", so its fault is lost; await it" : ", so it does nothing; await it";
}
