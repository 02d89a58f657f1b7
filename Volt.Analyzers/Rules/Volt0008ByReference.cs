using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering;

namespace Volt.Analyzers.Rules;

/// <summary>The parameters of an annotated method are stored in its machine, so none may be a reference.</summary>
internal sealed class Volt0008ByReference : MethodRule
{
    public const string Id = "VOLT0008";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A [VoltTask] method cannot take parameters by reference",
        "parameter '{0}' of '{1}' is {2}, which cannot outlive the call; {3}",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A Volt task starts cold and runs later: by then the variable that a reference points to may be gone.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        foreach (var parameter in Extensions.ParametersOf(method))
        {
            if (Problem(parameter) is not { } problem)
            {
                continue;
            }

            var place = parameter.DeclaringSyntaxReferences.Length > 0
                && parameter.DeclaringSyntaxReferences[0].GetSyntax(context.Cancellation) is ParameterSyntax syntax
                ? syntax.GetLocation()
                : context.NameOf(method);
            context.Report(
                Descriptor, place, parameter.Name, method.MethodKind == MethodKind.AnonymousFunction ? "a lambda" : method.Name, problem.What, problem.Advice);
        }

        if (method.ReturnsByRef || method.ReturnsByRefReadonly)
        {
            context.Report(Descriptor, context.NameOf(method), "return", method.Name, "a 'ref' return", "return the task by value");
        }

        if (method.IsVararg)
        {
            context.Report(Descriptor, context.NameOf(method), "__arglist", method.Name, "a variable argument list", "take an array");
        }
    }

    private static (string What, string Advice)? Problem(IParameterSymbol parameter) => parameter.RefKind switch
    {
        RefKind.Ref => ("a 'ref' parameter", "pass it by value and return the new value"),
        RefKind.Out => ("an 'out' parameter", "return the value as part of the result"),
        RefKind.In => ("an 'in' parameter", "pass it by value"),
        RefKind.RefReadOnlyParameter => ("a 'ref readonly' parameter", "pass it by value"),
        _ when parameter.Type.IsRefLikeType =>
            ($"a ref struct ('{parameter.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}')", "take an array or Memory<T> instead"),
        _ when parameter.Type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer => ("a pointer", "take a handle or an array instead"),
        _ => null,
    };
}
