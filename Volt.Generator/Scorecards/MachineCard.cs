using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Volt.Generator.Lowering;

namespace Volt.Scorecards;

/// <summary>What the machine of an annotated method is made of, read off the generated struct.</summary>
/// <param name="States">The places it can be at, the start among them.</param>
/// <param name="Bytes">The size of the struct, its inline children included.</param>
/// <param name="Hoisted">The parameters and variables that it keeps.</param>
/// <param name="InlineChildren">The annotated methods whose machines lie in it.</param>
internal sealed record MachineCard(int States, int Bytes, IReadOnlyList<string> Hoisted, IReadOnlyList<string> InlineChildren)
{
    private const string MachineSuffix = "__Machine";
    private const string FactorySuffix = "__Create";

    public static MachineCard Of(INamedTypeSymbol machine)
    {
        var hoisted = new List<string>();
        var children = new List<string>();
        foreach (var field in machine.GetMembers().OfType<IFieldSymbol>().Where(static field => !field.IsStatic))
        {
            if (field.Type is INamedTypeSymbol { IsValueType: true, Name: { } name } child && name.EndsWith(MachineSuffix, System.StringComparison.Ordinal))
            {
                children.Add($"{child.ContainingType.Name}.{name.Substring(0, name.Length - MachineSuffix.Length)}");
            }
            else if (!field.Name.StartsWith("__", System.StringComparison.Ordinal))
            {
                hoisted.Add(field.Name);
            }
        }

        var states = machine.GetTypeMembers("State").FirstOrDefault()?.GetMembers().OfType<IFieldSymbol>().Count(static state => state.HasConstantValue) ?? 0;
        return new MachineCard(states, SizeOf.Type(machine), hoisted, children);
    }

    /// <summary>The generated struct of an annotated method, or <see langword="null"/> when it runs on the fallback.</summary>
    public static INamedTypeSymbol? Find(IMethodSymbol method)
    {
        method = method.PartialDefinitionPart ?? method.OriginalDefinition;
        var home = Extensions.HomeOf(method);
        var arity = Extensions.TypeParametersOf(method).Length;
        foreach (var member in home.GetMembers())
        {
            // The factory tells overloads apart: it has the method's own parameters.
            if (member is IMethodSymbol factory
                && factory.Name.StartsWith(method.Name, System.StringComparison.Ordinal)
                && factory.Name.EndsWith(FactorySuffix, System.StringComparison.Ordinal)
                && factory.Arity == arity
                && factory.Parameters.Select(Shape).SequenceEqual(Extensions.ParametersOf(method).Select(Shape)))
            {
                return home.GetTypeMembers(factory.Name.Substring(0, factory.Name.Length - FactorySuffix.Length) + MachineSuffix, arity).FirstOrDefault();
            }
        }

        return null;
    }

    private static string Shape(IParameterSymbol parameter) => parameter.Name + " " + parameter.Type.ToDisplayString();

    /// <summary>The names as a list for people.</summary>
    public static string List(IReadOnlyList<string> names) => names.Count == 0 ? "none" : string.Join(", ", names);
}
