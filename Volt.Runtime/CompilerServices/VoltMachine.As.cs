using System.Runtime.CompilerServices;

namespace Volt.CompilerServices;

public static partial class VoltMachine
{
    /// <summary>Takes a value whose type has no name out of the field that keeps it.</summary>
    /// <typeparam name="T">The type, inferred.</typeparam>
    /// <param name="example">Anything of the type.</param>
    /// <param name="value">The value.</param>
    public static T As<T>(T example, object? value) => value is null ? default! : (T)value;

    /// <summary>The variable <paramref name="place"/>, which is of the type of <paramref name="example"/> in code that knows it as a type parameter only.</summary>
    public static ref T AsPlace<T, TPlace>(T example, ref TPlace place) => ref Unsafe.As<TPlace, T>(ref place);
}
