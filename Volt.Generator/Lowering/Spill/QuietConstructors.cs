using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Generator.Lowering;

/// <summary>Whether it makes a difference when a constructor runs: a quiet one only sets the new object's own members to values that do nothing themselves.</summary>
internal static class QuietConstructors
{
    public static bool IsQuiet(IMethodSymbol constructor, Compilation compilation)
    {
        var type = constructor.ContainingType;
        if (!SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)) return true;
        foreach (var member in type.GetMembers().Where(static member => !member.IsStatic && member is IFieldSymbol or IPropertySymbol))
        {
            foreach (var reference in member.DeclaringSyntaxReferences)
            {
                var value = reference.GetSyntax() switch
                {
                    VariableDeclaratorSyntax { Initializer.Value: var initial } => initial,
                    PropertyDeclarationSyntax { Initializer.Value: var initial } => initial,
                    _ => null,
                };
                if (value is not null && !DoesNothing(value, compilation)) return false;
            }
        }

        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax();
            if (syntax is ConstructorDeclarationSyntax declaration)
            {
                if (!DoesNothing(declaration, compilation)) return false;
                if (declaration.Initializer is { } initializer && compilation.GetSemanticModel(initializer.SyntaxTree).GetSymbolInfo(initializer).Symbol is IMethodSymbol next) return IsQuiet(next, compilation);
            }
            else if (syntax is TypeDeclarationSyntax { BaseList.Types: var bases } && bases.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } call)
            {
                return DoesNothing(call, compilation) && compilation.GetSemanticModel(call.SyntaxTree).GetSymbolInfo(call).Symbol is IMethodSymbol next && IsQuiet(next, compilation);
            }
        }

        return type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            || type.BaseType.InstanceConstructors.Where(static candidate => candidate.Parameters.IsEmpty).All(candidate => IsQuiet(candidate, compilation));
    }

    private static bool DoesNothing(SyntaxNode code, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(code.SyntaxTree);
        foreach (var node in code.DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax))
        {
            switch (node)
            {
                case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                    break;
                case InvocationExpressionSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or AwaitExpressionSyntax or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression }
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }:
                    return false;
                case BaseObjectCreationExpressionSyntax creation when model.GetSymbolInfo(creation).Symbol is not IMethodSymbol made || !IsQuiet(made, compilation):
                    return false;
                case SimpleNameSyntax name when model.GetSymbolInfo(name).Symbol is { } symbol && IsLive(symbol):
                    return false;
            }
        }

        return true;
    }

    /// <summary>Reading or setting it can be seen, or sees what others did.</summary>
    public static bool IsLive(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field is { IsStatic: true, IsConst: false, IsReadOnly: false },
        IPropertySymbol property => property.IsStatic || !property.DeclaringSyntaxReferences.All(static reference => IsAutomatic(reference.GetSyntax())),
        IEventSymbol => true,
        _ => false,
    };

    private static bool IsAutomatic(SyntaxNode property) => property is ParameterSyntax
        || (property is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } && accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null));
}
