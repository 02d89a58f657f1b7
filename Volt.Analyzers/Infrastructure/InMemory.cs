using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Volt.Analyzers;

/// <summary>Recognises streams, readers and writers that live in memory, so that using them does not block.</summary>
internal static class InMemory
{
    private const int MaxDepth = 12;

    public static bool Is(IOperation? operation, Function function) => Is(operation, function, MaxDepth);

    /// <summary>Whether what an operation works on, its receiver and what it is given, all lives in memory, and there is such a thing.</summary>
    public static bool Works(IOperation operation, Function function)
    {
        var (instance, arguments) = Parts(operation);
        return instance is not null && IsCarrierType(instance.Type)
            ? Is(instance, function) && (Carriers(arguments, function, MaxDepth) || !HasCarrier(arguments))
            : Carriers(arguments, function, MaxDepth);
    }

    /// <summary>The parameter of the function that alone decides whether an operation works in memory.</summary>
    public static IParameterSymbol? DecidingParameter(IOperation operation, Function function)
    {
        var (instance, arguments) = Parts(operation);
        IParameterSymbol? deciding = null;
        foreach (var carrier in arguments.Select(static a => a.Value).Append(instance))
        {
            if (carrier is null || !IsCarrierType(carrier.Unwrap().Type) || Is(carrier, function))
            {
                continue;
            }

            if (deciding is not null || carrier.Unwrap() is not IParameterReferenceOperation parameter)
            {
                return null;
            }

            deciding = parameter.Parameter;
        }

        return deciding;
    }

    private static (IOperation? Instance, ImmutableArray<IArgumentOperation> Arguments) Parts(IOperation operation) => operation switch
    {
        IInvocationOperation call => (call.Instance, call.Arguments),
        IObjectCreationOperation creation => (null, creation.Arguments),
        IMemberReferenceOperation member => (member.Instance, []),
        _ => (null, []),
    };

    private static bool HasCarrier(ImmutableArray<IArgumentOperation> arguments) => arguments.Any(static a => IsCarrierType(a.Value.Unwrap().Type));

