namespace Volt.Generator.Models;

/// <summary>A call that an interceptor takes over. <c>Interceptor</c> is the text of the method, the same for all calls of one callee.</summary>
internal sealed record CallSite(string CalleeKey, string Name, string Interceptor, string Attribute, string Display, DiagnosticInfo? Problem);
