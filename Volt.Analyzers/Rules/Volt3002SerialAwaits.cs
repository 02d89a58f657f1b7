using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Independent calls that are awaited one after the other.</summary>
internal sealed class Volt3002SerialAwaits : FunctionRule
{
    public const string Id = "VOLT3002";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Independent calls are awaited one after the other",
        "this call does not need the result of the one before; await both with VoltTask.WhenAll",
        Category.Performance,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Two awaits of independent calls in a row take the sum of their times; WhenAll takes the longer one.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(Function function)
    {
        if (function.Awaits.Count < 2)
        {
            return;
        }

        for (var i = 1; i < function.Awaits.Count; i++)
        {
            // Of foreign tasks, which run as they like, nothing is known.
            if (Declared(function.Awaits[i - 1]) is { } before
                && Declared(function.Awaits[i]) is { } after
                && function.Known.IsVoltTask(before.Call.Type)
                && function.Known.IsVoltTask(after.Call.Type)
                && before.Statement.Parent == after.Statement.Parent
                && Follows(before.Statement, after.Statement)
                && !Uses(after.Call, before.Local))
            {
                function.Report(Rule, function.Awaits[i].Syntax.GetLocation());
            }
        }
    }

    /// <summary>The parts of <c>var x = await Call();</c>.</summary>
    private static (IOperation Statement, ILocalSymbol Local, IInvocationOperation Call)? Declared(IOperation await)
    {
        if (((IAwaitOperation)await).Operation.Unwrap() is not IInvocationOperation call)
        {
            return null;
        }

        var parent = await.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Parent.Parent: { } statement } declarator }
            ? (statement, declarator.Symbol, call)
            : null;
    }

    private static bool Follows(IOperation first, IOperation second)
    {
        if (first.Parent is not IBlockOperation block)
        {
            return false;
        }

        var index = block.Operations.IndexOf(first);
        return index >= 0 && index + 1 < block.Operations.Length && block.Operations[index + 1] == second;
    }

    private static bool Uses(IOperation call, ILocalSymbol local)
    {
        foreach (var operation in call.DescendantsAndSelf())
        {
            if (operation is ILocalReferenceOperation reference && KnownSymbols.Same(reference.Local, local))
            {
                return true;
            }
        }

        return false;
    }
}
