using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>What the machine of an annotated method is made of.</summary>
internal sealed class Volt3007Scorecard : FunctionRule
{
    public const string Id = "VOLT3007";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Scorecard of a Volt task",
        "'{0}': {1} states, about {2} bytes, hoisted: {3}, inline children: {4}",
        Category.Performance,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "One line for each annotated method: how many places it can wait at, what lives across an await and how large that is, and which annotated methods it awaits inline. Off unless it is turned on. Why a body runs on the fallback is said by the generator (VOLT0010 and up).",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    /// <summary>The state number that every machine has.</summary>
    private const int StateBytes = 4;

    public override void Check(Function function)
    {
        if (!function.IsAnnotated || function.Parent is not null || function.Symbol is not { } symbol || !IsOn(function))
        {
            return;
        }

        var hoisted = Hoisting.Find(function);
        var size = StateBytes;
        foreach (var variable in hoisted)
        {
            size += SizeOf.Type(variable is ILocalSymbol local ? local.Type : ((IParameterSymbol)variable).Type);
        }

        var context = new DeclarationContext(function.Known, function.Body.Report, function.Body.Cancellation);
        function.Report(
            Rule,
            context.NameOf(symbol),
            symbol.Name,
            function.Awaits.Count + 1,
            size,
            Names(hoisted),
            Names(Children(function)));
    }

    /// <summary>Whether somebody asked for it, so that it costs nothing otherwise.</summary>
    private static bool IsOn(Function function)
    {
        var options = function.State.Compilation.Options;
        return options.SyntaxTreeOptionsProvider is { } provider
            && provider.TryGetDiagnosticValue(function.Root.Syntax.SyntaxTree, Id, function.Body.Cancellation, out var severity)
            && severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default)
            || options.SpecificDiagnosticOptions.TryGetValue(Id, out var chosen) && chosen is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
    }

    private static List<ISymbol> Children(Function function)
    {
        var children = new List<ISymbol>();
        foreach (var operation in function.Awaits)
        {
            if (((IAwaitOperation)operation).Operation.Unwrap() is IInvocationOperation { IsVirtual: false } call && function.State.IsAnnotated(call.TargetMethod))
            {
                children.Add(call.TargetMethod);
            }
        }

        return children;
    }

    private static string Names(List<ISymbol> symbols)
    {
        var names = new List<string>();
        foreach (var symbol in symbols)
        {
            if (!names.Contains(symbol.Name))
            {
                names.Add(symbol.Name);
            }
        }

        return names.Count == 0 ? "none" : string.Join(", ", names);
    }
}
