using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>A lock that is held while other tasks run.</summary>
internal sealed class Volt1005LockAcrossAwait : FunctionRule
{
    public const string Id = "VOLT1005";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not hold a lock across an await",
        "'{0}' is held across this await: another task that wants it blocks the thread for ever",
        Category.Blocking,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "At an await other Volt tasks run on the same thread. A lock that is still held then either lets them in, because it is the same thread, or blocks the thread for ever.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    private static readonly HashSet<string> s_enter =
    [
        "Monitor.Enter", "Monitor.TryEnter", "Lock.Enter", "Lock.TryEnter", "SpinLock.Enter", "SpinLock.TryEnter", "Mutex.WaitOne", "WaitHandle.WaitOne",
        "ReaderWriterLockSlim.EnterReadLock", "ReaderWriterLockSlim.EnterWriteLock", "ReaderWriterLockSlim.EnterUpgradeableReadLock",
        "ReaderWriterLockSlim.TryEnterReadLock", "ReaderWriterLockSlim.TryEnterWriteLock", "ReaderWriterLockSlim.TryEnterUpgradeableReadLock",
        "ReaderWriterLock.AcquireReaderLock", "ReaderWriterLock.AcquireWriterLock",
    ];

    private static readonly HashSet<string> s_exit =
    [
        "Monitor.Exit", "Lock.Exit", "SpinLock.Exit", "Mutex.ReleaseMutex",
        "ReaderWriterLockSlim.ExitReadLock", "ReaderWriterLockSlim.ExitWriteLock", "ReaderWriterLockSlim.ExitUpgradeableReadLock",
        "ReaderWriterLock.ReleaseReaderLock", "ReaderWriterLock.ReleaseWriterLock", "ReaderWriterLock.ReleaseLock",
    ];

    public override void Check(Function function)
    {
        if (!TakesLock(function))
        {
            return;
        }

        foreach (var graph in function.Graphs())
        {
            new Flow(function).Run(graph);
        }
    }

    private static bool TakesLock(Function function)
    {
        var takes = false;
        var awaits = function.Awaits.Count > 0;
        if (!function.IsAsync)
        {
            return false;
        }

        foreach (var operation in function.Root.Descendants())
        {
            takes |= operation is IInvocationOperation call && LockOf(call, s_enter) is not null;
            awaits |= operation is IForEachLoopOperation { IsAsynchronous: true } or IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true };
        }

        return takes && awaits;
    }

    /// <summary>The lock that a call takes or releases: its receiver, or the object given to Monitor.</summary>
    private static (string Key, string Name)? LockOf(IInvocationOperation call, HashSet<string> methods)
    {
        if (!methods.Contains(call.TargetMethod.ContainingType?.Name + "." + call.TargetMethod.Name)
            || call.TargetMethod.ContainingNamespace?.ToDisplayString() != "System.Threading")
        {
            return null;
        }

        var target = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
        if (target is null || target.Type is { Name: "AutoResetEvent" or "ManualResetEvent" or "EventWaitHandle" or "WaitHandle" or "Semaphore" })
        {
            return null;
        }

        return ExpressionKey.Of(target) is { } key ? (key, target.Syntax.ToString()) : null;
    }

    private sealed class Flow(Function function) : MayFlow(function.Body.Cancellation)
    {
        private readonly Dictionary<string, string> _names = [];

        // The variables that say whether a lock was taken.
        private readonly Dictionary<string, string> _answers = [];
        private readonly HashSet<SyntaxNode> _reported = [];

        protected override void Apply(IOperation operation, HashSet<string> state)
        {
            switch (operation)
            {
                case IInvocationOperation call when LockOf(call, s_enter) is { } taken:
                    _names[taken.Key] = taken.Name;
                    state.Add(taken.Key);
                    foreach (var argument in call.Arguments)
                    {
                        if (argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out && ExpressionKey.Of(argument.Value) is { } answer)
                        {
                            _answers[answer] = taken.Key;
                        }
                    }

                    break;
                case ISimpleAssignmentOperation assignment when ExpressionKey.Of(assignment.Target) is { } answer:
                    if (assignment.Value.Unwrap() is IInvocationOperation tried && LockOf(tried, s_enter) is { } wanted)
                    {
                        _answers[answer] = wanted.Key;
                    }
                    else if (assignment.Value.ConstantValue.HasValue is false)
                    {
                        _answers.Remove(answer);
                    }

                    break;
                case IInvocationOperation call when LockOf(call, s_exit) is { } released:
                    state.Remove(released.Key);
                    break;
                case IAwaitOperation when state.Count > 0 && IsFinal && _reported.Add(operation.Syntax):
                    var keys = new List<string>(state);
                    keys.Sort(System.StringComparer.Ordinal);
                    function.Report(Rule, operation.Syntax.GetLocation(), _names[keys[0]]);
                    break;
            }
        }

        /// <summary>Where an attempt to take a lock has failed, it is not held.</summary>
        protected override void Assume(IOperation condition, bool holds, HashSet<string> state)
        {
            condition = condition.Unwrap();
            while (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not)
            {
                condition = not.Operand.Unwrap();
                holds = !holds;
            }

            if (holds)
            {
                return;
            }

            if (condition is IInvocationOperation call && LockOf(call, s_enter) is { } taken)
            {
                state.Remove(taken.Key);
            }
            else if (ExpressionKey.Of(condition) is { } answer && _answers.TryGetValue(answer, out var key))
            {
                state.Remove(key);
            }
        }
    }
}
