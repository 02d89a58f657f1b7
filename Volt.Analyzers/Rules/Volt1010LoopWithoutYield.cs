using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Volt.Analyzers.Rules;

/// <summary>A loop that never lets another task run.</summary>
internal sealed class Volt1010LoopWithoutYield : FunctionRule
{
    public const string Id = "VOLT1010";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "The loop never lets another task run",
        "this loop {0}; insert 'await VoltTask.Yield()'",
        Category.Blocking,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A loop that waits for a flag which only another task can set never ends, because that task never runs. A very long loop stops all others for its time.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    private const string Waits = "waits for what only another task or thread can change, and never lets one run";

    /// <summary>A constant number of turns from which a loop is long.</summary>
    private const long ManyTurns = 10_000_000;

    private static readonly HashSet<string> s_clocks =
        ["Now", "UtcNow", "TickCount", "TickCount64", "ElapsedMilliseconds", "ElapsedTicks", "Elapsed", "GetTimestamp", "GetElapsedTime", "GetUtcNow", "IsCompleted",
            "IsCompletedSuccessfully", "IsCancellationRequested", "IsSet", "IsAlive", "Status", "CurrentCount", "IsEmpty", "HasExited", "CompareExchange", "IsFaulted", "IsCanceled",
            "KeyAvailable", "DataAvailable", "Available", "Pending", "Connected", "IsConnected"];

    public override void Check(Function function)
    {
        foreach (var operation in function.Loops)
        {
            var loop = (ILoopOperation)operation;
            var turn = new Turn(loop, loop.Syntax.Span);
            if (Yields(turn, function))
            {
                continue;
            }

            var problem = loop switch
            {
                IWhileLoopOperation { Condition: { } condition } pending => WaitsFor(condition, pending.ConditionIsUntil, turn, function),
                IForLoopOperation { Condition: null } => Endless(turn, function),
                IForLoopOperation counted => Turns(counted) >= ManyTurns
                    ? "takes very long and never yields"
                    : WaitsFor(counted.Condition!, until: false, turn, function),
                IForEachLoopOperation each when RangeOf(each.Collection) >= ManyTurns => "takes very long and never yields",
                _ => null,
            };
            if (problem is not null)
            {
                function.Report(Rule, Head(loop), problem);
            }
        }

        foreach (var jump in function.Jumps)
        {
            if (LoopOf(jump) is { } turn && !Yields(turn, function) && ProblemOf(turn, jump, function) is { } problem)
            {
                function.Report(Rule, jump.Syntax.GetLocation(), problem);
            }
        }
    }

    /// <summary>The statements from a label to a jump back to it, when both stand in one block.</summary>
    private static Turn? LoopOf(IBranchOperation jump)
    {
        for (var parent = jump.Parent; parent is not null and not IAnonymousFunctionOperation and not ILocalFunctionOperation; parent = parent.Parent)
        {
            if (parent is not IBlockOperation block)
            {
                continue;
            }

            foreach (var statement in block.Operations)
            {
                if (statement is ILabeledOperation labeled && KnownSymbols.Same(labeled.Label, jump.Target) && labeled.Syntax.SpanStart < jump.Syntax.SpanStart)
                {
                    return new Turn(block, TextSpan.FromBounds(labeled.Syntax.SpanStart, jump.Syntax.Span.End));
                }
            }
        }

        return null;
    }

    /// <summary>What is wrong with a loop made by a jump back.</summary>
    private static string? ProblemOf(Turn turn, IBranchOperation jump, Function function)
    {
        for (var parent = jump.Parent; parent is not null && parent != turn.Root; parent = parent.Parent)
        {
            if (parent is IConditionalOperation check)
            {
                return Polls(check.Condition.Unwrap(), turn, function) ? Waits : null;
            }

            if (parent is not (IBlockOperation or ILabeledOperation))
            {
                return null;
            }
        }

        foreach (var inner in turn.Operations())
        {
            if (inner is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: not BranchKind.Continue } && inner != jump)
            {
                return PollsInside(turn, function);
            }
        }

