using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A lazy sequence of tasks that is enumerated twice.</summary>
internal sealed class Volt3004EnumeratedTwice : FunctionRule
{
    public const string Id = "VOLT3004";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "A lazy sequence of tasks is enumerated twice",
        "'{0}' makes its tasks anew each time it is enumerated; call ToArray() once",
        Category.Performance,
        DiagnosticSeverity.Hidden,
        isEnabledByDefault: true,
        description: "Select and its kin run again for each enumeration, so the second one starts or makes other tasks than the first.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    private static readonly HashSet<string> s_lazy = ["Select", "SelectMany", "Where", "Concat", "Append", "Prepend", "Zip", "Cast", "OfType", "Skip", "Take"];

    public override void Check(Function function)
    {
        Dictionary<ISymbol, int>? uses = null;
        foreach (var operation in function.Root.Descendants())
        {
            if (operation is ILocalReferenceOperation { Local: { } local } reference
                && IsSequenceOfTasks(local.Type, function)
                && function.Body.Locals.OnlyValueOf(local) is { } value
                && value.Unwrap() is IInvocationOperation { TargetMethod: { Name: { } name, ContainingType.Name: "Enumerable" } }
                && s_lazy.Contains(name)
                && Enumerates(reference))
            {
                uses ??= new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
                uses[local] = uses.TryGetValue(local, out var count) ? count + 1 : 1;
                if (uses[local] == 2)
                {
                    function.Report(Rule, reference.Syntax.GetLocation(), local.Name);
                }
            }
        }
    }

    private static bool IsSequenceOfTasks(ITypeSymbol type, Function function) =>
        type is INamedTypeSymbol { IsGenericType: true, TypeArguments: { Length: 1 } arguments, TypeKind: TypeKind.Interface } && function.Known.IsTaskLike(arguments[0]);

    private static bool Enumerates(ILocalReferenceOperation reference)
    {
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IArgumentOperation or IForEachLoopOperation or ISpreadOperation;
    }
}
