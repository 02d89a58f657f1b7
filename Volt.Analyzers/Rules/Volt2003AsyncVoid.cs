using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>async void, which nobody can await.</summary>
internal sealed class Volt2003AsyncVoid : FunctionRule
{
    public const string Id = "VOLT2003";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not write async void",
        "{0} returns nothing to await, so nobody sees when it ends or fails; return a VoltTask",
        Category.Tasks,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "An async void function cannot be awaited, started or aborted, and its fault goes to the host. Event handlers are exempt.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override bool Everywhere => true;

    public override void Check(Function function)
    {
        if (function.Symbol is not { IsAsync: true, ReturnsVoid: true } symbol
            || function.IsAnnotated && symbol.MethodKind == MethodKind.Ordinary
            || IsEventHandler(symbol, function.Root)
            || !(function.Parent is { IsVolt: true } || AwaitsVoltTask(function)))
        {
            return;
        }

        var name = symbol.MethodKind == MethodKind.AnonymousFunction ? "an async lambda without a result" : $"'{symbol.Name}'";
        var context = new DeclarationContext(function.Known, function.Body.Report, function.Body.Cancellation);
        function.Report(Rule, context.NameOf(symbol), name);
    }

    /// <summary>Whether a method has the shape of an event handler, or is given to an event.</summary>
    public static bool IsEventHandler(IMethodSymbol method, IOperation? root)
    {
        if (method.Parameters.Length == 2)
        {
            for (var type = method.Parameters[1].Type; type is not null; type = type.BaseType)
            {
                if (type.Name == "EventArgs")
                {
                    return true;
                }
            }
        }

        var parent = root?.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IEventAssignmentOperation;
    }

    private static bool AwaitsVoltTask(Function function)
    {
        foreach (var await in function.Awaits)
        {
            if (function.Known.IsVoltTask(((IAwaitOperation)await).Operation.Type))
            {
                return true;
            }
        }

        return false;
    }
}
