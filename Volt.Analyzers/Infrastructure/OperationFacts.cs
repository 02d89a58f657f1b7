using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Small questions about operations that several rules ask.</summary>
internal static class OperationFacts
{
    /// <summary>The operation without conversions and parentheses around it.</summary>
    public static IOperation Unwrap(this IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The receiver of a call; for an extension method its first argument.</summary>
    public static IOperation? Receiver(this IInvocationOperation call) =>
        call.Instance
        ?? (call.TargetMethod.IsExtensionMethod && call.Arguments.Length > 0 ? call.Arguments[0].Value : null);

    /// <summary>The receiver that stands for <c>?.</c>: the operand of the conditional access around it.</summary>
    public static IOperation ResolveConditional(this IOperation operation)
    {
        if (operation is not IConditionalAccessInstanceOperation)
        {
            return operation;
        }

        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IConditionalAccessOperation access
                && access.Operation.Syntax.Span.Contains(operation.Syntax.Span))
            {
                return access.Operation.Unwrap();
            }
        }

        return operation;
    }

    /// <summary>Whether control surely does not reach what follows a statement: it returns, throws or jumps.</summary>
    public static bool Leaves(this IOperation statement) => statement switch
    {
        IBlockOperation { Operations: { Length: > 0 } operations } => operations[operations.Length - 1].Leaves(),
        IReturnOperation or IThrowOperation or IBranchOperation => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        _ => false,
    };

    /// <summary>Whether the operation is a constant zero, <c>TimeSpan.Zero</c> or the like, or a variable that never has another value.</summary>
    public static bool IsZero(IOperation operation, Function function)
    {
        operation = operation.Unwrap();
        if (operation is ILocalReferenceOperation local)
        {
            return function.Body.Locals.OnlyValueOf(local.Local)?.Unwrap() is { } only and not ILocalReferenceOperation
                && IsZero(only, function);
        }

        if (operation is IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } } constant && InitialValue(constant, constant.SemanticModel, function.Body.Cancellation) is { } initial)
        {
            return IsZero(initial, function);
        }

        var known = function.Known;
        if (operation.ConstantValue is { HasValue: true, Value: { } value })
        {
            return value switch
            {
                int i => i == 0,
                long l => l == 0,
                double d => d == 0,
                uint u => u == 0,
                _ => false,
            };
        }

        return operation switch
        {
            IFieldReferenceOperation { Field: { Name: "Zero" } field } => KnownSymbols.Same(field.ContainingType, known.TimeSpan),
            IDefaultValueOperation d => KnownSymbols.Same(d.Type, known.TimeSpan),
            IObjectCreationOperation { Arguments: var arguments } creation when KnownSymbols.Same(creation.Type, known.TimeSpan) =>
                AllZero(arguments, function),
            IInvocationOperation { TargetMethod: { IsStatic: true } method, Arguments: { Length: > 0 } arguments }
                when method.Name.StartsWith("From", StringComparison.Ordinal) && KnownSymbols.Same(method.ContainingType, known.TimeSpan) =>
                AllZero(arguments, function),
            _ => false,
        };
    }

    /// <summary>The value that a field of this file is declared with.</summary>
    public static IOperation? InitialValue(IFieldReferenceOperation reference, SemanticModel? model, CancellationToken cancellation)
    {
        foreach (var declaration in reference.Field.DeclaringSyntaxReferences)
        {
            if (declaration.SyntaxTree == reference.Syntax.SyntaxTree
                && declaration.GetSyntax(cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return model?.GetOperation(value, cancellation);
            }
        }

        return null;
    }

    /// <summary>Whether one of the arguments is a timeout of zero.</summary>
    public static bool HasZeroTimeout(IEnumerable<IArgumentOperation> arguments, Function function)
    {
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter
                && (parameter.Name.IndexOf("timeout", StringComparison.OrdinalIgnoreCase) >= 0 || parameter.Name is "milliseconds" or "microSeconds" || KnownSymbols.Same(parameter.Type, function.Known.TimeSpan))
                && parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.None
                && IsZero(argument.Value, function))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The name by which a message calls a member: <c>Type.Member()</c>.</summary>
    public static string MemberName(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } ctor => $"new {ctor.ContainingType.Name}(...)",
        IMethodSymbol { MethodKind: MethodKind.LocalFunction } local => $"{local.Name}()",
        IMethodSymbol { MethodKind: MethodKind.StaticConstructor } cctor => $"static {cctor.ContainingType.Name}()",
        IMethodSymbol { AssociatedSymbol: IPropertySymbol property } => MemberName(property),
        IMethodSymbol { AssociatedSymbol: IEventSymbol ev } => MemberName(ev),
        IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } op => $"{op.ContainingType.Name}.operator {OperatorText(op.Name)}",
        IMethodSymbol { MethodKind: MethodKind.Conversion } op => $"{op.ContainingType.Name}.conversion to {op.ReturnType.Name}",
        IMethodSymbol { ContainingType: { } type } method => $"{type.Name}.{ShortName(method.Name)}()",
        IPropertySymbol { IsIndexer: true, ContainingType: { } type } => $"{type.Name}[]",
        { ContainingType: { } type } => $"{type.Name}.{ShortName(member.Name)}",
        _ => member.Name,
    };

    private static string ShortName(string name) => name.Substring(name.LastIndexOf('.') + 1);

    private static string OperatorText(string metadataName) => metadataName switch
    {
        "op_Addition" => "+",
        "op_Subtraction" or "op_UnaryNegation" => "-",
        "op_Multiply" => "*",
        "op_Division" => "/",
        "op_Modulus" => "%",
        "op_Equality" => "==",
        "op_Inequality" => "!=",
        "op_LessThan" => "<",
        "op_GreaterThan" => ">",
        "op_Increment" => "++",
        "op_Decrement" => "--",
        "op_BitwiseOr" => "|",
        "op_BitwiseAnd" => "&",
        "op_True" => "true",
        "op_False" => "false",
        _ => metadataName.Replace("op_", string.Empty),
    };

    private static bool AllZero(IEnumerable<IArgumentOperation> arguments, Function function)
    {
        foreach (var argument in arguments)
        {
            if (!IsZero(argument.Value, function))
            {
                return false;
            }
        }

        return true;
    }
}
