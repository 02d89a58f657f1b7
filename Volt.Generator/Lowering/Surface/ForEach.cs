using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>Surface: <c>foreach</c> and <c>await foreach</c> as the loops that C# defines them to be.</summary>
internal sealed partial class BodyLowering
{
    private void LowerForEach(CommonForEachStatementSyntax loop)
    {
        EnterScope(loop.Expression);
        if (loop.AwaitKeyword.IsKind(SyntaxKind.None) && !Suspends(loop.Statement))
        {
            var source = LowerExpression(loop.Expression);
            EmitAt(loop, new ExecOp(Wrap(_copier.Copy(loop, new Dictionary<SyntaxNode, Code> { [loop.Expression] = source }))) { Verbatim = true });
            return;
        }

        var info = _model.GetForEachStatementInfo(loop);
        var type = _model.GetTypeInfo(loop.Expression).Type;
        if (info.IsAsynchronous)
        {
            if (!TryLowerStreamForEach(loop, info)) LowerEnumeratedForEach(loop, info);
        }
        else if (type is IArrayTypeSymbol { Rank: 1 }) LowerIndexedForEach(loop, type, info);
        else if (type is { SpecialType: SpecialType.System_String }) LowerIndexedForEach(loop, type, info);
        else if (LengthOfInlineArray(type) is { } length) LowerIndexedForEach(loop, type!, info, length);
        else LowerEnumeratedForEach(loop, info);
    }

    /// <summary>The length of an inline array, which C# goes through by index, where it lies.</summary>
    private static object? LengthOfInlineArray(ITypeSymbol? type) => type?.GetAttributes()
        .FirstOrDefault(static attribute => attribute.AttributeClass is { Name: "InlineArrayAttribute", ContainingNamespace.Name: "CompilerServices" })?.ConstructorArguments.FirstOrDefault().Value;

    private void LowerIndexedForEach(CommonForEachStatementSyntax loop, ITypeSymbol type, ForEachStatementInfo info, object? length = null)
    {
        Code source;
        if (length is not null && IsVariable(loop.Expression))
        {
            source = LowerCheckedPlace(loop.Expression, isTarget: true);
        }
        else
        {
            var kept = NewTemp(type, "source");
            EmitAt(loop.Expression, Assign(kept, LowerExpression(loop.Expression)));
            source = Code.Of(kept);
        }

        var index = NewTemp(SpecialType.System_Int32, "index");
        var (again, next, leave) = (NewLabel("Again"), NewLabel("Continue"), NewLabel("Break"));
        Emit(Assign(index, new Code("0")));
        Emit(new LabelOp(again));
        Emit(new BranchOp(length is null ? new Code().Use(index).Add(" < ").Add(source).Add(".Length") : new Code().Use(index).Add($" < {length}"), false, leave));
        EnterScope(loop);
        AssignElement(loop, new Code { IsPrimary = true }.Add(source).Add("[").Use(index).Add("]"), info);
        LowerLoopBody(loop, loop.Statement, leave, next);
        Emit(new LabelOp(next));
        Emit(new ExecOp(new Code().Use(index, Access.ReadWrite).Add("++;")));
        Emit(new GotoOp(again));
        Emit(new LabelOp(leave));
    }

