using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Synchronous disposal of what can be disposed asynchronously.</summary>
internal sealed class Volt2008SyncDispose : OperationRule
{
    public const string Id = "VOLT2008";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Dispose asynchronously",
        "'{0}' is disposed synchronously, which may block; use 'await using'",
        Category.Tasks,
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "The Dispose of a type that implements IAsyncDisposable may flush or close synchronously. In-memory types are exempt.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = [Rule];

    public override ImmutableArray<OperationKind> Kinds { get; } = [OperationKind.Using, OperationKind.UsingDeclaration, OperationKind.Invocation];

    public override void Check(IOperation operation, Function function)
    {
        if (!function.IsAsync)
        {
            return;
        }

        switch (operation)
        {
            case IUsingOperation { IsAsynchronous: false } block:
                if (block.Resources is IVariableDeclarationGroupOperation group)
                {
                    CheckGroup(group, block.Syntax, function);
                }
                else
                {
                    Report(block.Resources, block.Syntax, function);
                }

                break;
            case IUsingDeclarationOperation { IsAsynchronous: false } declaration:
                CheckGroup(declaration.DeclarationGroup, declaration.Syntax, function);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Dispose" or "Close", Parameters.Length: 0 } method, Instance: { } instance } call
                when instance is not IInstanceReferenceOperation && (method.Name == "Dispose" || InMemory.IsCarrierType(instance.Type)):
                Report(instance, call.Syntax, function);
                break;
        }
    }

    private static void CheckGroup(IVariableDeclarationGroupOperation group, SyntaxNode place, Function function)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                if ((declarator.Initializer ?? declaration.Initializer)?.Value is { } value)
                {
                    Report(value, place, function);
                    return;
                }
            }
        }
    }

    private static void Report(IOperation value, SyntaxNode place, Function function)
    {
        var type = value.Unwrap().Type ?? value.Type;
        if (type is null
            || type.Name is "CancellationTokenRegistration" or "ServiceProvider"
            || function.Known.AsyncDisposable is not { } asyncDisposable
            || !(KnownSymbols.Same(type, asyncDisposable) || type.AllInterfaces.Contains(asyncDisposable, SymbolEqualityComparer.Default))
            || InMemory.Is(value, function)
            || function.State.Exemptions.IsNonBlocking(type, place.SyntaxTree))
        {
            return;
        }

        var span = place is Microsoft.CodeAnalysis.CSharp.Syntax.UsingStatementSyntax statement ? statement.UsingKeyword.GetLocation()
            : place is Microsoft.CodeAnalysis.CSharp.Syntax.LocalDeclarationStatementSyntax local ? local.UsingKeyword.GetLocation()
            : place.GetLocation();
        function.Report(Rule, span, type.Name);
    }
}
