using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>What a method or property of the same file gives, so that <c>Stream Open() => new MemoryStream()</c> is known for what it is.</summary>
internal static class ReturnedValues
{
    /// <summary>
    /// The body of the member and every value that it returns; no values when they are not known, because the member is
    /// overridable, asynchronous or elsewhere.
    /// </summary>
    public static (IOperation? Body, IReadOnlyList<IOperation> Values) Of(ISymbol member, SemanticModel? model, CancellationToken cancellation)
    {
        if (model is null
            || member is IMethodSymbol { IsAsync: true }
            || (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed
            || member.DeclaringSyntaxReferences.Length != 1
            || member.DeclaringSyntaxReferences[0].SyntaxTree != model.SyntaxTree)
        {
            return (null, []);
        }

        SyntaxNode? body = member.DeclaringSyntaxReferences[0].GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => arrow,
            PropertyDeclarationSyntax { Initializer: { } initializer } when member is IPropertySymbol { SetMethod: null } => initializer,
            PropertyDeclarationSyntax { AccessorList.Accessors: { Count: 1 } accessors } => (SyntaxNode?)accessors[0].Body ?? accessors[0].ExpressionBody,
            _ => null,
        };
        if (body is null || model.GetOperation(body, cancellation) is not { } operation)
        {
            return (null, []);
        }

        if (operation is ISymbolInitializerOperation initial)
        {
            return (operation, [initial.Value]);
        }

        var values = new List<IOperation>();
        var left = new Stack<IOperation>();
        left.Push(operation);
        while (left.Count > 0)
        {
            switch (left.Pop())
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    break;
                case IReturnOperation { Kind: OperationKind.YieldReturn or OperationKind.YieldBreak }:
                    return (null, []);
                case IReturnOperation { ReturnedValue: { } value }:
                    values.Add(value);
                    break;
                case var other:
                    foreach (var child in other.ChildOperations)
                    {
                        left.Push(child);
                    }

                    break;
            }
        }

        return (operation, values);
    }
}
