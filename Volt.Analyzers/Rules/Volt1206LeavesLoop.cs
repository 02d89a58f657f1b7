using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Continuations that run outside of the runtime's loop.</summary>
internal sealed class Volt1206LeavesLoop : BlockingRule
{
    public const string Id = "VOLT1206";

    /// <summary><c>ConfigureAwaitOptions.ContinueOnCapturedContext</c>.</summary>
    private const int ContinueOnCapturedContext = 1;

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not leave the runtime's thread",
        "'{0}' continues outside of the runtime's loop; {1}",
        Category.Threads,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "After ConfigureAwait(false), and in a continuation without a scheduler, code may run on a pool thread, where Volt "
            + "tasks and the objects they own must not be used.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Invocation];

    public override BlockingUse? Match(IOperation operation, Function function)
    {
        var call = (IInvocationOperation)operation;
        return call.TargetMethod.Name switch
        {
            "ConfigureAwait" when LeavesContext(call) => Use(call, "remove the call"),
            "ContinueWith" or "ContinueWhenAll" or "ContinueWhenAny" when !HasScheduler(call) && IsOfTask(call, function) => Use(call, "await the task instead"),
            _ => null,
        };
    }

    private static BlockingUse Use(IInvocationOperation call, string advice) =>
        new(
            Rule,
            call.Syntax,
            call.TargetMethod.Name == "ConfigureAwait" ? "ConfigureAwait(false)" : call.TargetMethod.Name,
            advice,
            Taints: false);

    private static bool IsOfTask(IInvocationOperation call, Function function) =>
        function.Known.IsTask(call.TargetMethod.ContainingType) || call.TargetMethod.ContainingType.Name == "TaskFactory";

    private static bool LeavesContext(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            switch (argument.Value.ConstantValue)
            {
                case { HasValue: true, Value: false }:
                    return true;
                case { HasValue: true, Value: int options } when argument.Parameter?.Type.Name == "ConfigureAwaitOptions":
                    return (options & ContinueOnCapturedContext) == 0;
            }
        }

        return false;
    }

    private static bool HasScheduler(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument.Parameter?.Type.Name == "TaskScheduler")
            {
                return argument.Value.Unwrap() is not IPropertyReferenceOperation { Property.Name: "Default" };
            }
        }

        return false;
    }
}
