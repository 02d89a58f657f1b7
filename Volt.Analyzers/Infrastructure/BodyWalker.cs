using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>
/// Visits every operation of a body once, with the function that it belongs to, and hands it to the rules. The walk keeps its own
/// stack: source can be nested deeper than the thread's.
/// </summary>
internal static class BodyWalker
{
    public static void Walk(Body body)
    {
        var functions = new List<Function>();
        var stack = new Stack<(IOperation Operation, Function Function)>();
        var node = new MethodNode(body.Owner);
        foreach (var block in body.Blocks)
        {
            var function = new Function(body, null, body.Owner as IMethodSymbol, block, node);
            functions.Add(function);
            stack.Push((block, function));
            while (stack.Count > 0)
            {
                var (operation, owner) = stack.Pop();
                if (Enter(operation, ref owner, functions))
                {
                    Visit(operation, owner);
                    foreach (var child in operation.ChildOperations.Reverse())
                    {
                        stack.Push((child, owner));
                    }
                }
            }
        }

        foreach (var function in functions)
        {
            foreach (var rule in body.State.Rules.Functions)
            {
                if (function.IsVolt || rule.Everywhere)
                {
                    rule.Check(function);
                }
            }
        }

        body.State.Calls.Add(node);
    }

    /// <summary>Says whether an operation is code that runs, and changes the owner at a nested function.</summary>
    private static bool Enter(IOperation operation, ref Function owner, List<Function> functions)
    {
        switch (operation)
        {
            case INameOfOperation or IAttributeOperation:
                return false;
            case IAnonymousFunctionOperation lambda:
                if (KnownSymbols.DerivesFrom(lambda.Parent?.Type, owner.Known.LambdaExpression))
                {
                    return false;
                }

                owner = new Function(owner.Body, owner, lambda.Symbol, lambda, owner.Node);
                CheckNested(lambda.Symbol, owner);
                functions.Add(owner);
                return true;
            case ILocalFunctionOperation local:
                owner = new Function(owner.Body, owner, local.Symbol, local, owner.Node);
                CheckNested(local.Symbol, owner);
                functions.Add(owner);
                return true;
            default:
                return true;
        }
    }

    private static void CheckNested(IMethodSymbol symbol, Function function)
    {
        if (function.IsAnnotated && function.Known.FindAnnotation(symbol) is { } annotation)
        {
            var context = new DeclarationContext(function.Known, function.Body.Report, function.Body.Cancellation);
            foreach (var rule in function.State.Rules.Methods)
            {
                rule.Check(symbol, annotation, context);
            }
        }
    }

    private static void Visit(IOperation operation, Function function)
    {
        switch (operation.Kind)
        {
            case OperationKind.Await:
                function.Awaits.Add(operation);
                break;
            case OperationKind.Loop:
                function.Loops.Add(operation);
                break;
        }

        if (FindBlocking(operation, function) is { } use)
        {
            if (function.IsVolt)
            {
                function.Body.Report(Diagnostic.Create(use.Descriptor, use.Location, use.Member, use.Advice));
            }
            else if (use.Taints)
            {
                function.Node.Add(use);
            }
        }

        foreach (var rule in function.State.Rules.OperationsFor(operation.Kind))
        {
            if (function.IsVolt || rule.Everywhere)
            {
                rule.Check(operation, function);
            }
        }
    }

    private static BlockingUse? FindBlocking(IOperation operation, Function function)
    {
        var member = MemberOf(operation);
        if (member is not null && function.State.Members.Find(member) is { } found)
        {
            return function.State.Exemptions.IsNonBlocking(member.OriginalDefinition, operation.Syntax.SyntaxTree)
                ? null
                : found.Rule.Match(operation, member, found.Row, function);
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
        _ => null,
    };
}
