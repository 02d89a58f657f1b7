using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;
using Volt.Generator.Models;

namespace Volt.Generator.Lowering;

/// <summary>Awaits: what is awaited decides how. A direct call of an annotated method becomes a child machine, all else an awaiter in a field.</summary>
internal sealed partial class BodyLowering
{
    private readonly Dictionary<string, string> _fieldByType = new(StringComparer.Ordinal);

    public List<FieldPlan> AwaitFields { get; } = [];

    public List<ChildEdge> Children { get; } = [];

    /// <summary>The types that fields hold for awaits.</summary>
    public List<ITypeSymbol> AwaiterTypes { get; } = [];

    /// <summary>The factory that a call of the method means in generated code, or null if the call stays as it is.</summary>
    public string? FactoryFor(IMethodSymbol method, InvocationExpressionSyntax invocation)
    {
        method = method.ReducedFrom ?? method;
        if (!_known.IsAnnotated(method.OriginalDefinition) || !Eligibility.HasFactory(method, _known)) return null;

        // With a dynamic argument the overload is chosen at run time.
        if (_model.GetTypeInfo(invocation).Type is { TypeKind: TypeKind.Dynamic }) return null;
        var viaBase = invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };
        return Eligibility.IsDirect(method) || viaBase ? MethodNames.Stem(method, _known) + KnownNames.FactorySuffix : null;
    }

    private Code LowerAwait(AwaitExpressionSyntax node)
    {
        var operand = Inside(node.Expression);
        if (operand is InvocationExpressionSyntax invocation && _model.GetSymbolInfo(invocation).Symbol is IMethodSymbol method)
        {
            if (method is { Name: "Yield", IsStatic: true } && KnownSymbols.Is(method.ContainingType, _known.Task)) return LowerYield(node);
            if (method is { Name: "WhenAll", IsStatic: true } && KnownSymbols.Is(method.ContainingType, _known.Task) && JoinedCalls(invocation, method) is { } calls) return LowerJoin(node, calls);
            if (_known.AwaitOf(method) is { } wait && _model.GetTypeInfo(invocation).Type is not { TypeKind: TypeKind.Dynamic }) return LowerRuntimeCall(node, invocation, method, wait);
            if (FactoryFor(method, invocation) is { } factory && ChildMachine(method) is { } machine) return LowerChild(node, invocation, method, factory, machine);
        }

        var info = _model.GetAwaitExpressionInfo(node);
        if (info.IsDynamic) return LowerBoxedAwait(LowerExpression(node.Expression), _model.Compilation.DynamicType, node, NameOf(operand), "GetAwaiter");
        if (info.GetAwaiterMethod is null) throw Unsupported(node, "its awaiter cannot be found");
        return EmitAwait(Contextual(LowerExpression(node.Expression), node.Expression), info.GetAwaiterMethod, node, NameOf(operand));
    }

    /// <summary>Awaits a value that the source does not await in so many words (a disposal, the step of an async stream).</summary>
    private Code EmitAwait(Code operand, ITypeSymbol awaitable, SyntaxNode place, string name)
    {
        var getAwaiter = _model.LookupSymbols(place.SpanStart, awaitable, "GetAwaiter", includeReducedExtensionMethods: true).OfType<IMethodSymbol>()
            .Where(static method => !method.IsStatic && method.Parameters.IsEmpty).OrderBy(static method => method.IsExtensionMethod).FirstOrDefault()
            ?? throw Unsupported(place, $"'{awaitable.ToDisplayString()}' has no GetAwaiter that can be found");
        return EmitAwait(operand, getAwaiter, place, name);
    }

    private Code EmitAwait(Code operand, IMethodSymbol getAwaiter, SyntaxNode place, string name)
    {
        var awaiter = getAwaiter.ReturnType;
        if (!TypeNames.CanBeNamed(awaiter)) return LowerBoxedAwait(operand, awaiter, place, name, getAwaiter.Name);
        if (!TypeNames.CanBeStored(awaiter)) throw Unsupported(place, "its awaiter cannot be kept");
        var type = TypeNames.Of(awaiter).TrimEnd('?');
        var kind = IsTaskAwaiter(awaiter) ? AwaitKind.Handle : _known.IsLeaf(awaiter) ? AwaitKind.Leaf : AwaitKind.Foreign;
        var fieldType = kind switch
        {
            AwaitKind.Handle => type,
            AwaitKind.Leaf => $"{KnownNames.LeafAwait}<{type}>",
            _ => ForeignFieldType(awaiter, type),
        };
        AwaiterTypes.Add(awaiter);
        var field = FieldFor(fieldType, kind switch { AwaitKind.Handle => "__handle", AwaitKind.Leaf => "__leaf", _ => "__awaiter" });
        var local = _names.Unique("awaiter");
        AddAwait(new AwaitOp(kind, new Code().Add(operand.AsOperand()).Add($".{getAwaiter.Name}()")) { Field = field, AwaiterLocal = local, Takes = kind == AwaitKind.Handle && !getAwaiter.IsExtensionMethod }, place, name);
        return new Code(local + ".GetResult()") { IsPrimary = true };
    }

    /// <summary>An awaiter whose type is known only at run time, or has no name: a variable keeps it, and the wait looks at the object.</summary>
    private Code LowerBoxedAwait(Code operand, ITypeSymbol awaiterType, SyntaxNode place, string name, string getAwaiter)
    {
        var awaiter = NewTemp(awaiterType, "awaiter");
        var ready = NewLabel("Ready");
        EmitAt(place, Assign(awaiter, new Code().Add(operand.AsOperand()).Add($".{getAwaiter}()")));
        Emit(new BranchOp(Code.Of(awaiter).Add(".IsCompleted"), true, ready));
        var field = FieldFor(KnownNames.BoxedAwait, "__boxed");
        Emit(new ExecOp(new Code($"__m.{field}.Start(").Use(awaiter).Add(");")));
        AddAwait(new AwaitOp(AwaitKind.Poll, new Code()) { Field = field }, place, name);
        Emit(new LabelOp(ready));
        return Code.Of(awaiter).Add(".GetResult()");
    }

    private string ForeignFieldType(ITypeSymbol awaiter, string type)
    {
        if (awaiter is INamedTypeSymbol named && KnownSymbols.Is(named.OriginalDefinition, _known.ValueTaskAwaiter)) return KnownNames.ValueTaskAwait;
        if (awaiter is INamedTypeSymbol generic && KnownSymbols.Is(generic.OriginalDefinition, _known.GenericValueTaskAwaiter)) return $"{KnownNames.ValueTaskAwait}<{TypeNames.Of(generic.TypeArguments[0])}>";
        return $"{(_known.IsCritical(awaiter) ? KnownNames.CriticalAwait : KnownNames.ForeignAwait)}<{type}>";
    }

    private bool IsTaskAwaiter(ITypeSymbol awaiter) =>
        awaiter.Name == "VoltTaskAwaiter" && SymbolEqualityComparer.Default.Equals(awaiter.ContainingAssembly, _known.Task!.ContainingAssembly);

    private Code LowerYield(AwaitExpressionSyntax node)
    {
        AddAwait(new AwaitOp(AwaitKind.Yield, new Code()), node, "Yield");
        return new Code();
    }

    private Code LowerChild(AwaitExpressionSyntax node, InvocationExpressionSyntax invocation, IMethodSymbol method, string factory, string machine)
    {
        var (arguments, child) = LowerChildCall(invocation, method, factory, machine);
        var field = FieldFor(machine, ChildFieldName(method), child.Edge);
        AddAwait(new AwaitOp(AwaitKind.Child, arguments) { Field = field, Child = child }, node, method.Name);
        return new Code($"__m.{field}.GetResult()") { IsPrimary = true };
    }

    /// <summary>A call of the runtime's own, for which a field waits in place of a task.</summary>
    private Code LowerRuntimeCall(AwaitExpressionSyntax node, InvocationExpressionSyntax invocation, IMethodSymbol method, INamedTypeSymbol wait)
    {
        var (arguments, receiver) = LowerCall(invocation, method);
        var field = FieldFor(TypeNames.Of(wait), ChildFieldName(method));
        EmitAt(node, new ExecOp(new Code($"__m.{field}.Start").Add(receiver is null ? arguments : new Code("(").Add(receiver).Add(")")).Add(";")));
        AddAwait(new AwaitOp(AwaitKind.Poll, new Code()) { Field = field }, node, method.Name);
        return new Code();
    }

    private static string ChildFieldName(IMethodSymbol method) => "__" + char.ToLowerInvariant(method.Name[0]) + method.Name.Substring(1);

    /// <summary>The type of the field for a child that is kept out of line.</summary>
    private string AwaiterTypeOf(IMethodSymbol method) => _known.IsStream(method.ReturnType)
        ? $"{KnownNames.StreamAwait}<{TypeNames.Of(((INamedTypeSymbol)method.ReturnType).TypeArguments[0])}>"
        : TypeNames.Of(((IMethodSymbol)method.ReturnType.GetMembers("GetAwaiter")[0]).ReturnType);

    /// <summary>The operands of a call, taken apart: its argument list and what it is called on.</summary>
    private (Code Arguments, Code? Receiver) LowerCall(InvocationExpressionSyntax invocation, IMethodSymbol method)
    {
        var operands = new List<Operand>();
        AddCallee(invocation, operands);
        AddArguments(invocation.ArgumentList.Arguments, operands);
        var last = operands.FindLastIndex(operand => Suspends(operand.Expression));
        var replacements = new Dictionary<SyntaxNode, Code>();
        for (var i = 0; i < operands.Count && (i <= last || _context.Length > 0); i++)
        {
            var (operand, isPlace, _, _) = operands[i];
            var code = isPlace && i < last ? LowerCheckedPlace(operand) : LowerExpression(operand);
            if (i < last && !isPlace) code = ToTemp(code, operand);
            else if (!isPlace) code = Contextual(code, operand);
            replacements[operand] = code;
        }

        Code? receiver = null;
        if (ReceiverOf(invocation, method) is { } syntax) receiver = syntax is BaseExpressionSyntax ? new Code("this") : replacements.TryGetValue(syntax, out var kept) ? kept : _copier.Copy(syntax);
        else if (!method.IsStatic) receiver = new Code("this");
        return (_copier.CopyArguments(invocation.ArgumentList, method, replacements), receiver);
    }

    /// <summary>The expression that a method is called on, if it is one: not a type, and not an implied <c>this</c>.</summary>
    private ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax invocation, IMethodSymbol method) =>
        invocation.Expression is MemberAccessExpressionSyntax { Expression: var receiver } && !IsTypeOrNamespace(receiver) && (!method.IsStatic || method.ReducedFrom is not null) ? receiver : null;

    /// <summary>The call of an annotated method, taken apart: its argument list, and where it goes.</summary>
    private (Code Arguments, AwaitedChild Child) LowerChildCall(InvocationExpressionSyntax invocation, IMethodSymbol method, string factory, string machine)
    {
        var (arguments, receiver) = LowerCall(invocation, method);

        // The factory is named with its type arguments and qualifier as written, or plainly for a call through `this`.
        var callee = new Code();
        var name = invocation.Expression is MemberAccessExpressionSyntax access ? access.Name : invocation.Expression as SimpleNameSyntax;
        var typeArguments = name is GenericNameSyntax generic ? generic.TypeArgumentList.ToString() : "";
        var target = ReceiverOf(invocation, method);
        if (target is null && invocation.Expression is MemberAccessExpressionSyntax { Expression: var qualifier }) callee.Add(_copier.Copy(qualifier)).Add(".");
        callee.Add(factory + typeArguments);

        var original = method.ReducedFrom ?? method;
        var edge = Children.FindIndex(child => child.MachineType == machine);
        if (edge < 0)
        {
            edge = Children.Count;
            Children.Add(new ChildEdge(MethodNames.Key(original), machine, AwaiterTypeOf(method)));
        }

        AwaiterTypes.Add(Extensions.HomeOf(original));
        AwaiterTypes.AddRange(Extensions.TypeArgumentsOf(original));
        return (arguments, new AwaitedChild(edge, receiver, callee, target is BaseExpressionSyntax));
    }

    /// <summary>The type of the callee's machine, if generated code can write it.</summary>
    private string? ChildMachine(IMethodSymbol method)
    {
        var original = method.ReducedFrom is { } definition ? (method.Arity > 0 ? definition.Construct([.. method.TypeArguments]) : definition) : method;
        var (home, typeArguments) = (Extensions.HomeOf(original), Extensions.TypeArgumentsOf(original));
        if (home.TypeKind == TypeKind.Error || !TypeNames.CanBeNamed(home) || !typeArguments.All(TypeNames.CanBeNamed)) return null;
        if (typeArguments.Any(static argument => argument.IsRefLikeType)) return null;
        var arguments = typeArguments.IsEmpty ? "" : "<" + string.Join(", ", typeArguments.Select(TypeNames.Of)) + ">";
        return TypeNames.Of(home).TrimEnd('?') + "." + MethodNames.Stem(original, _known) + KnownNames.MachineSuffix + arguments;
    }

    private string FieldFor(string type, string name, int child = -1)
    {
        if (_fieldByType.TryGetValue(type, out var field)) return field;
        field = _names.Unique(name);
        _fieldByType.Add(type, field);
        AwaitFields.Add(new FieldPlan(type, field, child));
        return field;
    }

    private readonly List<FieldPlan> _idleFields = [];

    /// <summary>A field that nothing else uses until it is returned: a stream lives as long as its loop, and the children of a join live side by side.</summary>
    private string RentField(string type, string name, int child)
    {
        var idle = _idleFields.FindIndex(field => field.Type == type);
        if (idle >= 0)
        {
            var field = _idleFields[idle];
            _idleFields.RemoveAt(idle);
            return field.Name;
        }

        var made = new FieldPlan(type, _names.Unique(name), child);
        AwaitFields.Add(made);
        return made.Name;
    }

    private void ReturnField(string name) => _idleFields.Add(AwaitFields.First(field => field.Name == name));

    private void AddAwait(AwaitOp op, SyntaxNode place, string name)
    {
        op.StateName = _names.Unique("Await" + (name.Length == 0 ? "" : char.ToUpperInvariant(name[0]) + name.Substring(1)));
        op.AbortExit = AbortExit();
        AddSuspension(op, place);
    }

    private void AddSuspension(AwaitOp op, SyntaxNode place)
    {
        EmitAt(place, op);
        op.Line = op.Span.StartLine;
    }

    private static string NameOf(ExpressionSyntax operand) => operand switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Expression: var inner } } => NameOf(inner),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
        InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}
