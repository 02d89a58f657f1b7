using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers;

/// <summary>One rule of the catalogue. Rules hold no state: what a compilation needs is in <see cref="CompilationState"/>.</summary>
internal abstract class Rule
{
    /// <summary>The descriptors that the rule reports; all have the rule's id.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }
}

/// <summary>A rule about the declaration of a method.</summary>
internal abstract class MethodRule : Rule
{
    /// <summary>Looks at one method that carries <c>[VoltTask]</c>.</summary>
    public abstract void Check(IMethodSymbol method, AttributeData annotation, DeclarationContext context);
}

/// <summary>A rule that looks at single operations of the kinds it names.</summary>
internal abstract class OperationRule : Rule
{
    public abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <summary>Whether the rule also looks at code that is not part of a Volt task.</summary>
    public virtual bool Everywhere => false;

    public abstract void Check(IOperation operation, Function function);
}

/// <summary>A rule that finds operations which block the thread; helpers that hold them taint their callers.</summary>
internal abstract class BlockingRule : Rule
{
    public abstract ImmutableArray<OperationKind> Kinds { get; }

    /// <summary>What <paramref name="operation"/> does to the thread, or <see langword="null"/> when it does not block.</summary>
    public abstract BlockingUse? Match(IOperation operation, Function function);
}

/// <summary>A rule that looks at a whole function after every operation in it was seen.</summary>
internal abstract class FunctionRule : Rule
{
    public virtual bool Everywhere => false;

    public abstract void Check(Function function);
}
