using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Generator.Lowering.Ir;

namespace Volt.Generator.Lowering;

/// <summary>
/// Copies source as it stands, and changes only what means something else in the lowered body: variables (holes), calls of annotated methods (their factory),
/// jumps out of what was taken apart, names that C# would infer or the caller's name that it would fill in.
/// </summary>
internal sealed class SourceCopier(BodyLowering lowering)
{
    private Code _code = new();
    private IReadOnlyDictionary<SyntaxNode, Code>? _replacements;
    private SyntaxNode? _root;
    private int _nesting;
    private int _end;
    private bool _first;
    private ClosureScope? _home;
    private LocalFunctionStatementSyntax? _function;

    /// <summary>
    /// Copies a local function that does not stay where it is. As a method of a closure class its variables are fields there, and the user's <c>this</c> is one too.
    /// </summary>
    public Code CopyFunction(LocalFunctionStatementSyntax function, ClosureScope? home)
    {
        (_home, _function) = (home, function);
        try
        {
            if (home is null) return Copy(function);
            var modifiers = new Code();
            foreach (var list in function.AttributeLists) modifiers.Add(Copy(list)).Add(" ");
            var code = Copy(function);
            code.Modifiers = modifiers.Add("internal");
            return code;
        }
        finally
        {
            (_home, _function) = (null, null);
        }
    }

    /// <summary>Where a function begins that has its attributes somewhere else.</summary>
    public static SyntaxToken AfterAttributes(LocalFunctionStatementSyntax function) =>
        function.AttributeLists.Count == 0 ? function.GetFirstToken() : function.AttributeLists.Last().GetLastToken().GetNextToken();

    /// <summary>Copies a node without the trivia around it.</summary>
    public Code Copy(SyntaxNode node, IReadOnlyDictionary<SyntaxNode, Code>? replacements = null)
    {
        var code = new Code { IsPrimary = IsPrimary(node), IsStable = replacements is null && node is ExpressionSyntax expression && IsStable(expression) };
        return Apart(code, node, replacements, () => Append(node));
    }

    /// <summary>Copies the argument list of a call, with the caller's name filled in where the callee asks for it.</summary>
    public Code CopyArguments(ArgumentListSyntax list, IMethodSymbol? method, IReadOnlyDictionary<SyntaxNode, Code> replacements) =>
        Apart(new Code(), list, replacements, () => AppendArguments(list, method));

    /// <summary>Copies into code of its own, in the middle of something else that is being copied or not.</summary>
    private Code Apart(Code code, SyntaxNode node, IReadOnlyDictionary<SyntaxNode, Code>? replacements, Action copy)
    {
        var outer = (_code, _replacements, _end, _first, _nesting, _root);
        try
        {
            (_code, _replacements, _end, _first, _nesting, _root) = (code, replacements, node.Span.End, true, 0, node);
            copy();
            return code;
        }
        finally
        {
            (_code, _replacements, _end, _first, _nesting, _root) = outer;
        }
    }

    /// <summary>
    /// Whether what replaces the node needs no parentheses. An operator stays the operator that it was, so a long chain of them stays flat: the compiler looks ahead at
    /// each parenthesis, as far as it goes.
    /// </summary>
    private static bool BindsAsItStands(SyntaxNode node) => node.Parent is ArgumentSyntax or EqualsValueClauseSyntax or ParenthesizedExpressionSyntax or InterpolationSyntax
        || (node is BinaryExpressionSyntax && node.Parent is BinaryExpressionSyntax);

    private static bool IsPrimary(SyntaxNode node) => node is IdentifierNameSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
        or ElementAccessExpressionSyntax or ParenthesizedExpressionSyntax or ThisExpressionSyntax or BaseExpressionSyntax or TupleExpressionSyntax or PredefinedTypeSyntax
        or GenericNameSyntax or TypeOfExpressionSyntax or InterpolatedStringExpressionSyntax;

    private bool IsStable(ExpressionSyntax expression) => BodyLowering.Inside(expression) switch
    {
        // A struct's may change before it is used.
        ThisExpressionSyntax => lowering.Method.ContainingType is { IsReferenceType: true } or { IsReadOnly: true },
        LiteralExpressionSyntax or BaseExpressionSyntax or TypeOfExpressionSyntax or AnonymousFunctionExpressionSyntax or DefaultExpressionSyntax
            or SizeOfExpressionSyntax => true,
        var inside => lowering.Model.GetConstantValue(inside).HasValue,
    };

    private void Append(SyntaxNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_replacements is not null && _replacements.TryGetValue(node, out var replacement))
        {
            AppendLeading(node.GetFirstToken());
            _code.Add(BindsAsItStands(node) ? replacement : replacement.AsOperand());
            AppendTrailing(node.GetLastToken());
            return;
        }

