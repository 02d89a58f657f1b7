using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>An async function that has nothing to await.</summary>
internal sealed class Volt0003AsyncWithoutAwait : FunctionRule
{
    public const string Id = "VOLT0003";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "async without await",
        "'{0}' is async but only computes a value; drop async and return VoltTask.FromResult or CompletedTask",
        Category.Shape,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "An async function without an await costs a state machine and gives nothing. Methods that do something, and may be spawned for it, are left alone.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(Function function)
    {
        if (!function.IsAsync || function.Awaits.Count > 0 || function.Symbol is not { } symbol || symbol.ReturnsVoid || HasWork(function))
        {
            return;
        }

        var context = new DeclarationContext(function.Known, function.Body.Report, function.Body.Cancellation);
        function.Report(Rule, context.NameOf(symbol), symbol.MethodKind == MethodKind.AnonymousFunction ? "the lambda" : symbol.Name);
    }

    /// <summary>Whether the body does more than compute: a task that is spawned for what it does is no mistake.</summary>
    private static bool HasWork(Function function)
    {
        foreach (var operation in function.Root.Descendants())
        {
            switch (operation)
            {
                case IAwaitOperation or IInvocationOperation or IThrowOperation or ILoopOperation or IUsingOperation or IUsingDeclarationOperation or ILockOperation
                    or IDynamicInvocationOperation or IEventAssignmentOperation or IMethodReferenceOperation or IAnonymousFunctionOperation or ILocalFunctionOperation
                    or ITryOperation or IInvalidOperation or IArrayElementReferenceOperation:
                case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak }:
                case IAssignmentOperation { Target: not ILocalReferenceOperation } or IIncrementOrDecrementOperation { Target: not ILocalReferenceOperation }:
                case IObjectCreationOperation:
                    return true;
                case ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
                    when function.Known.IsTaskLike(operation.Type) || operation.Type is { IsReferenceType: true, SpecialType: SpecialType.None }:
                    return true;
            }
        }

        return false;
    }
}
