using System.Runtime.CompilerServices;
using CallSite = Volt.Generator.Models.CallSite;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering;
using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>Finds the direct calls of annotated methods, each of which an interceptor leads to the factory.</summary>
internal static class CallSites
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> AnnotatedNames = new();

    public static bool IsCandidate(SyntaxNode node, CancellationToken cancellation) => node is InvocationExpressionSyntax;

    /// <summary>The calls in a method's body.</summary>
    public static IEnumerable<(InvocationExpressionSyntax Invocation, CallSite Site)> In(MethodDeclarationSyntax declaration, SemanticModel model, HashSet<string> names, CancellationToken cancellation)
    {
        foreach (var node in declaration.DescendantNodes())
        {
            if (node is InvocationExpressionSyntax invocation && NameOf(invocation.Expression) is { } name && names.Contains(name) && Of(invocation, model, cancellation) is { } site) yield return (invocation, site);
        }
    }

    public static CallSite? Of(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        if (model.GetSymbolInfo(invocation, cancellation).Symbol is not IMethodSymbol method) return null;
        var known = KnownSymbols.Of(model.Compilation);
        var definition = (method.ReducedFrom ?? method).OriginalDefinition;
        if (!known.IsAnnotated(definition)) return null;
        if (!Eligibility.HasFactory(definition, known)) return null;
        var key = MethodNames.Key(definition);
        if ((Obstacle(definition, invocation) ?? TypeArgumentObstacle(method) ?? LateBound(invocation, model, cancellation)) is { } obstacle)
            return new(key, definition.Name, "", "", "", DiagnosticInfo.Create(Diagnostics.NotIntercepted, invocation.GetLocation(), definition.Name, obstacle));
        if (model.GetInterceptableLocation(invocation, cancellation) is not { } location) return null;
        var stem = MethodNames.Stem(definition, known);
        return new(key, stem, Interceptor(definition, stem), location.GetInterceptsLocationAttributeSyntax(), location.GetDisplayLocation(), null);
    }

    /// <summary>The same call where it stands now.</summary>
    public static CallSite At(CallSite site, InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation)
    {
        if (site.Problem is { } problem) return site with { Problem = DiagnosticInfo.Create(Diagnostics.NotIntercepted, invocation.GetLocation(), [.. problem.Arguments]) };
        var location = model.GetInterceptableLocation(invocation, cancellation)!;
        return site with { Attribute = location.GetInterceptsLocationAttributeSyntax(), Display = location.GetDisplayLocation() };
    }

    public static string? NameOf(ExpressionSyntax callee) => callee switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The names of annotated methods, from syntax alone, so that only calls that may matter are bound.</summary>
    public static HashSet<string> NamesIn(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees) names.UnionWith(AnnotatedNames.GetValue(tree, tree => NamesIn(tree, cancellation)));
        foreach (var reference in compilation.References)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is not IAssemblySymbol assembly || !UsesVolt(assembly)) continue;
            foreach (var published in assembly.GlobalNamespace.GetNamespaceMembers().Prepend(assembly.GlobalNamespace)) AddPublished(published, names);
        }

        return names;
    }

    private static bool UsesVolt(IAssemblySymbol assembly) => assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static identity => identity.Name == "Volt.Runtime"));

    private static void AddPublished(INamespaceOrTypeSymbol container, HashSet<string> names)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is IMethodSymbol method && method.Name.EndsWith(KnownNames.FactorySuffix, StringComparison.Ordinal))
            {
                // An overload's stem goes on after the method's own name.
                foreach (var candidate in container.GetMembers().OfType<IMethodSymbol>())
                {
                    if (method.Name.StartsWith(candidate.Name, StringComparison.Ordinal)) names.Add(candidate.Name);
                }
            }
            else if (member is INamespaceOrTypeSymbol nested && !SymbolEqualityComparer.Default.Equals(nested, container))
            {
                AddPublished(nested, names);
            }
        }
    }

    private static HashSet<string> NamesIn(SyntaxTree tree, CancellationToken cancellation) =>
        new(AnnotatedMethods.CandidatesIn(tree, cancellation).Select(static method => method.Identifier.ValueText), StringComparer.Ordinal);

    private static string? Obstacle(IMethodSymbol method, InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax }) return "it is a call through base";
        if (!Eligibility.IsDirect(method)) return "it is dispatched at run time";
        for (var type = Extensions.HomeOf(method); type is not null; type = type.ContainingType)
        {
            if (type.DeclaredAccessibility is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal)
                return $"the type '{type.Name}' can be named only inside another one; make it internal";
        }

        if (!Signatures.IsInternal(method))
            return "its signature has a type that can be named only inside another one; make that internal";
        return null;
    }

    /// <summary>
    /// The compiler does not match an interceptor (CS9144) when a type argument is a tuple with names over type parameters, or when a generic method calls itself with
    /// types made of its own type parameters.
    /// </summary>
    private static string? TypeArgumentObstacle(IMethodSymbol method)
    {
        if (method.TypeArguments.Any(static argument => argument is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(static element => element.Type.TypeKind == TypeKind.TypeParameter)))
            return "a type argument is a tuple over type parameters, which interceptors cannot match";
        return method.TypeArguments.Any(argument => IsOfOwn(argument, method))
            ? "a generic method's call of itself with its own type parameters, which interceptors cannot match"
            : null;
    }

    private static bool IsOfOwn(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        IArrayTypeSymbol array => IsOfOwn(array.ElementType, method),
        IPointerTypeSymbol pointer => IsOfOwn(pointer.PointedAtType, method),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => IsOfOwn(argument, method)) || (named.ContainingType is { } outer && IsOfOwn(outer, method)),
        ITypeParameterSymbol { DeclaringMethod: { } declaring } => SymbolEqualityComparer.Default.Equals((declaring.ReducedFrom ?? declaring).OriginalDefinition, (method.ReducedFrom ?? method).OriginalDefinition),
        _ => false,
    };

    private static string? LateBound(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellation) =>
        model.GetTypeInfo(invocation, cancellation).Type is { TypeKind: TypeKind.Dynamic } ? "an argument is dynamic, so the overload is chosen at run time" : null;

    private static string Interceptor(IMethodSymbol method, string stem)
    {
        var home = Extensions.HomeOf(method);
        var typeParameters = Constraints.AllParameters(home);
        var own = Extensions.TypeParametersOf(method);
        typeParameters.AddRange(own);
        var parameters = Signatures.Parameters(Extensions.ParametersOf(method)).Select(static parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Name}{parameter.Default}").ToList();
        var containing = TypeNames.Of(home);
        var receiver = !home.IsValueType ? "" : method.IsReadOnly ? "in " : "ref ";
        var self = "__self";
        while (method.Parameters.Any(parameter => parameter.Name == self)) self += "_";
        var isStatic = Extensions.IsStatic(method);
        if (Extensions.ReceiverOf(method) is not null) parameters[0] = "this " + parameters[0];
        if (!isStatic) parameters.Insert(0, $"this {receiver}{containing} {self}");
        var target = isStatic ? containing : self;
        var arguments = string.Join(", ", Extensions.ParametersOf(method).Select(static parameter => NameTable.Escape(parameter.Name)));
        return $"{TypeNames.Of(method.ReturnType)} {{0}}{Constraints.List(typeParameters)}({string.Join(", ", parameters)}){Constraints.Of(typeParameters)}"
            + $" => {target}.{stem}{KnownNames.FactorySuffix}{Constraints.List(own)}({arguments});";
    }
}
