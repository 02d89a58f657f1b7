using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Volt.Scorecards;

namespace Volt.Analyzers.Rules;

/// <summary>What the machine of an annotated method is made of.</summary>
internal sealed class Volt3007Scorecard : MethodRule
{
    public const string Id = "VOLT3007";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Scorecard of a Volt task",
        "'{0}' {1}",
        Category.Performance,
        DiagnosticSeverity.Info,
        isEnabledByDefault: false,
        description: "One line for each annotated method: how many states its machine has, its size, what lives across an await, and which annotated methods it awaits inline. Off unless it is turned on. Why a body runs on the fallback is said by the generator (VOLT0010 and up). The same for a whole project: the MSBuild property VoltScorecard.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        if (context.Declaration(method)?.SyntaxTree is { } tree && context.IsOn(Id, tree))
        {
            context.Report(Rule, context.NameOf(method), method.Name, MachineCard.Find(method) is { } machine ? Describe(MachineCard.Of(machine)) : "runs on the fallback; VOLT0010 says why");
        }
    }

    private static string Describe(MachineCard card) =>
        $"is a machine of {card.States} states and {card.Bytes} bytes; hoisted: {MachineCard.List(card.Hoisted)}; inline children: {MachineCard.List(card.InlineChildren)}";
}
