using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Surface: <c>using</c> and <c>await using</c>, statements and declarations, as <c>try</c> and <c>finally</c>.</summary>
internal sealed partial class BodyLowering
{
    private void LowerUsing(UsingStatementSyntax statement)
    {
        var isAsync = statement.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword);
        EnterScope(statement);
        if (statement.Declaration is { } declaration)
        {
            LowerResources(declaration, 0, isAsync, statement, () => LowerEmbedded(statement.Statement));
            return;
        }

        var type = _model.GetTypeInfo(statement.Expression!).Type ?? throw Unsupported(statement, "its resource has no type");
        var resource = NewTemp(type, "resource");
        EmitAt(statement.Expression!, Assign(resource, LowerExpression(statement.Expression!)));
        LowerResource(resource, type, isAsync, statement, () => LowerEmbedded(statement.Statement));
    }

    private void LowerUsingDeclaration(LocalDeclarationStatementSyntax local, IReadOnlyList<StatementSyntax> rest)
    {
        var scope = local.Parent is SwitchSectionSyntax section ? section.Parent! : local.Parent!;
        if (!Suspends(local) && !rest.Any(Suspends) && !_closures.ContainsKey(scope) && !rest.Any(static statement => statement is LocalFunctionStatementSyntax))
        {
            // As statements: C# lets no goto pass over a declaration.
            var code = new Code();
            var opened = 0;
            foreach (var statement in rest.Prepend(local))
            {
                code.Add(opened == 0 ? "" : Indent(statement));
                if (statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } resource)
                {
                    code.Add("using (").Add(_copier.Copy(resource.Declaration)).Add(")\n" + Indent(statement) + "{\n");
                    opened++;
                }
                else
                {
                    code.Add(_copier.Copy(statement)).Add("\n");
                }
            }

            EmitAt(local, new ExecOp(Wrap(code.Add(new string('}', opened)))) { Verbatim = true });
            return;
        }

        LowerResources(local.Declaration, 0, local.AwaitKeyword.IsKind(SyntaxKind.AwaitKeyword), local, () =>
        {
            LowerStatements(rest);
        });
    }

    private static string Indent(SyntaxNode node) => new(' ', node.GetLocation().GetLineSpan().StartLinePosition.Character);

    private void LowerResources(VariableDeclarationSyntax declaration, int index, bool isAsync, SyntaxNode place, Action body)
    {
        if (index == declaration.Variables.Count)
        {
            body();
            return;
        }

        var declarator = declaration.Variables[index];
        LowerDeclarator(declaration.Type, declarator, declarator);
        var symbol = (ILocalSymbol)_model.GetDeclaredSymbol(declarator)!;
        LowerResource(VariableOf(symbol)!, symbol.Type, isAsync, place, () => LowerResources(declaration, index + 1, isAsync, place, body));
    }

    private void LowerResource(Variable resource, ITypeSymbol type, bool isAsync, SyntaxNode place, Action body)
    {
        if (type.TypeKind == TypeKind.Dynamic)
        {
            // What it is, is asked before the body runs.
            var contract = _model.Compilation.GetTypeByMetadataName(isAsync ? "System.IAsyncDisposable" : "System.IDisposable")!;
            var typed = NewTemp(contract, "resource");
            EmitAt(place, Assign(typed, Code.Of(resource)));
            LowerResource(typed, contract, isAsync, place, body);
            return;
        }

        if (isAsync)
        {
            LowerWithAsyncDispose(body, resource, FindDispose(type, "DisposeAsync", "System.IAsyncDisposable"), place);
            return;
        }

        var dispose = DisposeCode(resource, FindDispose(type, "Dispose", "System.IDisposable")) ?? throw Unsupported(place, "its resource has no Dispose");
        LowerWithDispose(body, dispose, place);
    }

    /// <summary>The method that C# would call: the type's own for a pattern, or the interface's.</summary>
    private IMethodSymbol? FindDispose(ITypeSymbol type, string name, string interfaceName)
    {
        var contract = _model.Compilation.GetTypeByMetadataName(interfaceName)!;
        if (KnownSymbols.Is(type, contract) || Implements(type, contract)) return (IMethodSymbol)contract.GetMembers(name)[0];

        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && method.Parameters.All(argument => argument.IsOptional || argument.IsParams)) is { } found) return found;
        }

        return null;
    }

    private static Code? DisposeCode(Variable resource, IMethodSymbol? dispose)
    {
        var type = resource.Type!;
        var nullable = type.IsReferenceType || type is ITypeParameterSymbol { IsValueType: false } || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;
        var contract = dispose?.ContainingType;
        var isKnown = contract is not null && (contract.TypeKind != TypeKind.Interface || KnownSymbols.Is(type, contract) || Implements(type, contract));
        if (!isKnown)
        {
            // An enumerator of an unsealed type may turn out to be disposable.
            return type.IsReferenceType && !type.IsSealed ? new Code("(").Use(resource).Add(" as global::System.IDisposable)?.Dispose();") : null;
        }

        var call = CallOf(resource, dispose!).Add(";");
        return nullable ? new Code("if (").Use(resource).Add(" is not null) ").Add(call) : call;
    }

    /// <summary>The resource is disposed where it lies: a value that implements the interface must not be boxed for it.</summary>
    private static Code CallOf(Variable resource, IMethodSymbol dispose)
    {
        var (type, contract) = (resource.Type!, dispose.ContainingType);
        if (contract.TypeKind != TypeKind.Interface || KnownSymbols.Is(type, contract)) return new Code().Use(resource, Access.ReadWrite).Add($".{dispose.Name}()");
        if (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T) return new Code($"(({TypeNames.Of(contract)})").Use(resource).Add($").{dispose.Name}()");
        return new Code($"{KnownNames.Machine}.{dispose.Name}(ref ").Use(resource, Access.ReadWrite).Add(")");
    }

    private static bool Implements(ITypeSymbol type, INamedTypeSymbol contract) => (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable && Implements(nullable.TypeArguments[0], contract))
        || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default)
        || (type is ITypeParameterSymbol parameter && parameter.ConstraintTypes.Any(constraint => KnownSymbols.Is(constraint, contract) || Implements(constraint, contract)));

    private void LowerWithDispose(Action body, Code dispose, SyntaxNode place) => EmitAt(place, new TryOp
    {
        Body = Nested(body),
        Finally = Nested(() => Emit(new ExecOp(dispose))),
    });

    private void LowerWithAsyncDispose(Action body, Variable resource, IMethodSymbol? dispose, SyntaxNode place)
    {
        if (dispose is null)
        {
            if (place is CommonForEachStatementSyntax)
            {
                body();
                return;
            }

            throw Unsupported(place, "its resource has no DisposeAsync");
        }

        LowerAwaitingFinally(body, () =>
        {
            var type = resource.Type!;
            var skip = NewLabel("Disposed");
            if (type.IsReferenceType || type is ITypeParameterSymbol { IsValueType: false } || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
                Emit(new BranchOp(new Code().Use(resource).Add(" is null"), true, skip));
            var result = EmitAwait(CallOf(resource, dispose), dispose.ReturnType, place, "Dispose");
            if (!result.IsEmpty) Emit(new ExecOp(result.Add(";")));
            Emit(new LabelOp(skip));
        });
    }
}