        switch (node)
        {
            case AttributeListSyntax when _home is not null && node != _root && node.Parent == _function:
                return;
            case BlockSyntax block when lowering.Context.Length > 0 && _function is not null && block == _function.Body:
                AppendLeading(block.OpenBraceToken);
                _code.Add("{ " + lowering.Context + " ");
                AppendChildren(block);
                _code.Add(" }");
                return;
            case ArrowExpressionClauseSyntax arrow when lowering.Context.Length > 0 && _function is not null && arrow == _function.ExpressionBody:
                AppendLeading(arrow.ArrowToken);
                _code.Add("{ " + lowering.Context + " { " + (ReturnsValue(_function) && arrow.Expression is not ThrowExpressionSyntax ? "return " : ""));
                Append(arrow.Expression);
                _code.Add("; } }");
                return;
            case IdentifierNameSyntax name when AppendVariable(name):
                return;
            case SimpleNameSyntax name when AppendMember(name):
                return;
            case ThisExpressionSyntax when _home is not null:
                AppendLeading(node.GetFirstToken());
                _code.Add(OuterThis());
                AppendTrailing(node.GetFirstToken());
                return;
            case MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax receiver } member when _home is not null && lowering.Model.GetSymbolInfo(member).Symbol is { } symbol:
                AppendLeading(receiver.Token);
                _code.Add(OuterThis());
                AppendToken(member.OperatorToken);
                AppendSimpleName(member.Name, symbol is IFieldSymbol field && IsUsedInPlace(member, field.Type) ? lowering.PlaceBridge(symbol) : lowering.BaseBridge(symbol, member));
                return;
            case BaseExpressionSyntax when _home is not null:
                throw new LoweringException(node.GetLocation(), "a local function that captures variables calls through base");
            case IdentifierNameSyntax name when name.Parent is AnonymousObjectMemberDeclaratorSyntax or ArgumentSyntax { Parent: TupleExpressionSyntax }:
                break;
            case MemberBindingExpressionSyntax binding when lowering.ReceiverOf(binding) is { } receiver:
                AppendLeading(binding.OperatorToken);
                _code.Add(receiver);
                AppendToken(binding.OperatorToken);
                Append(binding.Name);
                return;
            case ElementBindingExpressionSyntax binding when lowering.ReceiverOf(binding) is { } receiver:
                AppendLeading(binding.GetFirstToken());
                _code.Add(receiver);
                Append(binding.ArgumentList);
                return;
            case BlockSyntax block when _nesting == 0 && block.Statements.Any(IsJumpedOver):
                AppendWithResources(block);
                return;
            case InvocationExpressionSyntax invocation:
                AppendInvocation(invocation);
                return;
            case BaseObjectCreationExpressionSyntax creation:
                AppendCreation(creation);
                return;
            case BracketedArgumentListSyntax { Parent: ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax } list
                when lowering.Model.GetSymbolInfo(list.Parent!).Symbol is IPropertySymbol { Parameters: var parameters } && parameters.Any(static parameter => parameter.IsOptional):
                AppendArguments(list, list.Arguments, list.CloseBracketToken, parameters);
                return;
            case InitializerExpressionSyntax initializer when initializer.IsKind(SyntaxKind.CollectionInitializerExpression) && initializer.Expressions.Any(element => CallerArguments(element) is not null):
                AppendElements(initializer);
                return;
            case AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } member when NeedsExplicitName(member.Expression):
                AppendNamed(member, lowering.Model.GetDeclaredSymbol(member)?.Name, " = ");
                return;
            case ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } element when NeedsExplicitName(element.Expression) && !IsAssignmentTarget(element) && TupleName(element) is { } inferred:
                AppendNamed(element, inferred, ": ");
                return;
            case DeclarationExpressionSyntax declaration when _nesting == 0:
                AppendDeclaration(declaration);
                return;
            case IsPatternExpressionSyntax pattern when _nesting == 0:
                AppendIsPattern(pattern);
                return;
            case SingleVariableDesignationSyntax designation when lowering.VariableOf(lowering.Model.GetDeclaredSymbol(designation)) is { } variable:
                AppendLeading(designation.Identifier);
                _code.Add(new CodePart(PartKind.Name, "", variable));
                AppendTrailing(designation.Identifier);
                return;
            case InterpolationSyntax { Expression: not ParenthesizedExpressionSyntax } hole:
                AppendHole(hole);
                return;
            case SyntaxNode when SuspensionMap.MayCapture(node):
                _nesting++;
                AppendChildren(node);
                _nesting--;
                return;
            case ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax when _nesting == 0 && lowering.JumpCode((StatementSyntax)node, this) is { } jump:
                AppendLeading(node.GetFirstToken());
                _code.Add(jump);
                AppendTrailing(node.GetLastToken());
                return;
            case ThrowStatementSyntax { Expression: null } rethrow when _nesting == 0 && lowering.RethrowCode(rethrow) is { } code:
                AppendLeading(node.GetFirstToken());
                _code.Add(code);
                AppendTrailing(node.GetLastToken());
                return;
            case LabeledStatementSyntax labeled when _nesting == 0:
                AppendLeading(labeled.Identifier);
                _code.Add(new CodePart(PartKind.Jump, "", Label: lowering.UserLabel(lowering.Model.GetDeclaredSymbol(labeled)!)));
                AppendTrailing(labeled.Identifier);
                AppendToken(labeled.ColonToken);
                Append(labeled.Statement);
                return;
        }

        AppendChildren(node);
    }

    /// <summary>A <c>using</c> declaration behind a jump, which may become a <c>goto</c>: C# lets none pass over it, even out of its block.</summary>
    private bool IsJumpedOver(StatementSyntax statement) =>
        statement is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } && _root!.DescendantNodes(static node => !SuspensionMap.IsNestedFunction(node))
            .Any(node => node is ReturnStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax && node.SpanStart < statement.SpanStart);

    /// <summary>Copies a block with its <c>using</c> declarations as statements.</summary>
    private void AppendWithResources(BlockSyntax block)
    {
        AppendToken(block.OpenBraceToken);
        var opened = 0;
        foreach (var statement in block.Statements)
        {
            if (statement is not LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } resource)
            {
                Append(statement);
                continue;
            }

            AppendToken(resource.UsingKeyword);
            _code.Add("(");
            Append(resource.Declaration);
            AppendLeading(resource.SemicolonToken);
            _code.Add(") {");
            AppendTrailing(resource.SemicolonToken);
            opened++;
        }

        _code.Add(new string('}', opened));
        AppendToken(block.CloseBraceToken);
    }

    private void AppendChildren(SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is not { } inner)
            {
                AppendToken(child.AsToken());
                continue;
            }

            // The source of a query is no part of its lambdas.
            var outside = Queries.IsSource(inner) ? 1 : 0;
            _nesting -= outside;
            Append(inner);
            _nesting += outside;
        }
    }

    /// <summary>The hole of an interpolated string, where a colon outside of parentheses begins the format, even that of <c>global::</c>.</summary>
    private void AppendHole(InterpolationSyntax hole)
    {
        var outer = _code;
        _code = new Code();
        Append(hole.Expression);
        var inner = _code;
        _code = outer;
        var hasColon = inner.Parts.Any(static part => part.Text.Contains(":") || part.Variable is { IsUnnamed: true });
        AppendToken(hole.OpenBraceToken);
        _code.Add(hasColon ? inner.AsOperand() : inner);
        if (hole.AlignmentClause is { } alignment) Append(alignment);
        if (hole.FormatClause is { } format) Append(format);
        AppendToken(hole.CloseBraceToken);
    }

    private void AppendToken(SyntaxToken token)
    {
        if (_function is not null && token == _function.SemicolonToken && lowering.Context.Length > 0) return;
        if (token.IsKind(SyntaxKind.StaticKeyword) && NeedsInstance(token.Parent!)) return;
        AppendLeading(token);
        if (token.Parent is LocalFunctionStatementSyntax declaration && declaration.Identifier == token
            && lowering.LocalFunctionOf(lowering.Model.GetDeclaredSymbol(declaration)) is { } function) _code.Add(function.Name);
        else if (token.IsKind(SyntaxKind.IdentifierToken) && DeclaredBy(token) is { } variable) _code.Add(new CodePart(PartKind.Name, "", variable));
        else _code.Add(token.Text);
        AppendTrailing(token);
    }

    /// <summary>A static function that moved to a closure class belongs to its object there, and so do the static functions that call it.</summary>
    private bool NeedsInstance(SyntaxNode function) => function == _function ? _home is not null : SuspensionMap.IsNestedFunction(function) && lowering.HasMovedFunctions;

    private Variable? DeclaredBy(SyntaxToken token)
    {
        if (_nesting > 0) return null;
        ISymbol? symbol = token.Parent switch
        {
            VariableDeclaratorSyntax declarator when declarator.Identifier == token => lowering.Model.GetDeclaredSymbol(declarator),
            ForEachStatementSyntax loop when loop.Identifier == token => lowering.Model.GetDeclaredSymbol(loop),
            CatchDeclarationSyntax declaration when declaration.Identifier == token => lowering.Model.GetDeclaredSymbol(declaration),
            _ => null,
        };
        return lowering.VariableOf(symbol);
    }

    private bool AppendVariable(IdentifierNameSyntax name)
    {
        if (!lowering.VariableNames.Contains(name.Identifier.ValueText) || name.Parent is NameColonSyntax or NameEqualsSyntax) return false;
        if (name.Parent is MemberAccessExpressionSyntax member && member.Name == name) return false;
        if (name.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } or ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax }
            && lowering.VariableOf(lowering.Model.GetSymbolInfo(name).Symbol) is null) return false;
        if (lowering.VariableOf(lowering.Model.GetSymbolInfo(name).Symbol) is not { } variable) return false;
        AppendLeading(name.Identifier);
        if (_function is not null && variable.IsConstant && lowering.Model.GetConstantValue(name) is { HasValue: true } constant)
        {
            // The declaration is out of scope where the function went.
            _code.Add(Literals.Of(constant.Value, variable.Type!));
            AppendTrailing(name.Identifier);
            return true;
        }

        if (name != _root && name.Parent is AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }) _code.Add(NameTable.Escape(name.Identifier.ValueText) + " = ");
        else if (name != _root && name.Parent is ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax } && !IsAssignmentTarget((ArgumentSyntax)name.Parent) && TupleName((ArgumentSyntax)name.Parent) is { } inferred) _code.Add(NameTable.Escape(inferred) + ": ");
        if (_home is not null && variable.Closure is { } closure) AppendCaptured(name, variable, "this." + (closure == _home ? "" : closure.Instance.Name + ".") + variable.Name);
        else _code.Use(variable, lowering.AccessOf(name), _nesting > 0);
        AppendTrailing(name.Identifier);
        return true;
    }

    /// <summary>A field of the closure class that the function is a method of. Where its type has no name the class knows only a type parameter, and an example tells the rest.</summary>
    private void AppendCaptured(IdentifierNameSyntax name, Variable variable, string field)
    {
        if (!variable.IsUnnamed)
        {
            _code.Add(field);
            return;
        }

        var isValue = IsOnlyRead(name, variable.Type!);
        if (!isValue && IsBesideAwait(name))
            throw new LoweringException(name.GetLocation(), "a local function changes a captured variable whose type has no name in a statement with an await");
        _code.Add($"{KnownNames.Machine}.{(isValue ? "As" : "AsPlace")}({_home!.Shown.ExampleOf(variable.Type!)}, {(isValue ? "" : "ref ")}{field})");
    }

    private static bool IsBesideAwait(ExpressionSyntax place) => place.FirstAncestorOrSelf<StatementSyntax>()!.DescendantNodes().Any(static node => node is AwaitExpressionSyntax);

    /// <summary>Whether a property cannot stand for the place.</summary>
    private bool IsUsedInPlace(ExpressionSyntax place, ITypeSymbol type)
    {
        if (IsSet(place) || IsOnlyRead(place, type)) return false;
        if (IsBesideAwait(place))
            throw new LoweringException(place.GetLocation(), "a local function that captures variables works in place on a field of base or a parameter of the primary constructor, in a statement with an await");
        return true;
    }

    /// <summary>It is assigned as a whole, which a property can be.</summary>
    private static bool IsSet(ExpressionSyntax place)
    {
        var node = Whole(place);
        return node.Parent is PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax or AssignmentExpressionSyntax || node.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax } element && IsAssignmentTarget(element);
    }

    private bool IsOnlyRead(ExpressionSyntax place, ITypeSymbol type)
    {
        place = Whole(place);
        if (place.Parent is ArgumentSyntax { RefKindKeyword.RawKind: not 0 }) return false;
        while (!type.IsReferenceType && place.Parent is MemberAccessExpressionSyntax member)
        {
            if (lowering.Model.GetSymbolInfo(member).Symbol is not IFieldSymbol field) return false;
            (place, type) = (Whole(member), field.Type);
        }

        return lowering.AccessOf(place) == Access.Read;
    }

    private bool ReturnsValue(LocalFunctionStatementSyntax function) => lowering.Model.GetDeclaredSymbol(function) is { ReturnsVoid: false } symbol
        && !(symbol.IsAsync && symbol.ReturnType is INamedTypeSymbol { Arity: 0 });

    private string OuterThis()
    {
        _home!.HoldsThis = true;
        return "this." + BodyLowering.ThisField;
    }

    /// <summary>A local function by its new place and name; inside a closure class, also a member of the user's type that is named without <c>this</c>.</summary>
    private bool AppendMember(SimpleNameSyntax name)
    {
        if (name.Parent is MemberAccessExpressionSyntax member && member.Name == name) return false;
        if (name.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax or AliasQualifiedNameSyntax) return false;
        if (lowering.LocalFunctionNames.Contains(name.Identifier.ValueText) && lowering.LocalFunctionOf(lowering.MemberNamedBy(name)) is { } function)
        {
            AppendLeading(name.Identifier);
            if (function.Home is { } home)
            {
                if (_home is null) _code.Use(home.Instance, Access.Read, _nesting > 0).Add(".");
                else _code.Add("this." + (home == _home ? "" : home.Instance.Name + "."));
            }

            _code.Add(function.Name);
            AppendTrailing(name.Identifier);
            if (name is GenericNameSyntax generic) Append(generic.TypeArgumentList);
            return true;
        }

        if (_home is null) return AppendHidden(name);
        if (name is IdentifierNameSyntax && lowering.Model.GetSymbolInfo(name).Symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } parameter)
        {
            AppendLeading(name.Identifier);
            _code.Add(OuterThis() + "." + (IsUsedInPlace(name, parameter.Type) ? lowering.PlaceBridge(parameter) : lowering.ParameterBridge(parameter)));
            AppendTrailing(name.Identifier);
            return true;
        }

        if (!IsOwnMember(name)) return false;
        AppendLeading(name.Identifier);
        _code.Add(OuterThis() + "." + name.Identifier.Text);
        AppendTrailing(name.Identifier);
        if (name is GenericNameSyntax arguments) Append(arguments.TypeArgumentList);
        return true;
    }

    /// <summary>A member of the user's that is called like a variable of the lowered body.</summary>
    private bool AppendHidden(SimpleNameSyntax name)
    {
        if (!NameTable.IsOwn(name.Identifier.ValueText) || lowering.MemberNamedBy(name) is not ({ Kind: SymbolKind.Field or SymbolKind.Property or SymbolKind.Event or SymbolKind.Method } member)) return false;
        if (!member.IsStatic && !IsOwnMember(name)) return false;
        AppendLeading(name.Identifier);
        _code.Add(member.IsStatic ? TypeNames.Of(member.ContainingType) : "this").Add(".");
        _first = true;
        AppendChildren(name);
        return true;
    }

    private bool IsOwnMember(SimpleNameSyntax name)
    {
        if (name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name) return false;
        return lowering.MemberNamedBy(name) is IFieldSymbol { IsStatic: false } or IPropertySymbol { IsStatic: false } or IEventSymbol { IsStatic: false }
            or IMethodSymbol { IsStatic: false, MethodKind: MethodKind.Ordinary };
    }

    /// <summary>The name that C# infers for an element without one: none that another element has, or that every tuple has.</summary>
    private static string? TupleName(ArgumentSyntax element)
    {
        if (InferredName(element.Expression) is not { } inferred || IsReservedTupleName(inferred)) return null;
        var uses = ((TupleExpressionSyntax)element.Parent!).Arguments.Count(argument => (argument.NameColon?.Name.Identifier.ValueText ?? InferredName(argument.Expression)) == inferred);
        return uses == 1 ? inferred : null;
    }

    private static bool IsReservedTupleName(string name) => name is "Rest" or "ToString" or "Equals" or "GetHashCode" or "CompareTo" or "Deconstruct"
        || (name.StartsWith("Item", StringComparison.Ordinal) && name.Length > 4 && name.Skip(4).All(char.IsDigit));

    private static bool IsAssignmentTarget(ArgumentSyntax element)
    {
        SyntaxNode node = element.Parent!;
        while (node.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax outer }) node = outer;
        return (node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node) || (node.Parent is ForEachVariableStatementSyntax loop && loop.Variable == node);
    }

    /// <summary>Parentheses or <c>!</c>: it means what is inside.</summary>
    internal static bool IsAround(SyntaxNode? node) => node is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression };

    /// <summary>The expression with what is around it.</summary>
    internal static ExpressionSyntax Whole(ExpressionSyntax expression)
    {
        while (IsAround(expression.Parent)) expression = (ExpressionSyntax)expression.Parent!;
        return expression;
    }

    internal static Access AccessOf(ExpressionSyntax expression)
    {
        var node = Whole(expression);
        switch (node.Parent)
        {
            case AssignmentExpressionSyntax assignment when assignment.Left == node:
                return assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) ? Access.Write : Access.ReadWrite;
            case PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression) || prefix.IsKind(SyntaxKind.AddressOfExpression):
            case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression):
            case RefExpressionSyntax:
                return Access.ReadWrite;
            case ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword):
                return Access.Write;
            case ArgumentSyntax argument when argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword):
                return Access.ReadWrite;
            case ArgumentSyntax { Parent: TupleExpressionSyntax } element when IsAssignmentTarget(element):
                return Access.Write;
            default:
                return Access.Read;
        }
    }

    private bool NeedsExplicitName(ExpressionSyntax expression) => _replacements is not null && _replacements.ContainsKey(expression);

    internal static string? InferredName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        ConditionalAccessExpressionSyntax access => InferredName(access.WhenNotNull),
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    private void AppendNamed(SyntaxNode node, string? name, string separator)
    {
        if (name is not null)
        {
            AppendLeading(node.GetFirstToken());
            _code.Add(NameTable.Escape(name) + separator);
        }

        AppendChildren(node);
    }

    /// <summary><c>var (a, b)</c> becomes <c>(var a, var b)</c>, so that each of the variables may be declared elsewhere.</summary>
    private void AppendDeclaration(DeclarationExpressionSyntax declaration)
    {
        AppendLeading(declaration.GetFirstToken());
        AppendDesignation(declaration.Designation, declaration.Type.ToString());
        AppendTrailing(declaration.GetLastToken());
    }

    private void AppendDesignation(VariableDesignationSyntax designation, string type)
    {
        switch (designation)
        {
            case SingleVariableDesignationSyntax single when lowering.VariableOf(lowering.Model.GetDeclaredSymbol(single)) is { } variable:
                _code.Add(new CodePart(PartKind.Declare, type, variable, Access.Write));
                break;
            case ParenthesizedVariableDesignationSyntax list:
                _code.Add("(");
                for (var i = 0; i < list.Variables.Count; i++)
                {
                    if (i > 0) _code.Add(", ");
                    AppendDesignation(list.Variables[i], type);
                }

                _code.Add(")");
                break;
            case DiscardDesignationSyntax when type == "var":
                _code.Add("_");
                break;
            default:
                _code.Add(type + " " + designation);
                break;
        }
    }

    private void AppendIsPattern(IsPatternExpressionSyntax expression)
    {
        var pattern = expression.Pattern;
        var negated = false;
        while (true)
        {
            if (pattern is ParenthesizedPatternSyntax parenthesized) pattern = parenthesized.Pattern;
            else if (pattern is UnaryPatternSyntax not) (pattern, negated) = (not.Pattern, !negated);
            else break;
        }

        var variables = pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>()
            .Select(designation => lowering.VariableOf(lowering.Model.GetDeclaredSymbol(designation))).OfType<Variable>().ToArray();
        if (variables.Length == 0)
        {
            AppendChildren(expression);
            return;
        }

        AppendLeading(expression.GetFirstToken());
        if (negated) _code.Add("!(");
        _code.Add(new CodePart(PartKind.PatternOpen, "", Group: variables));
        Append(expression.Expression);
        AppendToken(expression.IsKeyword);
        if (negated && pattern.GetFirstToken().LeadingTrivia.Count == 0) _code.Add(" ");
        AppendPattern(pattern);
        foreach (var variable in variables) _code.Add(new CodePart(PartKind.PatternCopy, "", variable, Access.Write));
        _code.Add(new CodePart(PartKind.PatternClose, "", Group: variables));
        if (negated) _code.Add(")");
    }

    /// <summary>Copies a pattern whose variables are copied out afterwards, see <see cref="PartKind.PatternCopy"/>.</summary>
    public void AppendPattern(SyntaxNode node)
    {
        switch (node)
        {
            case SingleVariableDesignationSyntax designation when lowering.VariableOf(lowering.Model.GetDeclaredSymbol(designation)) is { } variable:
                AppendLeading(designation.Identifier);
                _code.Add(new CodePart(PartKind.PatternName, "", variable, Access.Write));
                AppendTrailing(designation.Identifier);
                return;
            case ExpressionSyntax:
                Append(node);
                return;
        }

        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner) AppendPattern(inner);
            else AppendToken(child.AsToken());
        }
    }

    /// <summary>A pattern test on a value that is already there: <c>value is pattern</c>, with its variables copied out.</summary>
    public Code PatternTest(Code value, PatternSyntax pattern)
    {
        var variables = pattern.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>()
            .Select(designation => lowering.VariableOf(lowering.Model.GetDeclaredSymbol(designation))).OfType<Variable>().ToArray();
        return Apart(new Code(), pattern, null, () =>
        {
            _code.Add(value.AsOperand()).Add(" is ");

            // A discard is a pattern of switches only.
            if (pattern is DiscardPatternSyntax) _code.Add("var _");
            else AppendPattern(pattern);
            foreach (var variable in variables) _code.Add(new CodePart(PartKind.PatternCopy, "", variable, Access.Write));
        });
    }

    private void AppendInvocation(InvocationExpressionSyntax invocation)
    {
        if (invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" } && lowering.Model.GetConstantValue(invocation) is { HasValue: true, Value: string text })
        {
            AppendLeading(invocation.GetFirstToken());
            _code.Add(SymbolDisplay.FormatLiteral(text, quote: true));
            AppendTrailing(invocation.GetLastToken());
            return;
        }

        var method = lowering.Model.GetSymbolInfo(invocation).Symbol as IMethodSymbol;
        var viaBridge = _home is not null && invocation.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };
        var factory = method is null || viaBridge ? null : lowering.FactoryFor(method, invocation);
        if (factory is not null) AppendRenamed(invocation.Expression, factory);
        else Append(invocation.Expression);
        AppendArguments(invocation.ArgumentList, method);
    }

    private void AppendCreation(BaseObjectCreationExpressionSyntax creation)
    {
        var constructor = lowering.Model.GetSymbolInfo(creation).Symbol as IMethodSymbol;
        foreach (var child in creation.ChildNodesAndTokens())
        {
            if (child.AsNode() is InitializerExpressionSyntax && creation.ArgumentList is null && CallerArguments(constructor) is { } callers) _code.Add($"({callers}) ");
            if (child.AsNode() is ArgumentListSyntax arguments) AppendArguments(arguments, constructor);
            else if (child.AsNode() is { } inner) Append(inner);
            else AppendToken(child.AsToken());
        }
    }

    /// <summary>The callers that are filled in for a constructor that is given nothing.</summary>
    public string? CallerArguments(IMethodSymbol? constructor) => CallerNameArgument(constructor?.Parameters ?? [], default, null);

    private void AppendArguments(ArgumentListSyntax list, IMethodSymbol? method) => AppendArguments(list, list.Arguments, list.CloseParenToken, method?.Parameters ?? [], ReceiverOf(list, method));

    private void AppendArguments(SyntaxNode list, SeparatedSyntaxList<ArgumentSyntax> arguments, SyntaxToken close, ImmutableArray<IParameterSymbol> parameters, (string Name, ExpressionSyntax Expression)? receiver = null)
    {
        var caller = CallerNameArgument(parameters, arguments, receiver);
        if (caller is null)
        {
            AppendChildren(list);
            return;
        }

        foreach (var child in list.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
            {
                Append(inner);
                continue;
            }

            var token = child.AsToken();
            if (token == close) _code.Add((arguments.Count > 0 ? ", " : "") + caller);
            AppendToken(token);
        }
    }

    /// <summary>The lowered body has another name than the method, so a parameter that asks for the caller's name gets it in so many words.</summary>
    private string? CallerNameArgument(ImmutableArray<IParameterSymbol> parameters, SeparatedSyntaxList<ArgumentSyntax> arguments, (string Name, ExpressionSyntax Expression)? receiver)
    {
        string? result = null;
        for (var i = 0; i < parameters.Length; i++)
        {
            var parameter = parameters[i];
            if (!parameter.IsOptional || ArgumentFor(parameters, arguments, i) is not null || CallerText(parameter, parameters, index => ArgumentFor(parameters, arguments, index)?.Expression, receiver) is not { } text) continue;
            result = (result is null ? "" : result + ", ") + NameTable.Escape(parameter.Name) + ": " + SymbolDisplay.FormatLiteral(text, quote: true);
        }

        return result is null || IsBoundAtRunTime(parameters[0].ContainingSymbol, arguments) ? null : result;
    }

    /// <summary>A call with a dynamic argument: nobody fills in its callers. A local function is bound without a look at those.</summary>
    private bool IsBoundAtRunTime(ISymbol callee, SeparatedSyntaxList<ArgumentSyntax> arguments) => callee is not IMethodSymbol { MethodKind: MethodKind.LocalFunction }
        && arguments.Any(argument => lowering.Model.GetTypeInfo(argument.Expression).Type is { TypeKind: TypeKind.Dynamic });

    /// <summary>The same for an element of a collection initialiser, which has no names: everything up to the last such parameter is given.</summary>
    public string? CallerArguments(ExpressionSyntax element)
    {
        if (lowering.Model.GetCollectionInitializerSymbolInfo(element).Symbol is not IMethodSymbol { Parameters: var parameters } add) return null;
        var receiver = add is { IsExtensionMethod: true, ReducedFrom: null } ? 1 : 0;
        var values = element is InitializerExpressionSyntax { Expressions: var list } ? [.. list] : new[] { element };
        var texts = new List<string>();
        var known = 0;
        for (var i = values.Length + receiver; i < parameters.Length && parameters[i].IsOptional; i++)
        {
            var text = CallerText(parameters[i], parameters, index => index >= receiver && index - receiver < values.Length ? values[index - receiver] : null);
            texts.Add(text is not null ? SymbolDisplay.FormatLiteral(text, quote: true) : Literals.Of(parameters[i].ExplicitDefaultValue, parameters[i].Type));
            if (text is not null) known = texts.Count;
        }

        return known == 0 ? null : string.Join(", ", texts.Take(known));
    }

    private void AppendElements(InitializerExpressionSyntax initializer)
    {
        foreach (var child in initializer.ChildNodesAndTokens())
        {
            if (child.AsNode() is not ExpressionSyntax element)
            {
                AppendToken(child.AsToken());
                continue;
            }

            var arguments = CallerArguments(element);
            if (arguments is null)
            {
                Append(element);
            }
            else if (element is InitializerExpressionSyntax list)
            {
                foreach (var part in list.ChildNodesAndTokens())
                {
                    if (part.AsNode() is { } inner)
                    {
                        Append(inner);
                        continue;
                    }

                    if (part.AsToken() == list.CloseBraceToken) _code.Add(", " + arguments);
                    AppendToken(part.AsToken());
                }
            }
            else
            {
                _code.Add("{ ");
                Append(element);
                _code.Add($", {arguments} }}");
            }
        }
    }

    /// <summary>What an extension method is called on, and the name of the parameter that it becomes.</summary>
    private static (string Name, ExpressionSyntax Expression)? ReceiverOf(ArgumentListSyntax list, IMethodSymbol? method)
    {
        if ((method?.ReducedFrom?.Parameters[0] ?? (method is null ? null : Extensions.ReceiverOf(method))) is not { } parameter) return null;
        return (list.Parent as InvocationExpressionSyntax)?.Expression switch
        {
            MemberAccessExpressionSyntax member => (parameter.Name, member.Expression),
            MemberBindingExpressionSyntax binding => (parameter.Name, BodyLowering.AccessAround(binding).Expression),
            _ => null,
        };
    }

    private string? CallerText(IParameterSymbol parameter, ImmutableArray<IParameterSymbol> parameters, Func<int, ExpressionSyntax?> argument, (string Name, ExpressionSyntax Expression)? receiver = null)
    {
        foreach (var attribute in parameter.GetAttributes())
        {
            if (KnownSymbols.Is(attribute.AttributeClass, lowering.Known.CallerMemberName)) return lowering.Method.Name;
            if (!KnownSymbols.Is(attribute.AttributeClass, lowering.Known.CallerArgumentExpression)) continue;
            var of = attribute.ConstructorArguments.FirstOrDefault().Value as string;
            var index = parameters.ToList().FindIndex(candidate => candidate.Name == of);
            var text = receiver is var (name, expression) && name == of ? expression : index < 0 ? null : argument(index);
            if (text is not null) return Bare(text).ToString();
        }

        return null;
    }

    /// <summary>The compiler sees no node where these stand, so the caller's text begins inside of them.</summary>
    private static ExpressionSyntax Bare(ExpressionSyntax expression) => BodyLowering.Inside(expression) is var inside && inside is CheckedExpressionSyntax check ? Bare(check.Expression) : inside;

    private static ArgumentSyntax? ArgumentFor(ImmutableArray<IParameterSymbol> parameters, SeparatedSyntaxList<ArgumentSyntax> arguments, int index) =>
        arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameters[index].Name)
        ?? (index < arguments.Count && arguments[index].NameColon is null ? arguments[index] : null);

    private void AppendRenamed(ExpressionSyntax callee, string name)
    {
        switch (callee)
        {
            case SimpleNameSyntax simple:
                AppendSimpleName(simple, name);
                break;
            case MemberAccessExpressionSyntax member:
                Append(member.Expression);
                AppendToken(member.OperatorToken);
                AppendSimpleName(member.Name, name);
                break;
            case MemberBindingExpressionSyntax binding:
                if (lowering.ReceiverOf(binding) is { } receiver) _code.Add(receiver);
                AppendToken(binding.OperatorToken);
                AppendSimpleName(binding.Name, name);
                break;
            default:
                Append(callee);
                break;
        }
    }

    private void AppendSimpleName(SimpleNameSyntax simple, string name)
    {
        AppendLeading(simple.Identifier);
        if (_home is not null && simple.Parent is InvocationExpressionSyntax && IsOwnMember(simple)) _code.Add(OuterThis() + ".");
        _code.Add(name);
        AppendTrailing(simple.Identifier);
        if (simple is GenericNameSyntax generic) Append(generic.TypeArgumentList);
    }

    private void AppendLeading(SyntaxToken token)
    {
        if (_first)
        {
            _first = false;
            return;
        }

        AppendTrivia(token.LeadingTrivia);
    }

    private void AppendTrailing(SyntaxToken token)
    {
        if (token.Span.End < _end) AppendTrivia(token.TrailingTrivia);
    }

    // Directives and what they leave out become blank lines, so that the lines after them stay where they are.
    private void AppendTrivia(SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            if (trivia.IsDirective || trivia.IsKind(SyntaxKind.DisabledTextTrivia) || trivia.IsKind(SyntaxKind.SkippedTokensTrivia))
            {
                var text = trivia.ToFullString();
                _code.Add(new string('\n', text.Count(character => character == '\n')));
            }
            else
            {
                _code.Add(trivia.ToFullString());
            }
        }
    }
}
