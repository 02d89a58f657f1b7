using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Kernel objects and slim primitives that block the thread.</summary>
internal sealed class Volt1003Primitive : TableRule
{
    public const string Id = "VOLT1003";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not wait on a synchronisation primitive",
        "'{0}' blocks the thread until somebody else acts, which on this thread nobody can; {1}",
        Category.Blocking,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A wait handle, semaphore, event, barrier or blocking queue stops the one thread that could signal it.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MemberTable Table { get; } = new(
        new("System.Threading.WaitHandle", "WaitOne WaitAll WaitAny SignalAndWait", "await a task instead, such as that of a TaskCompletionSource", MemberFlags.ZeroTimeout),
        new("System.Threading.SemaphoreSlim", "Wait", "use 'await WaitAsync(...)'", MemberFlags.ZeroTimeout),
        new("System.Threading.SemaphoreSlim", "AvailableWaitHandle", "use 'await WaitAsync(...)'"),
        new("System.Threading.ManualResetEventSlim", "Wait", "await a task instead, such as that of a TaskCompletionSource", MemberFlags.ZeroTimeout),
        new("System.Threading.ManualResetEventSlim", "WaitHandle", "await a task instead, such as that of a TaskCompletionSource"),
        new("System.Threading.CountdownEvent", "Wait", "await Task.WhenAll(...) over the tasks it counts", MemberFlags.ZeroTimeout),
        new("System.Threading.CountdownEvent", "WaitHandle", "await Task.WhenAll(...) over the tasks it counts"),
        new("System.Threading.Barrier", "SignalAndWait", "await Task.WhenAll(...) between the phases", MemberFlags.ZeroTimeout),
        new("System.Threading.ReaderWriterLockSlim", "EnterReadLock EnterWriteLock EnterUpgradeableReadLock", "one thread needs no lock; across awaits use an async lock"),
        new("System.Threading.ReaderWriterLockSlim", "TryEnterReadLock TryEnterWriteLock TryEnterUpgradeableReadLock", "one thread needs no lock; across awaits use an async lock", MemberFlags.ZeroTimeout),
        new("System.Threading.ReaderWriterLock", "AcquireReaderLock AcquireWriterLock UpgradeToWriterLock", "one thread needs no lock; across awaits use an async lock", MemberFlags.ZeroTimeout),
        new("System.Threading.Monitor", "Wait", "await a task instead, such as that of a TaskCompletionSource"),
        new("System.Collections.Concurrent.BlockingCollection`1", "Take Add TakeFromAny AddToAny GetConsumingEnumerable", "use a Channel and await it"),
        new("System.Collections.Concurrent.BlockingCollection`1", "TryTake TryAdd TryTakeFromAny TryAddToAny", "use a Channel and await it", MemberFlags.ZeroTimeout),
        new("System.Threading.CancellationToken", "WaitHandle", "register a callback, or pass the token to what is awaited"),
        new("System.Threading.Timer", "Dispose", "use 'await DisposeAsync()'", MemberFlags.WithArguments),
        new("System.IO.FileSystemWatcher", "WaitForChanged", "subscribe to the events, or write them to a Channel"),
        new("System.Diagnostics.Process", "WaitForExit", "use 'await WaitForExitAsync(...)'", MemberFlags.ZeroTimeout),
        new("System.Diagnostics.Process", "WaitForInputIdle", "poll with an awaited delay", MemberFlags.ZeroTimeout),
        new("System.IO.Pipes.PipeStream", "WaitForPipeDrain", "let the reader acknowledge, and await that"),
        new("System.ServiceProcess.ServiceController", "WaitForStatus", "poll with an awaited delay"),
        new("System.Reactive.Linq.Observable", "Wait First Last Single ForEach", "await the observable"));

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function) =>
        member is IMethodSymbol { Name: "TryTake" or "TryAdd" or "TryTakeFromAny" or "TryAddToAny" } method && !CanWait(method, function.Known)
        || member is IMethodSymbol { Name: "Add" or "TryAdd" } && operation is IInvocationOperation { Instance: { } collection } && IsUnbounded(collection, function)
            ? null
            : base.Match(operation, member, row, function);

    /// <summary>Whether a collection is made here without a bound, so that there is always room.</summary>
    private static bool IsUnbounded(IOperation collection, Function function)
    {
        var made = collection.Unwrap() switch
        {
            ILocalReferenceOperation local => function.Body.Locals.OnlyValueOf(local.Local),
            IFieldReferenceOperation { Field.IsReadOnly: true } field => OperationFacts.InitialValue(field, field.SemanticModel, function.Body.Cancellation),
            _ => null,
        };
        return made?.Unwrap() is IObjectCreationOperation { Arguments: var arguments }
            && arguments.All(static a => a.Value.Type?.SpecialType != SpecialType.System_Int32);
    }

    /// <summary>Whether a Try method takes a time to wait for.</summary>
    private static bool CanWait(IMethodSymbol method, KnownSymbols known)
    {
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Name.StartsWith("milliseconds", System.StringComparison.Ordinal)
                || KnownSymbols.Same(parameter.Type, known.TimeSpan)
                || KnownSymbols.Same(parameter.Type, known.CancellationToken))
            {
                return true;
            }
        }

        return false;
    }
}
