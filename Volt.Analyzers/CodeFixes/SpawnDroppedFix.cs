using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Analyzers.Rules;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Volt.Analyzers.CodeFixes;

/// <summary>Spawns a Volt task that was dropped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
[Shared]
public sealed class SpawnDroppedFix : VoltCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Volt2001DroppedTask.Id];

    internal override Change? Plan(SyntaxNode node, Diagnostic diagnostic, SyntaxNode root, SemanticModel model, CancellationToken cancellation)
    {
        if (AwaitDroppedFix.Dropped(node) is not { } dropped
            || model.GetTypeInfo(dropped.Task, cancellation).Type is not { Name: "VoltTask", ContainingNamespace.Name: "Volt" })
        {
            return null;
        }

        var runtime = MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, TypeName("Volt.VoltRuntime"), IdentifierName("Current"));
        var spawn = InvocationExpression(
            MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, runtime, IdentifierName("Spawn")),
            ArgumentList(SingletonSeparatedList(Argument(dropped.Task.WithoutTrivia()))));
        return Change.Replace("Spawn the task", dropped.Whole, spawn.WithTriviaFrom(dropped.Whole));
    }

}
