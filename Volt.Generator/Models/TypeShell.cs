namespace Volt.Generator.Models;

/// <summary>
/// What a generated file repeats around a type of the user's, so that code inside it binds as in the user's own file:
/// extern aliases and usings, namespaces (outermost first, each with its own usings) and the partial type headers (outermost first).
/// </summary>
internal sealed record TypeShell(
    string Prologue,
    EquatableArray<NamespaceShell> Namespaces,
    EquatableArray<string> TypeHeaders,
    bool NullableAnnotations);

/// <summary>A namespace declaration around the type; <c>Usings</c> are the directives inside it.</summary>
internal sealed record NamespaceShell(string Name, string Usings, bool FileScoped);
