using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>
/// Says what a machine holds for an await of a call of the method, in place of the task that the call would make: a struct with a <c>Start</c> that takes the method's receiver and its
/// parameters, a <c>Poll</c> and a <c>Trace</c>. It does what the task does, without a slot.
/// </summary>
/// <param name="type">The struct.</param>
[AttributeUsage(AttributeTargets.Method)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VoltAwaitAttribute(Type type) : Attribute
{
    /// <summary>The struct.</summary>
    public Type Type { get; } = type;
}
