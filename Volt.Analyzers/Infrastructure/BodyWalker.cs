using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Volt.Analyzers.Rules;

namespace Volt.Analyzers;

/// <summary>
/// Visits every operation of a body once, with the function that it belongs to, and hands it to the rules. The walk keeps its own
/// stack: source can be nested deeper than the thread's.
/// </summary>
internal sealed class BodyWalker
{
    private readonly Body _body;
    private readonly MethodNode _node;
    private readonly bool _summaryOnly;
    private readonly List<Function> _functions = [];
    private readonly List<MethodNode> _nested = [];
    private readonly List<CallEdge> _edges = [];
    private List<CallEdge>? _voltEdges;

    private BodyWalker(Body body, bool summaryOnly)
    {
        _body = body;
        _summaryOnly = summaryOnly;
        _node = new MethodNode(body.Owner.OriginalDefinition);
    }

    /// <summary>Runs all rules over a body and keeps its summary.</summary>
    public static void Walk(Body body) => new BodyWalker(body, summaryOnly: false).Run();

    /// <summary>Finds out what a body does to the thread, and reports nothing.</summary>
    public static MethodNode Summarize(Body body)
    {
        var walker = new BodyWalker(body, summaryOnly: true);
        walker.Run();
        return walker._node;
    }

    private void Run()
    {
        var stack = new Stack<(IOperation Operation, Function Function)>();
        foreach (var block in _body.Blocks)
        {
            var function = new Function(_body, null, _body.Owner as IMethodSymbol, block, _node);
            if (block.Kind != OperationKind.ParameterInitializer)
            {
                _functions.Add(function);
            }

            stack.Push((block, function));
            while (stack.Count > 0)
            {
                var (operation, owner) = stack.Pop();
                if (Enter(operation, ref owner))
                {
                    Visit(operation, owner);
                    foreach (var child in operation.ChildOperations.Reverse())
                    {
                        stack.Push((child, owner));
                    }
                }
            }
        }

        if (_summaryOnly)
        {
            return;
        }

        foreach (var function in _functions)
        {
            foreach (var rule in _body.State.Rules.Functions)
            {
                if (function.IsVolt || rule.Everywhere)
                {
                    rule.Check(function);
                }
            }
        }

        _body.State.Calls.Add(_node);
        foreach (var node in _nested)
        {
            _body.State.Calls.Add(node);
        }

        if (_voltEdges is not null)
        {
            Volt1008Transitive.CheckLive(_voltEdges, _functions[0], _functions[0].Root.SemanticModel);
            foreach (var edge in _voltEdges)
            {
                _body.State.Calls.VoltCalls.Add(new VoltCall(edge));
            }
        }
    }

    /// <summary>Says whether an operation is code that runs, and changes the owner at a nested function.</summary>
    private bool Enter(IOperation operation, ref Function owner)
    {
        switch (operation)
        {
            case INameOfOperation or IAttributeOperation:
                return false;
            case IAnonymousFunctionOperation lambda:
                if (KnownSymbols.DerivesFrom(lambda.Parent?.Type?.OriginalDefinition, owner.Known.LambdaExpression))
                {
                    return false;
                }

                Nest(lambda.Symbol, lambda, CallTargets.IsOffloaded(lambda), ref owner);
                return true;
            case IInvocationOperation { TargetMethod.ReturnsVoid: true } call when _body.State.IsOmitted(call):
                return false;
            case { Parent: IConditionalOperation { Condition.ConstantValue: { HasValue: true, Value: bool value } } branch }
                when operation == (value ? branch.WhenFalse : branch.WhenTrue):
                return false;
            case ILocalFunctionOperation local:
                Nest(local.Symbol, local, isSeparate: true, ref owner);
                return true;
            default:
                return true;
        }
    }

    private void Nest(IMethodSymbol symbol, IOperation root, bool isSeparate, ref Function owner)
    {
        var node = owner.Node;
        if (isSeparate)
        {
            // What it does counts where it is called, not where it is written.
            node = new MethodNode(symbol);
            _nested.Add(node);
        }

        owner = new Function(_body, owner, symbol, root, node);
        _functions.Add(owner);
        if (!_summaryOnly && owner.IsAnnotated && owner.Known.FindAnnotation(symbol) is { } annotation)
        {
            var context = new DeclarationContext(owner.Known, _body.Report, _body.Cancellation);
            foreach (var rule in owner.State.Rules.Methods)
            {
                rule.Check(symbol, annotation, context);
            }
        }
    }

