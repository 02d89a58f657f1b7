using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>
/// Where objects that are known only by a contract of the framework come from: <c>using IDisposable d = Open();</c> disposes
/// whatever <c>Open</c> makes. An origin is the type that is made, or the field, property, parameter or method that a value is taken from.
/// </summary>
internal static class Origins
{
    private const int MaxDepth = 8;

    /// <summary>Whether a type is a contract of the framework, so that its implementers of this compilation are not all meant.</summary>
    public static bool IsContract(ITypeSymbol? type, Function function) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Interface } && !KnownSymbols.Same(type.OriginalDefinition.ContainingAssembly, function.State.Compilation.Assembly);

    /// <summary>Notes that <paramref name="holder"/>, whose type is a contract, may hold or give <paramref name="value"/>.</summary>
    public static void Note(ISymbol holder, ITypeSymbol? type, IOperation value, Function function)
    {
        if (!IsContract(type, function))
        {
            return;
        }

        foreach (var origin in Of(value, function))
        {
            function.State.Calls.AddOrigin(holder.OriginalDefinition, origin);
        }
    }

    public static IEnumerable<ISymbol> Of(IOperation? value, Function function) => Of(value, function, MaxDepth);

    private static IEnumerable<ISymbol> Of(IOperation? value, Function function, int depth)
    {
        if (value is null || depth == 0)
        {
            yield break;
        }

        switch (value.Unwrap().ResolveConditional())
        {
            case { Type: INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type } when IsOwn(type, function):
                yield return type;
                break;
            case IInvocationOperation { TargetMethod: { } method } when IsOwn(method, function):
                yield return method.OriginalDefinition;
                break;
            case IMemberReferenceOperation { Member: { } member } when IsOwn(member, function):
                yield return member.OriginalDefinition;
                break;
            case IParameterReferenceOperation { Parameter: { } parameter }:
                yield return parameter.OriginalDefinition;
                break;
            case ILocalReferenceOperation { Local: { } local }:
                foreach (var assigned in function.Body.Locals.ValuesOf(local) ?? [])
                {
                    foreach (var origin in Of(assigned, function, depth - 1))
                    {
                        yield return origin;
                    }
                }

                break;
            case IConditionalOperation { WhenFalse: { } whenFalse } either:
                foreach (var branch in new[] { either.WhenTrue, whenFalse })
                {
                    foreach (var origin in Of(branch, function, depth - 1))
                    {
                        yield return origin;
                    }
                }

                break;
            case ICoalesceOperation coalesce:
                foreach (var branch in new[] { coalesce.Value, coalesce.WhenNull })
                {
                    foreach (var origin in Of(branch, function, depth - 1))
                    {
                        yield return origin;
                    }
                }

                break;
        }
    }

    private static bool IsOwn(ISymbol symbol, Function function) =>
        KnownSymbols.Same(symbol.OriginalDefinition.ContainingAssembly, function.State.Compilation.Assembly);
}
