using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Waiting synchronously for a task: the members that are known by name.</summary>
internal sealed class Volt1001SynchronousWait : TableRule
{
    public const string Id = "VOLT1001";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not wait synchronously for a task",
        "'{0}' waits synchronously and stops every Volt task on this thread; {1}",
        Category.Blocking,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The one thread that runs all Volt tasks would wait for work that only it can do: a deadlock at worst, a frozen "
            + "program at best. Await instead.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    private const string Await = "use 'await'";

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Tasks.Task", "Wait", Await, MemberFlags.ZeroTimeout),
        new("System.Threading.Tasks.Task", "WaitAll", "use 'await Task.WhenAll(...)'", MemberFlags.ZeroTimeout),
        new("System.Threading.Tasks.Task", "WaitAny", "use 'await Task.WhenAny(...)'", MemberFlags.ZeroTimeout),
        new("System.Threading.Tasks.Task", "RunSynchronously", "call the code directly, or await an async method"),
        new("System.Threading.Tasks.Task`1", "Result", Await),
        new("System.Threading.Tasks.ValueTask`1", "Result", Await),
        new("System.IAsyncResult", "AsyncWaitHandle", "await the task, or wrap the pair with Task.Factory.FromAsync"),
        new("System.Threading.Tasks.TaskAsyncEnumerableExtensions", "ToBlockingEnumerable", "use 'await foreach'"),
        new("System.Threading.Tasks.TaskToAsyncResult", "End Unwrap", Await),
        new("Volt.VoltRuntime", "Run RunUntilStalled Tick TickFor", "the runtime is already running this task; await or spawn the work instead"),
        new("Microsoft.VisualStudio.Threading.JoinableTaskFactory", "Run", "use 'await RunAsync(...)'"),
        new("Microsoft.VisualStudio.Threading.JoinableTask", "Join", "use 'await JoinAsync()'"),
        new("Nito.AsyncEx.AsyncContext", "Run", "await the body directly"),
        new("Nito.AsyncEx.AsyncLock", "Lock", "use 'await LockAsync()'"));

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function)
    {
        if (operation is IPropertyReferenceOperation property && IsGuardedByPattern(property))
        {
            return null;
        }

        if (base.Match(operation, member, row, function) is not { } use)
        {
            return null;
        }

        return function.Body.IsKnownComplete(operation.Syntax) ? null : use;
    }

    /// <summary>Whether <c>Result</c> is read in a property pattern that first asks whether the task is complete.</summary>
    public static bool IsGuardedByPattern(IPropertyReferenceOperation property) =>
        property.Parent is IPropertySubpatternOperation { Parent: IRecursivePatternOperation pattern }
        && CompletedTaskFlow.PatternSaysComplete(pattern);
}