    private void Visit(IOperation operation, Function function)
    {
        switch (operation.Kind)
        {
            case OperationKind.Await:
                function.Awaits.Add(operation);
                break;
            case OperationKind.Loop:
                function.Loops.Add(operation);
                break;
            case OperationKind.Branch when operation is IBranchOperation { BranchKind: BranchKind.GoTo } jump:
                function.Jumps.Add(jump);
                break;
            case OperationKind.LocalReference or OperationKind.ParameterReference when operation.Type is { IsValueType: true, Name: "VoltTask" or "ValueTask" or "TaskId" }:
                _body.HoldsSingleUse = true;
                break;
        }

        var use = FindBlocking(operation, function);
        if (use is not null)
        {
            if (!function.IsVolt)
            {
                if (use.Taints)
                {
                    function.Node.Add(use);
                }
            }
            else
            {
                Report(use, function);
                if (function.State.BrowserMembers is not null && (Volt1301ThrowsInBrowser.Of(use) ?? Volt1302FreezesBrowser.Of(use)) is { } there && !BrowserGuard.Keeps(operation, function))
                {
                    Report(there, function);
                }
            }
        }

        if (_summaryOnly)
        {
            return;
        }

        CollectCalls(operation, function, use);
        if (function is { IsVolt: true, State.BrowserMembers: { } browser }
            && MemberOf(operation) is { } used
            && browser.Find(used) is { } entry
            && entry.Rule.Match(operation, used, entry.Row, function) is { } thrown
            && !BrowserGuard.Keeps(operation, function))
        {
            Report(thrown, function);
        }

        foreach (var rule in function.State.Rules.OperationsFor(operation.Kind))
        {
            if (function.IsVolt || rule.Everywhere)
            {
                rule.Check(operation, function);
            }
        }
    }

    private void CollectCalls(IOperation operation, Function function, BlockingUse? use)
    {
        _edges.Clear();
        CallTargets.Collect(operation, function, _edges);
        if (!function.IsVolt)
        {
            function.Node.Calls.AddRange(_edges);
            return;
        }

        foreach (var edge in _edges)
        {
            // A call that was reported itself says enough; what local functions do is reported in them.
            if (use is null && edge.Callee is not IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            {
                (_voltEdges ??= []).Add(edge);
            }
        }
    }

    private static void Report(BlockingUse use, Function function) =>
        function.Body.Report(Diagnostic.Create(use.Descriptor, use.Location, use.Member, use.Advice));

    private static BlockingUse? FindBlocking(IOperation operation, Function function)
    {
        var member = MemberOf(operation);
        if (member is not null && function.State.Members.Find(member) is { } found)
        {
            return function.State.Exemptions.IsNonBlocking(member.OriginalDefinition, operation.Syntax.SyntaxTree)
                ? null
                : found.Rule.Match(operation, member, found.Row, function);
        }

        if (member is not null && function.State.Exemptions.DeclaredBlocking(member.OriginalDefinition) is { } advice)
        {
            return new BlockingUse(Volt1007BlockingIo.Rule, operation.Syntax, OperationFacts.MemberName(member), advice.Length == 0 ? "the project says so" : advice);
        }

        foreach (var rule in function.State.Rules.BlockingFor(operation.Kind))
        {
            if (rule.Match(operation, function) is { } use)
            {
                return member is not null && function.State.Exemptions.IsNonBlocking(member.OriginalDefinition, operation.Syntax.SyntaxTree) ? null : use;
            }
        }

        return null;
    }

    /// <summary>The member that an operation uses, if any.</summary>
    public static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation property => property.Property,
        IObjectCreationOperation creation => creation.Constructor,
        IMethodReferenceOperation reference => reference.Method,
        IEventReferenceOperation reference => reference.Event,
        _ => null,
    };
}
