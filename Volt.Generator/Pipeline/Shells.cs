using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering;
using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>Reads off a declaration what surrounds it, so that copied code binds to the same names.</summary>
internal static class Shells
{
    // CA1708 takes two blocks with one receiver for names that differ by case only.
    private const string SecondBlock = "[global::System.Diagnostics.CodeAnalysis.SuppressMessage(\"Naming\", \"CA1708\")] ";

    public static TypeShell Of(MethodDeclarationSyntax declaration, SemanticModel model)
    {
        var unit = declaration.SyntaxTree.GetCompilationUnitRoot();
        var spaces = new List<NamespaceShell>();
        var types = new List<string>();
        for (var node = declaration.Parent; node is not null; node = node.Parent)
        {
            if (node is BaseNamespaceDeclarationSyntax space)
                spaces.Insert(0, new NamespaceShell(space.Name.ToString(), Directives(space.Externs, space.Usings), space is FileScopedNamespaceDeclarationSyntax));
            else if (node is TypeDeclarationSyntax type and not ExtensionBlockDeclarationSyntax)
                types.Insert(0, (declaration.Parent is ExtensionBlockDeclarationSyntax block && block.Parent == type ? SecondBlock : "") + Header(type));
        }

        var nullable = model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled();
        return new(Directives(unit.Externs, unit.Usings), spaces.ToEquatableArray(), types.ToEquatableArray(), nullable);
    }

    private static string Directives(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings)
    {
        var lines = externs.Select(static directive => directive.NormalizeWhitespace().ToString())
            .Concat(usings.Where(static directive => directive.GlobalKeyword.IsKind(SyntaxKind.None)).Select(static directive => directive.WithoutTrivia().NormalizeWhitespace().ToString()));
        return string.Join("\n", lines);
    }

    private static string Header(TypeDeclarationSyntax type)
    {
        var keyword = type is RecordDeclarationSyntax record
            ? "record" + (record.ClassOrStructKeyword.IsKind(SyntaxKind.None) ? "" : " " + record.ClassOrStructKeyword.Text)
            : type.Keyword.Text;
        var parameters = type.TypeParameterList is { } list
            ? "<" + string.Join(", ", list.Parameters.Select(static parameter => parameter.Identifier.Text)) + ">"
            : "";
        return $"partial {keyword} {type.Identifier.Text}{parameters}";
    }
}

/// <summary>Type parameters and their constraints, written from symbols, so that it works for methods of other assemblies too.</summary>
internal static class Constraints
{
    /// <summary>The type parameters of a type and of those around it, outermost first.</summary>
    public static List<ITypeParameterSymbol> AllParameters(INamedTypeSymbol? type) => type is null ? [] : [.. AllParameters(type.ContainingType), .. type.TypeParameters];

    public static string Of(IEnumerable<ITypeParameterSymbol> parameters)
    {
        var text = new StringBuilder();
        foreach (var parameter in parameters)
        {
            var parts = new List<string>();
            if (parameter.HasUnmanagedTypeConstraint) parts.Add("unmanaged");
            else if (parameter.HasValueTypeConstraint) parts.Add("struct");
            else if (parameter.HasReferenceTypeConstraint) parts.Add(parameter.ReferenceTypeConstraintNullableAnnotation == NullableAnnotation.Annotated ? "class?" : "class");
            else if (parameter.HasNotNullConstraint) parts.Add("notnull");
            parts.AddRange(parameter.ConstraintTypes.Select(TypeNames.Of));
            if (parameter.HasConstructorConstraint) parts.Add("new()");
            if (parameter.AllowsRefLikeType) parts.Add("allows ref struct");
            if (parts.Count > 0) text.Append($" where {NameTable.Escape(parameter.Name)} : {string.Join(", ", parts)}");
        }

        return text.ToString();
    }

    public static string List(IReadOnlyCollection<ITypeParameterSymbol> parameters) =>
        parameters.Count == 0 ? "" : "<" + string.Join(", ", parameters.Select(static parameter => NameTable.Escape(parameter.Name))) + ">";
}
