using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers.Rules;

/// <summary>Threads of one's own.</summary>
internal sealed class Volt1201NewThread : TableRule
{
    public const string Id = "VOLT1201";

    public static readonly DiagnosticDescriptor Rule = new(
        Id,
        "Do not start a thread",
        "'{0}' starts a thread of its own, which Volt tasks must never run on; {1}",
        Category.Threads,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Volt is strictly single-threaded: its objects throw when another thread touches them, and in the browser there is no other thread.",
        helpLinkUri: Category.HelpRoot + Id + ".md");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool Taints => false;

    public override MemberTable Table { get; } = new(
        new("System.Threading.Thread", ".ctor Start UnsafeStart", "spawn a Volt task"),
        new("System.ComponentModel.BackgroundWorker", ".ctor RunWorkerAsync", "spawn a Volt task"));

    public override BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function) =>
        operation is IInvocationOperation { Instance: { } instance } && IsMadeHere(instance.Unwrap(), function) ? null : base.Match(operation, member, row, function);

    /// <summary>Whether the thread or worker is made in this body, which was reported there.</summary>
    private static bool IsMadeHere(IOperation instance, Function function) => instance switch
    {
        IObjectCreationOperation => true,
        ILocalReferenceOperation local => function.Body.Locals.OnlyValueOf(local.Local)?.Unwrap() is IObjectCreationOperation,
        _ => false,
    };
}
