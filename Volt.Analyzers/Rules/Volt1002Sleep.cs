using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Putting the thread to sleep, joining another one, and spinning.</summary>
internal sealed class Volt1002Sleep : TableRule
{
    public const string Id = "VOLT1002";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not sleep, join or spin",
        "'{0}' stops the thread, and with it every Volt task; {1}",
        Category.Blocking,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A sleeping thread runs no other task. Give the thread back to the runtime with an await.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Thread", "Sleep", "use 'await VoltTask.Delay(...)'"),
        new("System.Threading.Thread", "Yield", "use 'await VoltTask.Yield()'"),
        new("System.Threading.Thread", "SpinWait", "use 'await VoltTask.Yield()'"),
        new("System.Threading.Thread", "Join", "await a task that completes when the work is done", MemberFlags.ZeroTimeout),
        new("System.Threading.SpinWait", "SpinOnce", "use 'await VoltTask.Yield()'"),
        new("System.Threading.SpinWait", "SpinUntil", "use 'await VoltTask.WaitUntil(...)'", MemberFlags.ZeroTimeout));
}
