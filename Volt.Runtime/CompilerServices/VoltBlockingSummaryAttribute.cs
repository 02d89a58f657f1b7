using System.ComponentModel;

namespace Volt.CompilerServices;

/// <summary>Published by a library that is built with Volt: one of its members blocks, and by what way.</summary>
/// <param name="documentationId">The documentation id of the member.</param>
/// <param name="path">The way from the member to what blocks, for messages.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VoltBlockingSummaryAttribute(string documentationId, string path) : Attribute
{
    /// <summary>The documentation id of the member.</summary>
    public string DocumentationId { get; } = documentationId;

    /// <summary>The way from the member to what blocks.</summary>
    public string Path { get; } = path;
}
