using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>An asynchronous lock that is not released, or taken twice.</summary>
internal sealed class Volt2005AsyncLock : FunctionRule
{
    public const string Id = "VOLT2005";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Release an async lock in a finally block",
        "{0}; {1}",
        Category.Tasks,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A semaphore used as an asynchronous lock must be released in a finally block, and a task that takes it twice waits for itself.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override void Check(Function function)
    {
        List<(IInvocationOperation Call, string Key)>? acquired = null;
        foreach (var await in function.Awaits)
        {
            if (AcquiredBy(((IAwaitOperation)await).Operation) is { } found)
            {
                (acquired ??= []).Add(found);
            }
        }

        if (acquired is null)
        {
            return;
        }

        var releases = new List<(IOperation Call, string Key)>();
        foreach (var operation in function.Root.Descendants())
        {
            if (operation is IInvocationOperation { TargetMethod.Name: "Release" } call && ExpressionKey.Of(call.Instance) is { } key)
            {
                releases.Add((call, key));
            }
        }

        foreach (var (call, key) in acquired)
        {
            var mine = releases.FindAll(r => r.Key == key);
            if (mine.Count > 0 && !mine.Exists(r => IsInFinally(r.Call)))
            {
                function.Report(Rule, call.Syntax.GetLocation(), $"'{call.Instance!.Syntax}' stays taken when the code after it throws or is aborted", "release it in a finally block");
            }
        }

        if (acquired.Count > 1)
        {
            var flow = new Flow(function);
            foreach (var graph in function.Graphs())
            {
                flow.Run(graph);
            }
        }
    }

    private static (IInvocationOperation Call, string Key)? AcquiredBy(IOperation awaited)
    {
        awaited = awaited.Unwrap();
        if (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } inner })
        {
            awaited = inner.Unwrap();
        }

        return awaited is IInvocationOperation { TargetMethod: { Name: "WaitAsync", ContainingType.Name: "SemaphoreSlim" } } call
            && ExpressionKey.Of(call.Instance) is { } key
            ? (call, key)
            : null;
    }

    private static bool IsInFinally(IOperation operation)
    {
        for (var parent = operation; parent.Parent is not null; parent = parent.Parent)
        {
            if (parent.Parent is ITryOperation tried && tried.Finally == parent)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Flow(Function function) : MayFlow(function.Body.Cancellation)
    {
        private readonly HashSet<SyntaxNode> _reported = [];

        protected override void Apply(IOperation operation, HashSet<string> state)
        {
            if (operation is IAwaitOperation await && AcquiredBy(await.Operation) is { } found)
            {
                if (!state.Add(found.Key) && IsFinal && _reported.Add(found.Call.Syntax) && IsBinary(found.Call))
                {
                    function.Report(Rule, found.Call.Syntax.GetLocation(), $"'{found.Call.Instance!.Syntax}' is taken already, so the task waits for itself", "release it first, or take it once");
                }
            }
            else if (operation is IInvocationOperation { TargetMethod.Name: "Release" } call && ExpressionKey.Of(call.Instance) is { } key)
            {
                state.Remove(key);
            }
        }

        /// <summary>Whether the semaphore lets one in, as far as its creation shows.</summary>
        private bool IsBinary(IInvocationOperation call) =>
            call.Instance?.Unwrap() is not ILocalReferenceOperation local
            || function.Body.Locals.OnlyValueOf(local.Local)?.Unwrap() is not IObjectCreationOperation { Arguments: { Length: > 0 } arguments }
            || arguments[0].Value.ConstantValue is not { HasValue: true, Value: int and > 1 };
    }
}
