using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Rules;

/// <summary>State that belongs to a thread.</summary>
internal sealed class Volt1205ThreadAffine : TableRule
{
    public const string Id = "VOLT1205";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "State of a thread is shared by all tasks",
        "'{0}' holds a value per thread, and all tasks share the one thread; {1}",
        Category.Threads,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Thread-static and thread-local state looks private to a task but is shared by all of them. ExecutionContext, and so AsyncLocal, does not flow into Volt tasks.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.ThreadLocal`1", ".ctor Value", "pass the value, or keep it in a field of the task"),
        new("System.Threading.AsyncLocal`1", ".ctor Value", "pass the value: ExecutionContext does not flow in Volt"),
        new("System.Threading.Thread", "GetData SetData AllocateDataSlot AllocateNamedDataSlot GetNamedDataSlot", "pass the value, or keep it in a field of the task"));
}
