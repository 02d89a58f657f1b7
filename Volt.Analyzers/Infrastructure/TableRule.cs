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
        if ((row.Flags & MemberFlags.ZeroTimeout) != 0 && operation is IInvocationOperation call && OperationFacts.HasZeroTimeout(call.Arguments, function))
        {
            return null;
        }

        if ((row.Flags & MemberFlags.InMemory) != 0 && InMemory.Works(operation, function))
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
            OnParameter = (row.Flags & MemberFlags.InMemory) != 0 ? InMemory.DecidingParameter(operation, function) : null,
        };
    }

    /// <summary>The syntax to underline: the whole call, or the property with its receiver.</summary>
    public static SyntaxNode PlaceOf(IOperation operation) => operation.Syntax;
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
