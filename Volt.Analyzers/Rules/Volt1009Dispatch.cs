using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>Dispatching to a thread and waiting for it.</summary>
internal sealed class Volt1009Dispatch : TableRule
{
    public const string Id = "VOLT1009";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not dispatch and wait",
        "'{0}' runs the delegate elsewhere and waits for it; {1}",
        Category.Blocking,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Sending work to a context or dispatcher and waiting for it blocks this thread, and deadlocks when the work needs this thread.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.SynchronizationContext", "Send", "use 'Post', or await the work"),
        new("System.Windows.Threading.Dispatcher", "Invoke", "use 'await InvokeAsync(...)'"),
        new("Avalonia.Threading.Dispatcher", "Invoke", "use 'await InvokeAsync(...)'"),
        new("System.Windows.Forms.Control", "Invoke", "use 'await InvokeAsync(...)'"),
        new("System.ComponentModel.ISynchronizeInvoke", "Invoke", "use 'BeginInvoke', or await the work"));
}