    private void LowerEnumeratedForEach(CommonForEachStatementSyntax loop, ForEachStatementInfo info)
    {
        if (info.GetEnumeratorMethod is not { } getEnumerator || info.MoveNextMethod is null || info.CurrentProperty is null)
            throw Unsupported(loop, "its enumerator cannot be found");
        var sourceType = _model.GetTypeInfo(loop.Expression).Type;
        var enumeratorType = getEnumerator.ReturnType;
        if (!TypeNames.CanBeStored(enumeratorType) && Suspends(loop.Statement)) throw Unsupported(loop, "its enumerator cannot live across an await");
        var enumerator = NewTemp(enumeratorType, "enumerator");
        var source = LowerExpression(loop.Expression).AsOperand();
        var container = getEnumerator.ContainingType;
        var viaInterface = container.TypeKind == TypeKind.Interface && !KnownSymbols.Is(sourceType, container) && !getEnumerator.IsExtensionMethod;
        if (viaInterface) source = TypeNames.CanBeNamed(container) ? new Code($"(({TypeNames.Of(container)})").Add(source).Add(")") : new Code($"{KnownNames.Machine}.As({UnnamedTypes.ExampleOf(container)}, ").Add(source).Add(")");
        var arguments = "";
        if (info.IsAsynchronous && !getEnumerator.IsExtensionMethod && getEnumerator.Parameters.Any(parameter => !parameter.IsOptional && !parameter.IsParams)) arguments = "default";
        EmitAt(loop.Expression, Assign(enumerator, new Code().Add(source).Add($".{EnumeratorFactory(getEnumerator)}({arguments})")));

        if (info.IsAsynchronous) LowerWithAsyncDispose(() => Iterate(loop, enumerator, info), enumerator, info.DisposeMethod, loop);
        else if (DisposeCode(enumerator, info.DisposeMethod) is { } dispose) LowerWithDispose(() => Iterate(loop, enumerator, info), dispose, loop);
        else Iterate(loop, enumerator, info);
    }

    /// <summary>The method that makes the enumerator; C# calls it without an invocation that could be intercepted.</summary>
    private string EnumeratorFactory(IMethodSymbol method) =>
        _known.IsAnnotated(method.OriginalDefinition) && Eligibility.HasFactory(method, _known) && Eligibility.IsDirect(method) ? MethodNames.Stem(method, _known) + KnownNames.FactorySuffix : method.Name;

    private void Iterate(CommonForEachStatementSyntax loop, Variable enumerator, ForEachStatementInfo info)
    {
        var (next, leave) = (NewLabel("Continue"), NewLabel("Break"));
        Emit(new LabelOp(next));
        var move = new Code { IsPrimary = true }.Use(enumerator, Access.ReadWrite).Add(".MoveNext" + (info.IsAsynchronous ? "Async" : "") + "()");
        if (info.IsAsynchronous) move = EmitAwait(move, info.MoveNextMethod!.ReturnType, loop.Expression, "MoveNext");
        EmitAt(loop.Expression, new BranchOp(move, false, leave));
        EnterScope(loop);
        AssignElement(loop, new Code { IsPrimary = true }.Use(enumerator).Add(".Current"), info);
        LowerLoopBody(loop, loop.Statement, leave, next);
        Emit(new GotoOp(next));
        Emit(new LabelOp(leave));
    }

    private void AssignElement(CommonForEachStatementSyntax loop, Code element, ForEachStatementInfo info)
    {
        if (loop is ForEachVariableStatementSyntax deconstruction)
        {
            EmitAt(deconstruction.Variable, new ExecOp(new Code().Add(_copier.Copy(deconstruction.Variable)).Add(" = ").Add(element).Add(";")));
            return;
        }

        var statement = (ForEachStatementSyntax)loop;
        var symbol = (ILocalSymbol)_model.GetDeclaredSymbol(statement)!;
        var variable = VariableOf(symbol)!;
        if (info.ElementType is { TypeKind: TypeKind.Dynamic } && statement.Type.IsVar)
        {
            // The symbol says object, but the variable behaves as dynamic.
            variable.TypeText = "dynamic";
            EmitAt(statement.Type, new DeclareOp(variable, "dynamic", element));
            return;
        }

        var named = TypeNames.CanBeNamed(symbol.Type);
        if (named && info.ElementType is { } natural && !SymbolEqualityComparer.Default.Equals(natural, symbol.Type)) element = new Code($"({TypeNames.Of(symbol.Type)})({TypeNames.Of(natural)})").Add(element);
        else if (named && !info.CurrentConversion.IsIdentity) element = new Code($"({TypeNames.Of(symbol.Type)})").Add(element);
        if (symbol.IsRef) element = new Code("ref ").Add(element);
        else if (_context.Length > 0) element = new Code(_context + "(") { IsPrimary = true }.Add(element).Add(")");
        EmitAt(statement.Type, new DeclareOp(variable, symbol.IsRef ? statement.Type.ToString() : named ? TypeNames.Of(symbol.Type) : "var", element));
    }
}
