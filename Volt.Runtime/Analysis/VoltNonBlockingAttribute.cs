namespace Volt;

/// <summary>
/// Tells Volt's analyzers that a member does not block, whatever it looks like: on the member or its type, or at assembly level for
/// members of other assemblies.
/// </summary>
[AttributeUsage(
    AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
        | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Event,
    AllowMultiple = true)]
public sealed class VoltNonBlockingAttribute : Attribute
{
    /// <summary>Marks the member or type that carries the attribute.</summary>
    public VoltNonBlockingAttribute()
    {
    }

    /// <summary>Marks a member or type by its documentation id, such as <c>M:Lib.Cache.Get(System.String)</c>. For use at assembly level.</summary>
    /// <param name="documentationId">The documentation id; without the parameter list it stands for all overloads.</param>
    public VoltNonBlockingAttribute(string documentationId) => DocumentationId = documentationId;

    /// <summary>Marks a type, or the members of one name. For use at assembly level.</summary>
    /// <param name="type">The type.</param>
    /// <param name="member">The name of the members; without it the whole type is meant.</param>
    public VoltNonBlockingAttribute(Type type, string? member = null)
    {
        Type = type;
        Member = member;
    }

    /// <summary>The documentation id of what does not block.</summary>
    public string? DocumentationId { get; }

    /// <summary>The type that does not block, or whose member does not.</summary>
    public Type? Type { get; }

    /// <summary>The name of the members that do not block.</summary>
    public string? Member { get; }
}
