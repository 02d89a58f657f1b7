using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>
/// Says whether code is kept from the browser: by <c>if (!OperatingSystem.IsBrowser())</c>, by an early way out, or by
/// <c>[UnsupportedOSPlatform("browser")]</c>.
/// </summary>
internal static class BrowserGuard
{
    public static bool Keeps(IOperation operation, Function function)
    {
        for (var symbol = function.Body.Owner; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.AttributeClass is { Name: "UnsupportedOSPlatformAttribute" }
                    && attribute.ConstructorArguments is { Length: > 0 } arguments
                    && arguments[0].Value is string platform
                    && platform.StartsWith("browser", StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        for (var child = operation; child.Parent is { } parent; child = parent)
        {
            var keeps = parent switch
            {
                IConditionalOperation branch =>
                    child == branch.WhenTrue && IsElsewhere(branch.Condition, true, function) || child == branch.WhenFalse && IsElsewhere(branch.Condition, false, function),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => child == both.RightOperand && IsElsewhere(both.LeftOperand, true, function),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => child == either.RightOperand && IsElsewhere(either.LeftOperand, false, function),
                IBlockOperation block => HasLeftBefore(block, child, function),
                _ => false,
            };
            if (keeps)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasLeftBefore(IBlockOperation block, IOperation statement, Function function)
    {
        foreach (var before in block.Operations)
        {
            if (before == statement)
            {
                return false;
            }

            if (before is IConditionalOperation { WhenFalse: null } exit && exit.WhenTrue.Leaves() && IsElsewhere(exit.Condition, false, function))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a condition that has this value says that the code does not run in a browser.</summary>
    private static bool IsElsewhere(IOperation condition, bool value, Function function)
    {
        condition = condition.Unwrap();
        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return IsElsewhere(not.Operand, !value, function);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both:
                return value && (IsElsewhere(both.LeftOperand, true, function) || IsElsewhere(both.RightOperand, true, function));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either:
                return !value && (IsElsewhere(either.LeftOperand, false, function) || IsElsewhere(either.RightOperand, false, function));
            case ILocalReferenceOperation local when function.Body.Locals.OnlyValueOf(local.Local) is { } only and not ILocalReferenceOperation:
                return IsElsewhere(only, value, function);
            case IInvocationOperation { TargetMethod: { Name: "IsOSPlatform" }, Arguments: { Length: 1 } arguments }:
                return arguments[0].Syntax.ToString().IndexOf("browser", StringComparison.OrdinalIgnoreCase) >= 0 != value;
            case IInvocationOperation { TargetMethod: { ContainingType.Name: "OperatingSystem", IsStatic: true } method }:
                return method.Name == "IsBrowser" ? !value : value && method.Name.StartsWith("Is", StringComparison.Ordinal);
            default:
                return false;
        }
    }
}
