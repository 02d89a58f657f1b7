using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;
using Volt.Generator.Models;

namespace Volt.Generator.Lowering;

/// <summary>Joins: <c>await VoltTask.WhenAll(A(), B())</c> over direct calls of annotated methods keeps the children in this machine.</summary>
internal sealed partial class BodyLowering
{
    private sealed record JoinedCall(InvocationExpressionSyntax Invocation, IMethodSymbol Method, string Factory, string Machine);

    /// <summary>The calls that are joined, or null if one of the tasks is something else.</summary>
    private List<JoinedCall>? JoinedCalls(InvocationExpressionSyntax join, IMethodSymbol method)
    {
        var arguments = join.ArgumentList.Arguments;
        if (arguments.Count < 2 || arguments.Count != method.Parameters.Length || !method.Parameters.All(parameter => _known.IsTask(parameter.Type))) return null;
        var calls = new List<JoinedCall>();
        foreach (var argument in arguments)
        {
            if (argument.NameColon is not null || Inside(argument.Expression) is not InvocationExpressionSyntax invocation || _model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol called
                || FactoryFor(called, invocation) is not { } factory || ChildMachine(called) is not { } machine
                || !SymbolEqualityComparer.Default.Equals(called.ReturnType, method.Parameters[calls.Count].Type)) return null;
            calls.Add(new(invocation, called, factory, machine));
        }

        return calls;
    }

    private Code LowerJoin(AwaitExpressionSyntax node, List<JoinedCall> calls)
    {
        var children = new List<JoinedChild>();
        foreach (var call in calls)
        {
            var (arguments, child) = LowerChildCall(call.Invocation, call.Method, call.Factory, call.Machine);
            var field = RentField(call.Machine, ChildFieldName(call.Method), child.Edge);
            EmitAt(call.Invocation, new StartOp(arguments, field, child));
            var result = call.Method.ReturnType is INamedTypeSymbol { Arity: 1 } generic ? MethodSignature.AsTypeArgument(TypeNames.Of(generic.TypeArguments[0])) : KnownNames.Unit;
            children.Add(new JoinedChild(field, child.Edge, call.Machine, result));
        }

        var join = FieldFor(KnownNames.JoinAwait, "__join");
        Emit(new ExecOp(new Code($"__m.{join}.Start({children.Count});")));
        AddAwait(new AwaitOp(AwaitKind.Join, new Code()) { Field = join, Joined = children }, node, "WhenAll");
        foreach (var child in children) ReturnField(child.Field);
        var results = children.Select(static child => $"__m.{child.Field}.GetResult()").ToList();
        if (children[0].ResultType != KnownNames.Unit) return KeepValue(new Code($"({string.Join(", ", results)})") { IsPrimary = true }, ValueType(node), node);
        foreach (var result in results) Emit(new ExecOp(new Code(result + ";")));
        return new Code();
    }
}
