using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>A rule that finds uses of the members in its table: calls, property reads, constructors and method groups.</summary>
internal abstract class TableRule : Rule
{
    public abstract DiagnosticDescriptor Descriptor { get; }

    public abstract MemberTable Table { get; }

    /// <summary>Whether a function that uses such a member makes its callers block.</summary>
    public virtual bool Taints => true;

    public override ImmutableArray<DiagnosticDescriptor> Descriptors => [Descriptor];

    /// <summary>What <paramref name="operation"/>, a use of a member of <paramref name="row"/>, does, or <see langword="null"/> when it is harmless.</summary>
    public virtual BlockingUse? Match(IOperation operation, ISymbol member, MemberRow row, Function function)
    {
        if ((row.Flags & MemberFlags.ZeroTimeout) != 0 && operation is IInvocationOperation call && OperationFacts.HasZeroTimeout(call.Arguments, function.Known))
        {
            return null;
        }

        if ((row.Flags & MemberFlags.InMemory) != 0 && IsInMemory(operation, function))
        {
            return null;
        }

        return new BlockingUse(
            Descriptor,
            PlaceOf(operation),
            OperationFacts.MemberName(member),
            row.Advice,
            Taints && (row.Flags & MemberFlags.Local) == 0)
        {
            OnParameter = (row.Flags & MemberFlags.InMemory) != 0 ? Rules.Volt1006AsyncTwin.OnParameter(operation) : null,
        };
    }

    /// <summary>The syntax to underline: the whole call, or the property with its receiver.</summary>
    public static SyntaxNode PlaceOf(IOperation operation) => operation.Syntax;

    /// <summary>Whether the receiver, or else every stream, reader or writer that is passed, lives in memory.</summary>
    public static bool IsInMemory(IOperation operation, Function function)
    {
        switch (operation)
        {
            case IInvocationOperation { Instance: { } instance }:
                if (InMemory.Is(instance, function))
                {
                    return true;
                }

                // XmlSerializer.Serialize(stream, ...) and the like work on what they are given.
                return !InMemory.IsCarrierType(instance.Type) && InMemory.ArgumentsAre(((IInvocationOperation)operation).Arguments, function);
            case IInvocationOperation call:
                return InMemory.ArgumentsAre(call.Arguments, function);
            case IPropertyReferenceOperation { Instance: { } instance }:
                return InMemory.Is(instance, function);
            case IMethodReferenceOperation { Instance: { } instance }:
                return InMemory.Is(instance, function);
            case IObjectCreationOperation creation:
                return InMemory.ArgumentsAre(creation.Arguments, function);
            default:
                return false;
        }
    }
}

/// <summary>Finds the table row of a member, over the tables of all rules; every member is looked up once a compilation.</summary>
internal sealed class MemberCatalog(ImmutableArray<TableRule> rules, CompilationState state)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<ISymbol, (TableRule Rule, MemberRow Row)?> _found =
        new(SymbolEqualityComparer.Default);

    public (TableRule Rule, MemberRow Row)? Find(ISymbol member) => _found.GetOrAdd(Definition(member), Search);

    private static ISymbol Definition(ISymbol member) =>
        member is IMethodSymbol { ReducedFrom: { } full } ? full.OriginalDefinition : member.OriginalDefinition;

    private (TableRule Rule, MemberRow Row)? Search(ISymbol member)
    {
        foreach (var rule in rules)
        {
            if (rule.Table.Find(member, state) is { } row)
            {
                return (rule, row);
            }
        }

        return null;
    }
}
