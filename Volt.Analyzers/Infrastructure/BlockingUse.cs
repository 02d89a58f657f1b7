using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>An operation that blocks: what is reported for it, and where.</summary>
/// <param name="Descriptor">The rule that found it.</param>
/// <param name="Node">The syntax to underline.</param>
/// <param name="Member">The blocking member as the user would name it, such as <c>Task.Wait()</c>.</param>
/// <param name="Advice">What to write instead, as the end of a sentence.</param>
/// <param name="Taints">Whether callers of the function that holds it block too.</param>
internal sealed record BlockingUse(
    DiagnosticDescriptor Descriptor,
    SyntaxNode Node,
    string Member,
    string Advice,
    bool Taints = true)
{
    /// <summary>Where it is reported when that is not the whole of <see cref="Node"/>.</summary>
    public Location? Place { get; init; }

    /// <summary>The parameter of the function that decides whether it blocks: a stream or reader that may live in memory.</summary>
    public IParameterSymbol? OnParameter { get; init; }

    public Location Location => Place ?? Node.GetLocation();
}
