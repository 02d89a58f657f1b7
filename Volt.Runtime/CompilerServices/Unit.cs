using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>The result of a task that has none.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Unit
{
}
