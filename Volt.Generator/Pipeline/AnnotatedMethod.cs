using Volt.Generator.Models;

namespace Volt.Generator.Pipeline;

/// <summary>What is known of one annotated declaration: its model, if it has a factory, and the calls in its body that are intercepted.</summary>
internal sealed record AnnotatedMethod(MethodModel? Model, EquatableArray<CallSite> Calls);
