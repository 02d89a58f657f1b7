using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Volt.Scorecards;

/// <summary>
/// How many bytes a value of a type takes on a 64-bit machine, laid out as the runtime does it. Of the framework's own structs the reference assemblies do not
/// tell the fields, so those that a machine may well hold are listed.
/// </summary>
internal static class SizeOf
{
    private const int Reference = 8;
    private const int MaxDepth = 16;

    private static readonly Dictionary<string, int> s_framework = new(StringComparer.Ordinal)
    {
        ["System.TimeSpan"] = 8,
        ["System.DateTimeOffset"] = 16,
        ["System.DateOnly"] = 4,
        ["System.TimeOnly"] = 8,
        ["System.Guid"] = 16,
        ["System.Index"] = 4,
        ["System.Range"] = 8,
        ["System.Half"] = 2,
        ["System.Int128"] = 16,
        ["System.UInt128"] = 16,
        ["System.Threading.CancellationToken"] = 8,
        ["System.Threading.CancellationTokenRegistration"] = 16,
        ["System.Threading.Tasks.ValueTask"] = 16,
        ["System.Runtime.CompilerServices.TaskAwaiter"] = 8,
        ["System.Runtime.CompilerServices.TaskAwaiter<TResult>"] = 8,
        ["System.Runtime.CompilerServices.ValueTaskAwaiter"] = 16,
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable.ConfiguredTaskAwaiter"] = 16,
        ["System.Runtime.CompilerServices.ConfiguredTaskAwaitable<TResult>.ConfiguredTaskAwaiter"] = 16,
        ["System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter"] = 16,
        ["System.Runtime.CompilerServices.YieldAwaitable.YieldAwaiter"] = 1,
        ["System.Collections.Immutable.ImmutableArray<T>"] = 8,
    };

    public static int Type(ITypeSymbol type) => Measure(type, MaxDepth).Size;

    private static Layout Measure(ITypeSymbol type, int depth)
    {
        if (type.IsReferenceType || type.TypeKind == TypeKind.TypeParameter || depth == 0) return new Layout(Reference, Reference, IsPlain: false, HoldsReferences: true);
        if (type.TypeKind is TypeKind.Pointer or TypeKind.FunctionPointer) return Plain(Reference);
        if (type is INamedTypeSymbol { EnumUnderlyingType: { } underlying }) type = underlying;
        switch (type.SpecialType)
        {
            case SpecialType.System_Boolean or SpecialType.System_Byte or SpecialType.System_SByte:
                return Plain(1);
            case SpecialType.System_Char or SpecialType.System_Int16 or SpecialType.System_UInt16:
                return Plain(2);
            case SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Single:
                return Plain(4);
            case SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_Double or SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return Plain(8);
            case SpecialType.System_DateTime:
                return new Layout(8, 8, IsPlain: false, HoldsReferences: false);
            case SpecialType.System_Decimal:
                return new Layout(16, 8, IsPlain: false, HoldsReferences: false);
        }

        if (s_framework.TryGetValue(type.OriginalDefinition.ToDisplayString(), out var known)) return new Layout(known, Math.Min(known, 8), IsPlain: false, HoldsReferences: known >= 8);
        var fields = type.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic)
            .Select(field => Times(Measure(field.Type, depth - 1), field.IsFixedSizeBuffer ? field.FixedSize : 1)).ToList();
        return Times(fields.Any(static field => field.HoldsReferences) ? Packed(fields) : InOrder(fields), InlineArrayLength(type));
    }

    /// <summary>A struct without references is laid out in the order of its fields.</summary>
    private static Layout InOrder(List<Layout> fields)
    {
        int size = 0, alignment = 1;
        foreach (var field in fields)
        {
            size = Align(size, field.Alignment) + field.Size;
            alignment = Math.Max(alignment, field.Alignment);
        }

        return new Layout(Math.Max(1, Align(size, alignment)), alignment, IsPlain: false, HoldsReferences: false);
    }

    /// <summary>In one with references they come first, then numbers from large to small, then structs.</summary>
    private static Layout Packed(List<Layout> fields)
    {
        var size = 0;
        foreach (var field in fields.OrderBy(static field => field.IsReference ? 0 : field.IsPlain ? 1 : 2).ThenByDescending(static field => field.IsPlain ? field.Size : 0))
        {
            size = Align(size, field.IsPlain ? field.Size : field.HoldsReferences ? Reference : field.Alignment) + field.Size;
        }

        return new Layout(Align(size, Reference), Reference, IsPlain: false, HoldsReferences: true);
    }

    private static Layout Plain(int size) => new(size, size, IsPlain: true, HoldsReferences: false);

    private static Layout Times(Layout layout, int count) => count == 1 ? layout : layout with { Size = layout.Size * count, IsPlain = false };

    private static int InlineArrayLength(ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "InlineArrayAttribute" } && attribute.ConstructorArguments is { Length: 1 } arguments && arguments[0].Value is int length) return length;
        }

        return 1;
    }

    private static int Align(int offset, int alignment) => (offset + alignment - 1) / alignment * alignment;

    private readonly record struct Layout(int Size, int Alignment, bool IsPlain, bool HoldsReferences)
    {
        public bool IsReference => !IsPlain && HoldsReferences && Size == Reference;
    }
}
