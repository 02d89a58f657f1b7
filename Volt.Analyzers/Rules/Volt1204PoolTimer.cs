using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Timers and waits whose callbacks come on a pool thread.</summary>
internal sealed class Volt1204PoolTimer : TableRule
{
    public const string Id = "VOLT1204";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not use a pool timer",
        "'{0}' calls back on another thread; {1}",
        Category.Threads,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The callback of a pool timer or registered wait runs on a pool thread, where Volt tasks and the objects they own must not be used.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Timer", ".ctor Change", "await VoltTask.Delay or Interval, or a PeriodicTimer"),
        new("System.Timers.Timer", ".ctor Start Enabled", "await VoltTask.Delay or Interval, or a PeriodicTimer"),
        new("System.Threading.ThreadPool", "RegisterWaitForSingleObject UnsafeRegisterWaitForSingleObject", "await a task instead"),
        new("System.TimeProvider", "CreateTimer", "await VoltTask.Delay or Interval"));

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function) =>
        operation is IPropertyReferenceOperation && operation.Parent is not ISimpleAssignmentOperation { Value.ConstantValue: { HasValue: true, Value: true } }
            ? null
            : base.Match(operation, member, row, function);
}
