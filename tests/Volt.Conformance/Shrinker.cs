using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>Makes a failing program smaller while it fails in the same way.</summary>
public static class Shrinker
{
    private const int BatchSize = 24;
    private const int MostRounds = 60;

    public static CaseReport Shrink(CaseProgram program, CompileSettings settings)
    {
        var space = program.EntryType[..program.EntryType.LastIndexOf('.')];
        var best = Try([program], settings)[0];
        if (!best.Failed)
        {
            return best;
        }

        var kind = Kind(best);
        for (var round = 0; round < MostRounds; round++)
        {
            var smaller = Candidates(best.Program.File.Text)
                .Distinct(StringComparer.Ordinal)
                .Where(t => t.Length < best.Program.File.Text.Length)
                .OrderBy(t => t.Length)
                .Chunk(BatchSize)
                .Select(texts => Try([.. texts.Select((t, i) => Renamed(program, space, t, i))], settings).FirstOrDefault(r => r.Failed && Kind(r) == kind))
                .FirstOrDefault(r => r is not null);
            if (smaller is null)
            {
                break;
            }

            var text = Regex.Replace(smaller.Program.File.Text, $@"\b{Regex.Escape(space)}_s\d+\b", space);
            best = Try([program with { File = program.File with { Text = text } }], settings)[0];
            if (!best.Failed)
            {
                return smaller;
            }
        }

        return best;
    }

    private static IReadOnlyList<CaseReport> Try(IReadOnlyList<CaseProgram> programs, CompileSettings settings)
    {
        try
        {
            return new BatchRunner([CaseLibrary.Helpers], settings, ConformanceRun.AllVariants).Run(programs);
        }
        catch (InvalidOperationException) when (programs.Count > 1)
        {
            // The C# compiler itself may crash over what is left of a program.
            return [.. programs.SelectMany(program => Try([program], settings))];
        }
        catch (InvalidOperationException)
        {
            return [new CaseReport(programs[0])];
        }
    }

    private static CaseProgram Renamed(CaseProgram program, string space, string text, int number) => program with
    {
        Name = program.Name + number,
        EntryType = $"{space}_s{number}" + program.EntryType[space.Length..],
        File = new SourceFile($"{number}/{program.File.Path}", Regex.Replace(text, $@"\b{Regex.Escape(space)}\b", $"{space}_s{number}")),
    };

    /// <summary>The way in which it fails: the variant and the first error's id.</summary>
    private static string Kind(CaseReport report)
    {
        var failure = report.Failures[0];
        if (failure.Contains("differs", StringComparison.Ordinal))
        {
            var ends = Regex.Matches(failure, @"HUNG|STALLED|InvalidProgram|NullReference|InvalidOperation");
            return failure.Split(' ')[0] + "differs" + string.Join(",", ends.Select(m => m.Value).Distinct());
        }

        return failure.Split(':')[0] + Regex.Match(failure, @"CS\d+").Value;
    }

    private static IEnumerable<string> Candidates(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, VoltCompiler.ParseOptions(new CompileSettings())).GetRoot();
        foreach (var node in root.DescendantNodes())
        {
            switch (node)
            {
                case MemberDeclarationSyntax member when member.Parent is TypeDeclarationSyntax or BaseNamespaceDeclarationSyntax:
                    yield return Without(text, node);
                    break;
                case StatementSyntax statement when statement.Parent is BlockSyntax or SwitchSectionSyntax:
                    yield return Without(text, node);
                    foreach (var part in Parts(statement))
                    {
                        yield return With(text, node, part);
                    }

                    break;
                case ElseClauseSyntax or CatchClauseSyntax or FinallyClauseSyntax or CatchFilterClauseSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax or WhenClauseSyntax:
                    yield return Without(text, node);
                    break;
                case ExpressionSyntax expression when expression is not (TypeSyntax and not IdentifierNameSyntax):
                    foreach (var child in expression.DescendantNodes(d => d == expression || d is not ExpressionSyntax).OfType<ExpressionSyntax>())
                    {
                        if (child is not TypeSyntax and not LiteralExpressionSyntax || child is IdentifierNameSyntax)
                        {
                            yield return With(text, node, child.ToString());
                        }
                    }

                    if (expression is not LiteralExpressionSyntax && expression.Span.Length > 1)
                    {
                        yield return With(text, node, "1");
                        yield return With(text, node, "true");
                        yield return With(text, node, "\"\"");
                    }

                    break;
                case ParameterSyntax or AttributeListSyntax when node.ToString() != "[VoltTask]":
                    yield return Without(text, node);
                    break;
            }
        }
    }

    private static IEnumerable<string> Parts(StatementSyntax statement)
    {
        foreach (var child in statement.DescendantNodes(d => d == statement || d is not StatementSyntax).OfType<StatementSyntax>())
        {
            yield return child is BlockSyntax block ? Regex.Match(block.ToString(), @"\A\{(.*)\}\z", RegexOptions.Singleline).Groups[1].Value : child.ToString();
        }
    }

    private static string Without(string text, SyntaxNode node) => text.Remove(node.FullSpan.Start, node.FullSpan.Length);

    private static string With(string text, SyntaxNode node, string replacement) => text.Remove(node.Span.Start, node.Span.Length).Insert(node.Span.Start, replacement);
}