    /// <summary>Whether a type by itself says that its instances live in memory.</summary>
    public static bool IsMemoryType(ITypeSymbol? type, CompilationState state)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            if (t.Name is "MemoryStream" or "UnmanagedMemoryStream" or "StringReader" or "StringWriter" or "DataTableReader"
                && state.FullName(t.OriginalDefinition) is "System.IO.MemoryStream" or "System.IO.UnmanagedMemoryStream"
                    or "System.IO.StringReader" or "System.IO.StringWriter" or "System.Data.DataTableReader")
            {
                return true;
            }
        }

        return false;
    }

    private static bool Is(IOperation? operation, Function function, int depth)
    {
        if (operation is null || depth == 0)
        {
            return false;
        }

        operation = operation.Unwrap().ResolveConditional();
        if (IsMemoryType(operation.Type, function.State))
        {
            return true;
        }

        switch (operation)
        {
            case IObjectCreationOperation creation:
                return Carriers(creation.Arguments, function, depth);
            case IInvocationOperation { TargetMethod: { IsStatic: true, IsExtensionMethod: false } } factory
                when function.Known.IsTaskLike(factory.Type) is false:
                return Carriers(factory.Arguments, function, depth) || Gives(factory.TargetMethod, operation, function, depth);
            case IMemberReferenceOperation { Member: { IsStatic: true, Name: "Null" or "Out" or "Error" } member }:
                return member.Name == "Null"
                    ? IsCarrierType(member.ContainingType)
                    : function.State.FullName(member.ContainingType) == "System.Console";
            case IInvocationOperation { TargetMethod: { Name: "GetManifestResourceStream", ContainingType.Name: "Assembly" } }:
                // Resources are mapped with their assembly.
                return true;
            case IInvocationOperation { Instance: { } instance } when IsCarrierType(instance.Type):
                return Is(instance, function, depth - 1);
            case IInvocationOperation { TargetMethod: { } method }:
                return Gives(method, operation, function, depth);
            case IMemberReferenceOperation { Instance: { } instance } when IsCarrierType(instance.Type):
                return Is(instance, function, depth - 1);
            case IPropertyReferenceOperation { Property: { } property }:
                return Gives(property, operation, function, depth);
            case IFieldReferenceOperation { Field: { IsReadOnly: true } field } when Initializer(field, operation, function) is { } value:
                return Is(value, function, depth - 1);
            case ILocalReferenceOperation { Local: { } element } when function.Body.Locals.CollectionOf(element) is { } collection:
                return Is(collection, function, depth - 1);
            case ILocalReferenceOperation local:
                return function.Body.Locals.ValuesOf(local.Local) is { Count: > 0 } values
                    && values.All(v => v.Unwrap() is ILiteralOperation { ConstantValue.Value: null } || Is(v, function, depth - 1))
                    && values.Any(v => v.Unwrap() is not ILiteralOperation);
            case IConditionalOperation { WhenTrue: { } whenTrue, WhenFalse: { } whenFalse }:
                return Is(whenTrue, function, depth - 1) && Is(whenFalse, function, depth - 1);
            case ICoalesceOperation coalesce:
                return Is(coalesce.Value, function, depth - 1) && Is(coalesce.WhenNull, function, depth - 1);
            case ISimpleAssignmentOperation assignment:
                return Is(assignment.Value, function, depth - 1);
            default:
                return false;
        }
    }

    /// <summary>Whether a method or property of the project gives only what lives in memory.</summary>
    private static bool Gives(ISymbol member, IOperation use, Function function, int depth)
    {
        if (!KnownSymbols.Same(member.ContainingAssembly, function.State.Compilation.Assembly)
            || ReturnedValues.Of(member, use.SemanticModel, function.Body.Cancellation) is not (Body: { } root, Values: { Count: > 0 } values))
        {
            return false;
        }

        var body = new Body(function.State, member, [root], static _ => null!, static _ => { }, function.Body.Cancellation);
        var maker = new Function(body, null, member as IMethodSymbol, root, new MethodNode(member));
        return values.All(v => Is(v, maker, depth - 1));
    }

    /// <summary>Whether everything that an object is made over lives in memory, and there is such a thing.</summary>
    private static bool Carriers(ImmutableArray<IArgumentOperation> arguments, Function function, int depth)
    {
        var any = false;
        foreach (var argument in arguments)
        {
            var value = argument.Value.Unwrap();
            if (IsCarrierType(value.Type))
            {
                if (!Is(value, function, depth - 1))
                {
                    return false;
                }

                any = true;
            }
            else if (value.Type is { Name: "StringBuilder" or "ArrayBufferWriter" })
            {
                any = true;
            }
        }

        return any;
    }

    /// <summary>Whether a type is a stream, reader or writer, or an archive over one.</summary>
    public static bool IsCarrierType(ITypeSymbol? type)
    {
        for (var t = type as INamedTypeSymbol; t is not null; t = t.BaseType)
        {
            if (t.Name is "Stream" or "TextReader" or "TextWriter" or "XmlReader" or "XmlWriter" or "BinaryReader" or "BinaryWriter" or "Utf8JsonWriter"
                or "ZipArchive" or "ZipArchiveEntry" or "DataTableReader"
                && t.ContainingNamespace is { IsGlobalNamespace: false } space
                && space.ToDisplayString() is "System.IO" or "System.Xml" or "System.Text.Json" or "System.IO.Compression" or "System.Data")
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? Initializer(IFieldSymbol field, IOperation use, Function function)
    {
        foreach (var reference in field.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == use.Syntax.SyntaxTree
                && reference.GetSyntax(function.Body.Cancellation) is Microsoft.CodeAnalysis.CSharp.Syntax.VariableDeclaratorSyntax { Initializer.Value: { } value })
            {
                return use.SemanticModel?.GetOperation(value, function.Body.Cancellation);
            }
        }

        return null;
    }
}
