using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Work handed to the thread pool.</summary>
internal sealed class Volt1202PoolOffload : TableRule
{
    public const string Id = "VOLT1202";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not hand work to the thread pool",
        "'{0}' hands the work to another thread; {1}",
        Category.Threads,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The delegate runs on a pool thread, where Volt tasks and the objects they own must not be used; in the browser it runs on this thread after all.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Tasks.Task", "Run", "await the code directly"),
        new("System.Threading.Tasks.Task", "Start", "await or spawn the code directly"),
        new("System.Threading.Tasks.TaskFactory", "StartNew", "await the code directly"),
        new("System.Threading.Tasks.TaskFactory`1", "StartNew", "await the code directly"),
        new("System.Threading.ThreadPool", "QueueUserWorkItem UnsafeQueueUserWorkItem UnsafeQueueNativeOverlapped", "spawn a Volt task"),
        new("System.Threading.ThreadPool", "SetMinThreads SetMaxThreads", "Volt does not use the pool"));

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function)
    {
        if (operation is IInvocationOperation call)
        {
            foreach (var argument in call.Arguments)
            {
                // LongRunning is a thread of its own: Volt1201 speaks about it. The context's scheduler is no pool.
                if (Volt1201LongRunning.AsksForThread(argument.Value)
                    || argument.Value.Unwrap() is IInvocationOperation { TargetMethod.Name: "FromCurrentSynchronizationContext" })
                {
                    return null;
                }
            }
        }

        return base.Match(operation, member, row, function);
    }
}
