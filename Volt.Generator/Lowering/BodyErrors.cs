using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Generator.Lowering;

/// <summary>
/// Whether a body compiles. One that does not gets no machine, so that its errors are reported once. To ask the compiler for them costs as much as all of the
/// lowering, so a body is looked through for what bound to nothing, and only what arouses suspicion is asked about.
/// </summary>
internal static class BodyErrors
{
    /// <summary>Whether there are errors that a look at the body shows. A few kinds are not seen, and are then reported for the lowered body as well.</summary>
    public static bool AreSeen(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation)
    {
        if (declaration.ContainsDiagnostics && declaration.GetDiagnostics().Any(IsError)) return true;
        if (declaration.DescendantNodes().Any(IsSuspect)) return Exist(declaration, model, cancellation);
        if (model.GetOperation(declaration, cancellation) is not { } body) return true;
        var search = new Search();
        search.Visit(body);
        return search.Found || (search.IsSuspect && Exist(declaration, model, cancellation));
    }

    /// <summary>Whether the compiler reports errors.</summary>
    public static bool Exist(MethodDeclarationSyntax declaration, SemanticModel model, CancellationToken cancellation) =>
        model.GetDiagnostics(declaration.Span, cancellation).Any(IsError);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>What may be wrong though everything in it binds: a variable or an <c>out</c> parameter that has no value yet, an exit out of a <c>finally</c>, a lock that is held over an await.</summary>
    private static bool IsSuspect(SyntaxNode node) => node switch
    {
        VariableDeclaratorSyntax { Initializer: null } => true,
        ParameterSyntax parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword),
        LockStatementSyntax => true,
        ReturnStatementSyntax => node.FirstAncestorOrSelf<FinallyClauseSyntax>() is not null,
        _ => false,
    };

    private sealed class Search : OperationWalker
    {
        public bool Found { get; private set; }

        public bool IsSuspect { get; private set; }

        public override void Visit(IOperation? operation)
        {
            Found |= operation is IInvalidOperation or IVariableDeclaratorOperation { Symbol.Type.TypeKind: TypeKind.Error };

            // An overflow; a conversion that is wrong, or an 'as' between types of which only a type parameter may make one.
            IsSuspect |= operation is IBinaryOperation { LeftOperand.ConstantValue.HasValue: true, RightOperand.ConstantValue.HasValue: true, ConstantValue.HasValue: false }
                or IConversionOperation { Conversion.Exists: false };
            if (!Found) base.Visit(operation);
        }
    }
}
