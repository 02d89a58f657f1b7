using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Volt.Generator.Lowering.Ir;
using Volt.Generator.Models;

namespace Volt.Generator.Lowering;

/// <summary>
/// Turns one method body into steps among which only awaits suspend and only <c>try</c> nests. The parts follow the passes: Surface (statements),
/// Spill (expressions), ExceptionRegions and Jumps, Closures. Statements without an await are copied as they stand.
/// </summary>
internal sealed partial class BodyLowering
{
    private readonly IMethodSymbol _method;
    private readonly SemanticModel _model;
    private readonly KnownSymbols _known;
    private readonly SyntaxNode _body;
    private readonly SyntaxNode _declaration;
    private readonly SuspensionMap _suspensions;
    private readonly NameTable _names;
    private readonly SourceCopier _copier;
    private readonly CancellationToken _cancellation;
    private readonly int _line;
    private readonly string _file;
    private List<Op> _ops = [];

    public BodyLowering(IMethodSymbol method, MethodDeclarationSyntax declaration, int line, SemanticModel model, KnownSymbols known, CancellationToken cancellation)
    {
        _method = method;
        _model = model;
        _known = known;
        _declaration = declaration;
        _body = (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody!.Expression;
        _cancellation = cancellation;
        _line = line;
        _file = FileOf(declaration.SyntaxTree, declaration.SyntaxTree.GetMappedLineSpan(declaration.Span));
        _suspensions = new SuspensionMap(_body);
        _names = new NameTable(declaration);
        _copier = new SourceCopier(this);
        UnnamedTypes = new UnnamedTypes(_names, LocalFunctions);
    }

    /// <summary>The <c>checked</c> or <c>unchecked</c> statement around what is being lowered, if there is one.</summary>
    public string Context => _context;

    private string MachineName => MethodNames.Stem(_method, _known) + KnownNames.MachineSuffix;

    public SemanticModel Model => _model;

    public KnownSymbols Known => _known;

    public IMethodSymbol Method => _method;

    public SuspensionMap Suspensions => _suspensions;

    public List<Variable> Variables { get; } = [];

    public List<ClosureScope> Closures { get; } = [];

    public List<Code> LocalFunctions { get; } = [];

    public UnnamedTypes UnnamedTypes { get; }

    /// <summary>Loads of parameters that nothing reads.</summary>
    public HashSet<Op> UnusedLoads { get; } = [];

    /// <summary>The method is an asynchronous iterator.</summary>
    public bool IsStream => _known.IsStream(_method.ReturnType);

    private bool ReturnsValue => _method.ReturnType is INamedTypeSymbol { Arity: 1 } && !IsStream;

    /// <summary>The steps of the whole body.</summary>
    public List<Op> Lower()
    {
        FindClosures();
        EnterScope(_declaration);
        foreach (var parameter in Extensions.ParametersOf(_method))
        {
            var variable = VariableOf(parameter)!;
            Emit(new ExecOp(new Code().Use(variable, Access.Write).Add($" = __m.{PlanBuilder.FieldName(variable.Storage!, MachineName)}")) { Assigns = variable.Closure is null ? variable : null });
        }

        if (!Suspends(_body) && _body is BlockSyntax)
        {
            LowerStatement((BlockSyntax)_body);
        }
        else if (_body is BlockSyntax block)
        {
            EnterScope(block);
            LowerStatements(block.Statements);
        }
        else
        {
            var expression = (ExpressionSyntax)_body;
            if (ReturnsValue && expression is not ThrowExpressionSyntax) LowerReturn(expression, expression);
            else LowerExpressionStatement(expression, expression);
        }

        Emit(new ExitOp(Completed));
        return _ops;
    }

    public const string Completed = "Completed";
    public const string Aborted = "Aborted";

    private void Emit(Op op) => _ops.Add(op);

    private void EmitAt(SyntaxNode node, Op op)
    {
        op.Span = SpanOf(node);
        _ops.Add(op);
    }

    /// <summary>Runs an emission into a list of its own.</summary>
    private List<Op> Nested(Action emit)
    {
        var outer = _ops;
        var inner = _ops = [];
        emit();
        _ops = outer;
        return inner;
    }

    /// <summary>Lines count from the method's first, so that a method which only moves is lowered to the same.</summary>
    internal SourceSpan SpanOf(SyntaxNode node) => SpanOf(node.Span);

    private SourceSpan SpanOf(TextSpan part)
    {
        var place = _declaration.SyntaxTree.GetMappedLineSpan(part);
        var (span, file) = (place.Span, FileOf(_declaration.SyntaxTree, place));
        return new(span.Start.Line + 2 - _line, span.Start.Character + 1, span.End.Line + 2 - _line, span.End.Character + 1, file == _file ? null : file);
    }

    /// <summary>The file that a place belongs to: the tree's own, or the one that a directive names, seen from there.</summary>
    public static string FileOf(SyntaxTree tree, FileLinePositionSpan place) =>
        place.HasMappedPath && Path.GetDirectoryName(tree.FilePath) is { Length: > 0 } directory ? Path.Combine(directory, place.Path) : place.Path;

    private bool Suspends(SyntaxNode node) => _suspensions.Contains(node);

    private static LoweringException Unsupported(SyntaxNode node, string reason) => new(node.GetLocation(), reason);

    public Label NewLabel(string name) => new(_names.Unique(name));

    private Variable NewTemp(ITypeSymbol type, string name = "temp") => Declare(new Variable(_names.Unique(name), type, TypeNames.Of(type))
    {
        StaysInPlace = !TypeNames.CanBeStored(type),
        IsScoped = type.IsRefLikeType,
    });

    private Variable NewTemp(SpecialType type, string name) => NewTemp(_model.Compilation.GetSpecialType(type), name);

    private Variable Declare(Variable variable)
    {
        variable.Index = Variables.Count;
        Variables.Add(variable);
        return variable;
    }
}
