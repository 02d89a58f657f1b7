namespace Volt.Generator.Models;

/// <summary>
/// Everything the generator keeps of one annotated method: how it is reached (factory, machine) and, when its body could be lowered,
/// the <see cref="MachinePlan"/>. Text and numbers only.
/// </summary>
internal sealed record MethodModel(
    string Key,
    string FilePath,
    TypeShell Shell,
    MethodSignature Signature,
    MachinePlan? Plan,
    bool HoldsPrivateTypes,
    string ContainingTypeKey,
    bool IsOptimized,
    EquatableArray<DiagnosticInfo> Diagnostics,
    string HintName);

/// <summary>The signature of an annotated method as generated code needs it.</summary>
internal sealed record MethodSignature(
    string Name,
    string DisplayName,
    string FactoryName,
    string MachineName,
    string ResumeName,
    string Accessibility,
    bool IsStatic,
    int Line,
    bool IsUnsafe,
    string ContainingType,
    string TypeParameters,
    string Constraints,
    EquatableArray<ParameterModel> Parameters,
    string ReturnType,
    string? ResultType)
{
    /// <summary>The result type argument of the machine: the user's, or <c>Unit</c>. An interface cannot be implemented for <c>dynamic</c>, which is <c>object</c> there.</summary>
    public string MachineResult => ResultType is null ? KnownNames.Unit : System.Text.RegularExpressions.Regex.Replace(ResultType, @"\bdynamic\b", "object");
}

/// <summary>One parameter: <c>Declaration</c> is its full text (attributes left out, modifiers and default kept).</summary>
internal sealed record ParameterModel(string Name, string Type, string Modifiers, string Default);
