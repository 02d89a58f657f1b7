namespace Volt.Generator.Models;

/// <summary>
/// Everything the generator keeps of one annotated method: how it is reached (factory, machine) and, when its body could be lowered,
/// the <see cref="MachinePlan"/>. Text and numbers only; lines count from <paramref name="Line"/>, where the declaration starts.
/// </summary>
internal sealed record MethodModel(
    string Key,
    string FilePath,
    int Line,
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
    string TaskName,
    string FactoryName,
    string MachineName,
    string ResumeName,
    string Accessibility,
    bool IsStatic,
    int Line,
    bool IsUnsafe,
    bool IsObsolete,
    string ContainingType,
    string TypeParameters,
    string Constraints,
    EquatableArray<ParameterModel> Parameters,
    string ReturnType,
    string? ResultType,
    StreamModel? Stream,
    BlockModel? Block)
{
    /// <summary>The result type argument of the machine: the user's, or <c>Unit</c>. An interface cannot be implemented for <c>dynamic</c>, which is <c>object</c> there.</summary>
    public string MachineResult => Stream is not null ? "bool" : ResultType is null ? KnownNames.Unit : AsTypeArgument(ResultType);

    /// <summary>The interface that the machine implements.</summary>
    public string MachineInterface => Stream is { } stream ? $"{KnownNames.StreamMachineInterface}<{AsTypeArgument(stream.ItemType)}>" : $"{KnownNames.MachineInterface}<{MachineResult}>";

    public static string AsTypeArgument(string type) => System.Text.RegularExpressions.Regex.Replace(type, @"\bdynamic\b", "object");

    /// <summary>A name for something generated that no parameter has.</summary>
    public string Fresh(string name)
    {
        while (Parameters.Any(parameter => parameter.Name == name)) name += "_";
        return name;
    }
}

/// <summary>What an asynchronous iterator adds: the type of its items, whether it returns the enumerator itself, and the parameter that takes the consumer's token.</summary>
internal sealed record StreamModel(string ItemType, bool IsEnumerator, string? TokenParameter);

/// <summary>The <c>extension</c> block of a method, which its factory repeats: what belongs to the block, and what to the method.</summary>
internal sealed record BlockModel(string Header, bool IsStatic, string TypeParameters, string Constraints, EquatableArray<ParameterModel> Parameters);

/// <summary>One parameter: <c>Declaration</c> is its full text (attributes left out, modifiers and default kept).</summary>
internal sealed record ParameterModel(string Name, string Type, string Modifiers, string Default);
