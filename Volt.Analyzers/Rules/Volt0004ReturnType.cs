using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Analyzers.Rules;

/// <summary>An annotated method must return <c>VoltTask</c>, <c>VoltTask&lt;T&gt;</c> or an asynchronous stream.</summary>
internal sealed class Volt0004ReturnType : MethodRule
{
    public const string Id = "VOLT0004";

    public static readonly DiagnosticDescriptor Descriptor = new(
        Id,
        "A [VoltTask] method must return VoltTask or VoltTask<T>",
        "'{0}' is marked [VoltTask] but returns '{1}'; return '{2}' instead",
        Category.Shape,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Only VoltTask, VoltTask<T>, VoltStream<T> and IAsyncEnumerable<T> have a method builder that Volt can lower.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Descriptor];

    public override void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context)
    {
        if (method.MethodKind is not (MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.ExplicitInterfaceImplementation)
            || context.Known.IsVoltReturn(method.ReturnType)
            || method.ReturnType.TypeKind == TypeKind.Error)
        {
            return;
        }

        var place = context.Declaration(method) switch
        {
            MethodDeclarationSyntax m => m.ReturnType.GetLocation(),
            LocalFunctionStatementSyntax l => l.ReturnType.GetLocation(),
            _ => context.NameOf(method),
        };
        context.Report(Descriptor, place, method.Name, Name(method.ReturnType), Suggest(method, context.Known));
    }

    /// <summary>The Volt task that carries the same result.</summary>
    public static string Suggest(IMethodSymbol method, KnownSymbols known)
    {
        var type = method.ReturnType;
        if (method.ReturnsVoid || KnownSymbols.Same(type, known.Task) || KnownSymbols.Same(type, known.ValueTask))
        {
            return "VoltTask";
        }

        var carried = known.IsTaskLike(type) && KnownSymbols.ResultOf(type) is { } result ? result : type;
        return $"VoltTask<{Name(carried)}>";
    }

    private static string Name(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
