using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Volt.Analyzers;

/// <summary>What a <see cref="MethodRule"/> needs besides the method: the known symbols and where to report.</summary>
internal readonly struct DeclarationContext(KnownSymbols known, Action<Diagnostic> report, CancellationToken cancellation)
{
    public KnownSymbols Known { get; } = known;

    public CancellationToken Cancellation { get; } = cancellation;

    /// <summary>Whether somebody asked for a rule that is off by default, so that it costs nothing otherwise.</summary>
    public bool IsOn(string id, SyntaxTree tree)
    {
        var options = Known.Compilation.Options;
        return options.SyntaxTreeOptionsProvider is { } provider
            && provider.TryGetDiagnosticValue(tree, id, Cancellation, out var severity)
            && severity is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default)
            || options.SpecificDiagnosticOptions.TryGetValue(id, out var chosen) && chosen is not (ReportDiagnostic.Suppress or ReportDiagnostic.Default);
    }

    public void Report(DiagnosticDescriptor descriptor, Location location, params object?[] arguments) =>
        report(Diagnostic.Create(descriptor, location, arguments));

    /// <summary>The declaration of a method as syntax: a method, local function, accessor, operator or lambda.</summary>
    public SyntaxNode? Declaration(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Length == 0 ? null : method.DeclaringSyntaxReferences[0].GetSyntax(Cancellation);

    /// <summary>The place of the method's name.</summary>
    public Location NameOf(IMethodSymbol method) => Declaration(method) switch
    {
        MethodDeclarationSyntax m => m.Identifier.GetLocation(),
        LocalFunctionStatementSyntax l => l.Identifier.GetLocation(),
        AnonymousFunctionExpressionSyntax f => LambdaHead(f),
        AccessorDeclarationSyntax a => a.Keyword.GetLocation(),
        OperatorDeclarationSyntax o => o.OperatorToken.GetLocation(),
        ConversionOperatorDeclarationSyntax c => c.OperatorKeyword.GetLocation(),
        DestructorDeclarationSyntax d => d.Identifier.GetLocation(),
        _ => method.Locations.Length > 0 ? method.Locations[0] : Location.None,
    };

    private static Location LambdaHead(AnonymousFunctionExpressionSyntax lambda) => lambda switch
    {
        ParenthesizedLambdaExpressionSyntax p => p.ArrowToken.GetLocation(),
        SimpleLambdaExpressionSyntax s => s.ArrowToken.GetLocation(),
        AnonymousMethodExpressionSyntax a => a.DelegateKeyword.GetLocation(),
        _ => lambda.GetLocation(),
    };
}
