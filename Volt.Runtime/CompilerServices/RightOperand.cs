using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Volt.CompilerServices;

/// <summary>
/// Stands for the right operand of a <c>&amp;&amp;</c> that an await is in: only the operator itself can ask its left operand (<c>operator false</c>), and this tells
/// that it went on. Thrown and caught in one statement of generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RightOperand : Exception
{
    private RightOperand()
    {
    }

    /// <summary>Where the right operand would be evaluated.</summary>
    [DoesNotReturn]
    public static TOperand Wanted<TOperand>() => throw new RightOperand();
}