        return "never ends and never yields";
    }

    /// <summary>Whether the loop awaits something that may not be complete.</summary>
    private static bool Yields(Turn turn, Function function)
    {
        foreach (var inner in turn.Operations())
        {
            if (inner is IAwaitOperation await && !IsComplete(await.Operation.Unwrap(), function)
                || inner is IForEachLoopOperation { IsAsynchronous: true }
                || inner is IUsingOperation { IsAsynchronous: true }
                || inner is IReturnOperation { Kind: OperationKind.YieldReturn })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsComplete(IOperation awaited, Function function) => awaited switch
    {
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "AsTask" or "Preserve", Instance: { } inner } => IsComplete(inner.Unwrap(), function),
        IPropertyReferenceOperation { Property: { IsStatic: true, Name: "CompletedTask" } } => true,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "FromResult" or "FromException" } } => true,
        IInvocationOperation { TargetMethod: { IsStatic: true, Name: "Delay" }, Arguments: { Length: > 0 } arguments } => OperationFacts.IsZero(arguments[0].Value, function),
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.Length: 0 } => true,
        ILocalReferenceOperation local => function.Body.Locals.OnlyValueOf(local.Local) is { } value && value.Unwrap() is not ILocalReferenceOperation && IsComplete(value.Unwrap(), function),
        _ => false,
    };

    private static string? WaitsFor(IOperation condition, bool until, Turn turn, Function function)
    {
        condition = condition.Unwrap();
        if (condition.ConstantValue is { HasValue: true, Value: bool constant })
        {
            return constant == until ? null : Endless(turn, function);
        }

        return Polls(condition, turn, function) ? Waits : null;
    }

    /// <summary>What is wrong with a loop whose head never ends it.</summary>
    private static string? Endless(Turn turn, Function function)
    {
        if (IsEndless((ILoopOperation)turn.Root))
        {
            return "never ends and never yields";
        }

        // Whoever awaits in such a loop means to let others run.
        return turn.Operations().Any(static o => o is IAwaitOperation) ? "awaits only what is complete already, so it never yields" : PollsInside(turn, function);
    }

    /// <summary>Whether nothing leaves the loop.</summary>
    private static bool IsEndless(ILoopOperation loop)
    {
        foreach (var inner in new Turn(loop, loop.Syntax.Span).Operations())
        {
            if (inner is IReturnOperation or IThrowOperation
                || inner is IBranchOperation { BranchKind: BranchKind.Break } branch && KnownSymbols.Same(branch.Target, loop.ExitLabel)
                || inner is IBranchOperation { BranchKind: BranchKind.GoTo })
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an endless loop is left only when something changes that it does not change itself.</summary>
    private static string? PollsInside(Turn turn, Function function)
    {
        var any = false;
        foreach (var inner in turn.Operations())
        {
            switch (inner)
            {
                case IConditionalOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax } check when Leaves(check.WhenTrue) || check.WhenFalse is { } other && Leaves(other):
                    if (!Polls(check.Condition.Unwrap(), turn, function))
                    {
                        return null;
                    }

                    any = true;
                    break;
                case IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break } when !IsGuarded(inner, turn.Root):
                    return null;
            }
        }

        return any ? Waits : null;
    }

    private static bool Leaves(IOperation branch)
    {
        foreach (var inner in branch.DescendantsAndSelf())
        {
            if (inner is IReturnOperation or IThrowOperation or IBranchOperation { BranchKind: BranchKind.Break or BranchKind.GoTo })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGuarded(IOperation exit, IOperation loop)
    {
        for (var parent = exit.Parent; parent is not null && parent != loop; parent = parent.Parent)
        {
            if (parent is IConditionalOperation { Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.IfStatementSyntax })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition only looks at things that the loop does not change.</summary>
    private static bool Polls(IOperation condition, Turn turn, Function function)
    {
        var looked = new HashSet<string>();
        var shared = false;
        foreach (var operation in condition.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IFieldReferenceOperation { Field.IsConst: false } field:
                    looked.Add(ExpressionKey.Of(field) ?? "?");
                    shared |= !field.Field.IsReadOnly;
                    break;
                case IPropertyReferenceOperation property:
                    if (property.Arguments.Length > 0)
                    {
                        return false;
                    }

                    looked.Add(ExpressionKey.Of(property) ?? "?");
                    shared |= s_clocks.Contains(property.Property.Name) || property.Property.SetMethod is not null || IsOwnProperty(property, function) || IsSizeOfShared(property);
                    break;
                case ILocalReferenceOperation local:
                    looked.Add(ExpressionKey.Of(local) ?? "?");
                    shared |= IsWrittenElsewhere(local.Local, function);
                    break;
                case IParameterReferenceOperation parameter:
                    looked.Add(ExpressionKey.Of(parameter) ?? "?");
                    break;
                case IInvocationOperation call:
                    if (call.TargetMethod.IsStatic && call.Arguments.Length > 0 && call.Arguments.All(static a => Constant(a.Value) is not null))
                    {
                        break;
                    }

                    if (!s_clocks.Contains(call.TargetMethod.Name)
                        && !(call.TargetMethod is { Name: "Read", ContainingType.Name: "Volatile" or "Interlocked" }))
                    {
                        return false;
                    }

                    shared = true;
                    break;
                case IAwaitOperation or IAssignmentOperation or IIncrementOrDecrementOperation or IDynamicInvocationOperation:
                    return false;
            }
        }

        return shared && !Changes(turn, condition, looked, function);
    }

    /// <summary>Whether the property is the size of a collection in a field or property, which others may fill.</summary>
    private static bool IsSizeOfShared(IPropertyReferenceOperation property) =>
        property is { Property.Name: "Count" or "IsEmpty", Instance: { } collection } && collection.Unwrap() is IFieldReferenceOperation or IPropertyReferenceOperation;

    private static bool IsOwnProperty(IPropertyReferenceOperation property, Function function) =>
        KnownSymbols.Same(property.Property.ContainingAssembly, function.State.Compilation.Assembly);

    /// <summary>Whether a local is captured and assigned by a nested function, which may run as another task.</summary>
    private static bool IsWrittenElsewhere(ILocalSymbol local, Function function)
    {
        foreach (var operation in function.Root.Descendants())
        {
            if (operation is IAssignmentOperation { Target: ILocalReferenceOperation target }
                && KnownSymbols.Same(target.Local, local)
                && IsNested(operation, function))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNested(IOperation operation, Function function)
    {
        for (var parent = operation.Parent; parent is not null && parent != function.Root; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the loop may change what its condition looks at.</summary>
    private static bool Changes(Turn turn, IOperation condition, HashSet<string> looked, Function function)
    {
        foreach (var inner in turn.Operations())
        {
            if (condition.Syntax.Span.Contains(inner.Syntax.Span) && inner.Syntax.SyntaxTree == condition.Syntax.SyntaxTree)
            {
                continue;
            }

            switch (inner)
            {
                case IAssignmentOperation assignment when ExpressionKey.Of(assignment.Target) is { } key && Touches(looked, key):
                case IIncrementOrDecrementOperation increment when ExpressionKey.Of(increment.Target) is { } changed && Touches(looked, changed):
                case IArgumentOperation { Parameter.RefKind: not RefKind.None } argument when ExpressionKey.Of(argument.Value) is { } passed && Touches(looked, passed):
                case IArgumentOperation { Value.Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String } } given
                    when ExpressionKey.Of(given.Value) is { } whole && TouchesMember(looked, whole):
                    return true;
                case IInvocationOperation call when !IsIdle(call):
                    // A method of what is looked at, or code of the project, may change it.
                    if (KnownSymbols.Same(call.TargetMethod.ContainingAssembly, function.State.Compilation.Assembly)
                        || call.TargetMethod.MethodKind == MethodKind.DelegateInvoke
                        || ExpressionKey.Of(call.Instance) is { } receiver && looked.Contains(receiver)
                        || ExpressionKey.Of(call.Instance) is { } owner && TouchesMember(looked, owner))
                    {
                        return true;
                    }

                    break;
                case IInvocationOperation { TargetMethod.Name: "Tick" or "RunUntilStalled" or "DoEvents" }:
                    return true;
            }
        }

        return false;
    }

    private static bool Touches(HashSet<string> looked, string key) => looked.Contains(key) || TouchesMember(looked, key);

    private static bool TouchesMember(HashSet<string> looked, string key)
    {
        foreach (var one in looked)
        {
            if (one.StartsWith(key + ".", System.StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsIdle(IInvocationOperation call) =>
        call.TargetMethod.ContainingType?.Name is "Thread" or "SpinWait" or "Console" or "Debug" or "GC" or "Volatile";

    /// <summary>The number of turns of <c>for (i = a; i &lt; b; i++)</c> with constants, and of loops in it.</summary>
    private static long Turns(IForLoopOperation loop)
    {
        if (loop.Condition?.Unwrap() is not IBinaryOperation { RightOperand: { } limit } condition || Constant(limit) is not { } end)
        {
            return 0;
        }

        var bound = condition.OperatorKind switch
        {
            BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.NotEquals => end,
            BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual => (FirstOf(loop) ?? end) - end,
            _ => 0,
        };

        var turns = bound;
        foreach (var inner in loop.Body.DescendantsAndSelf())
        {
            if (inner is IForLoopOperation nested)
            {
                return turns * System.Math.Max(1, Turns(nested));
            }

            if (inner is IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break } or IThrowOperation)
            {
                return 0;
            }
        }

        return turns;
    }

    /// <summary>The constant that a counter begins with.</summary>
    private static long? FirstOf(IForLoopOperation loop)
    {
        foreach (var operation in loop.Before.SelectMany(static b => b.Descendants()))
        {
            if (operation is IVariableInitializerOperation initializer)
            {
                return Constant(initializer.Value);
            }
        }

        return null;
    }

    /// <summary>How many numbers <c>Enumerable.Range</c> or <c>Repeat</c> gives, when it says so by a constant.</summary>
    private static long RangeOf(IOperation collection) =>
        collection.Unwrap() is IInvocationOperation { TargetMethod: { Name: "Range" or "Repeat", ContainingType.Name: "Enumerable" }, Arguments: { Length: 2 } arguments }
            ? Constant(arguments[1].Value) ?? 0
            : 0;

    private static long? Constant(IOperation operation) => operation.Unwrap().ConstantValue is { HasValue: true, Value: { } value }
        ? value switch
        {
            int i => i,
            long l => l,
            uint u => u,
            double d => (long)d,
            _ => null,
        }
        : null;

    /// <summary>One turn of a loop: the part of an operation that is run again and again.</summary>
    private readonly record struct Turn(IOperation Root, TextSpan Span)
    {
        /// <summary>What belongs to the loop itself, without nested functions.</summary>
        public IEnumerable<IOperation> Operations()
        {
            var stack = new Stack<IOperation>();
            stack.Push(Root);
            while (stack.Count > 0)
            {
                var operation = stack.Pop();
                if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
                {
                    continue;
                }

                if (Span.Contains(operation.Syntax.Span))
                {
                    yield return operation;
                }

                foreach (var child in operation.ChildOperations)
                {
                    stack.Push(child);
                }
            }
        }
    }

    private static Location Head(ILoopOperation loop) => loop.Syntax switch
    {
        Microsoft.CodeAnalysis.CSharp.Syntax.WhileStatementSyntax s => s.WhileKeyword.GetLocation(),
        Microsoft.CodeAnalysis.CSharp.Syntax.DoStatementSyntax s => s.DoKeyword.GetLocation(),
        Microsoft.CodeAnalysis.CSharp.Syntax.ForStatementSyntax s => s.ForKeyword.GetLocation(),
        _ => loop.Syntax.GetLocation(),
    };
}
