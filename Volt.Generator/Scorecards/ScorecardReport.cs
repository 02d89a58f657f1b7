using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Volt.Generator.Emit;
using Volt.Generator.Models;
using Volt.Scorecards;

namespace Volt.Generator.Scorecards;

/// <summary>
/// The scorecards of a project as one table, for a project that asks for it with <c>VoltScorecard</c>. A generator writes source only, so the table is a
/// file of comments; a build target makes a Markdown file of it.
/// </summary>
internal static class ScorecardReport
{
    public const string HintName = "Volt.Scorecard.g.cs";

    public static bool IsWanted(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.VoltScorecard", out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    public static string Write(ImmutableArray<(MethodModel Method, MachineLayout Layout)> outputs, Compilation compilation, CancellationToken cancellation)
    {
        // The machines are measured as what they become, so the compilation gets the generated code.
        var options = (CSharpParseOptions?)compilation.SyntaxTrees.FirstOrDefault()?.Options;
        var generated = compilation.AddSyntaxTrees(outputs.Where(static output => output.Method.Plan is not null)
            .Select(output => CSharpSyntaxTree.ParseText(MethodEmitter.Emit(output.Method, output.Layout), options, cancellationToken: cancellation)));
        var text = new StringBuilder("// # Volt scorecard of ").Append(compilation.AssemblyName).Append("\n//\n");
        text.Append("// | method | place | runs as | states | bytes | hoisted | children in line | children in slots |\n// |---|---|---|---:|---:|---|---|---|\n");
        foreach (var (method, layout) in outputs.OrderBy(static output => output.Method.FilePath, StringComparer.Ordinal).ThenBy(static output => LineOf(output.Method)))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Append($"// | {method.Signature.DisplayName} | {Path.GetFileName(method.FilePath)}({LineOf(method)}) | ");
            if (method.Plan is { } plan && MachineOf(method, generated) is { } machine)
            {
                var card = MachineCard.Of(machine);
                var slots = plan.Children.Where((_, index) => !layout.Inline[index]).Select(static child => NameOf(child.CalleeKey)).ToList();
                text.Append($"machine | {card.States} | {card.Bytes} | {MachineCard.List(card.Hoisted)} | {MachineCard.List(card.InlineChildren)} | {MachineCard.List(slots)} |\n");
            }
            else
            {
                text.Append($"fallback: {Reason(method)} | | | | | |\n");
            }
        }

        return text.ToString();
    }

    private static int LineOf(MethodModel method) => method.Line + method.Signature.Line - 1;

    private static INamedTypeSymbol? MachineOf(MethodModel method, Compilation compilation) =>
        (DocumentationCommentId.GetFirstSymbolForDeclarationId(method.ContainingTypeKey, compilation) as INamedTypeSymbol)
            ?.GetTypeMembers(method.Signature.MachineName).FirstOrDefault();

    /// <summary>Why a body is not lowered, and at which line.</summary>
    private static string Reason(MethodModel method) =>
        method.Diagnostics.FirstOrDefault() is { } diagnostic
            ? $"{diagnostic.Arguments[diagnostic.Arguments.Count - 1].Replace("|", "\\|")} (line {diagnostic.Lines.Start.Line + 1})"
            : "it has errors";

    /// <summary>The name in a method's key, such as <c>Jobs.Double</c> in <c>App|M:Jobs.Double(System.Int32)</c>.</summary>
    private static string NameOf(string key)
    {
        var name = key.Substring(key.IndexOf(':') + 1).Split('(', '`')[0].Split('.');
        return string.Join(".", name.Skip(Math.Max(0, name.Length - 2)));
    }
}
