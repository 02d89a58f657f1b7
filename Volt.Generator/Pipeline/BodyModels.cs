using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Volt.Generator.Pipeline;

/// <summary>
/// Semantic models without nullable analysis. No lowering depends on it: generated code asks for no such warning. The analysis is a second walk over every
/// body that is asked about.
/// </summary>
internal static class BodyModels
{
    private static readonly ConditionalWeakTable<SemanticModel, SemanticModel> Plain = new();

    /// <summary>One model for each file, for it keeps what it has bound; as long-lived as the given one.</summary>
    public static SemanticModel Of(SemanticModel model) => Plain.GetValue(model, static model => Of(model.Compilation, model.SyntaxTree));

#pragma warning disable RSEXPERIMENTAL001 // The option is experimental.
    public static SemanticModel Of(Compilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);
#pragma warning restore RSEXPERIMENTAL001
}
