using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Mutual exclusion, which one thread does not need.</summary>
internal sealed class Volt1004UselessLock : TableRule
{
    public const string Id = "VOLT1004";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "One thread needs no lock",
        "'{0}' excludes other threads, of which there are none; {1}",
        Category.Blocking,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Volt tasks run one after the other and give way only at an await, where such a lock must not be held. Between awaits nothing can come between.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Monitor", "Enter TryEnter", "remove the lock", MemberFlags.ZeroTimeout),
        new("System.Threading.Lock", "Enter TryEnter EnterScope", "remove the lock", MemberFlags.ZeroTimeout),
        new("System.Threading.SpinLock", "Enter TryEnter", "remove the lock", MemberFlags.ZeroTimeout));

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function) =>
        member is IMethodSymbol { Name: "TryEnter" } method && !HasTimeout(method) ? null : base.Match(operation, member, row, function);

    /// <summary>Whether a Try method waits; one that only looks may be a guard against being entered twice.</summary>
    private static bool HasTimeout(IMethodSymbol method)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name is "timeout" or "millisecondsTimeout")
            {
                return true;
            }
        }

        return false;
    }
}
