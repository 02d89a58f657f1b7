using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>Breakpoints and stepping land in the user's file.</summary>
public sealed class SourceLineTests
{
    private const string Source =
        """
        public static partial class Jobs
        {
            public static int Start() { using var runtime = new VoltRuntime(); return runtime.Run(Work(3)); }

            [VoltTask] public static async VoltTask<int> Work(int times)
            {
                var total = 0;
                for (var i = 0; i < times; i++)
                {
                    await VoltTask.Yield();
                    total += i;
                    if (total > 1)
                    {
                        total = await Fail(total);
                    }
                }

                return total;
            }

            [VoltTask] static async VoltTask<int> Fail(int value)
            {
                await VoltTask.Yield();
                var text = value.ToString();
                throw new InvalidOperationException(text);
            }

            [VoltTask] static async VoltTask<int> Nested(int value)
            {
                var count = value;
                await VoltTask.Yield();
                int Add(int more)
                {
                    count += more;
                    return count;
                }

                static int Twice(int number)
                {
                    return number * 2;
                }

                await VoltTask.Yield();
                return Add(1) + Twice(value);
            }
        }
        """;

    [Theory]
    [InlineData("Work__Resume")]
    [InlineData("Fail__Resume")]
    [InlineData("Nested__Resume")]
    [InlineData("Add")]
    public void Sequence_points_lie_at_the_starts_of_statements(string method)
    {
        var starts = CSharpSyntaxTree.ParseText(Source).GetRoot().DescendantNodes()
            .Where(node => node is StatementSyntax or ExpressionSyntax or VariableDeclarationSyntax)
            .SelectMany(node => node is BlockSyntax block ? new[] { node.GetLocation(), block.CloseBraceToken.GetLocation() } : [node.GetLocation()])
            .Select(place => place.GetLineSpan().StartLinePosition)
            .Select(at => (at.Line + 1, at.Character + 1))
            .ToHashSet();
        var points = Points(TestProgram.Emit(TestProgram.GenerateLowered(Source)), method);
        Assert.NotEmpty(points);
        Assert.All(points, point =>
        {
            Assert.Equal(TestProgram.Path, point.File);
            Assert.Contains((point.Line, point.Column), starts);
        });
    }

    [Theory]
    [InlineData("Work__Resume", "var total = 0;")]
    [InlineData("Work__Resume", "var i = 0")]
    [InlineData("Work__Resume", "i < times")]
    [InlineData("Work__Resume", "i++")]
    [InlineData("Work__Resume", "total += i;")]
    [InlineData("Work__Resume", "total = await Fail(total);")]
    [InlineData("Work__Resume", "return total;")]
    [InlineData("Fail__Resume", "var text = value")]
    [InlineData("Fail__Resume", "throw new")]
    [InlineData("Add", "count += more;")]
    [InlineData("Add", "return count;")]
    public void A_breakpoint_at_a_statement_binds(string method, string statement) =>
        Assert.Contains(Points(TestProgram.Emit(TestProgram.GenerateLowered(Source)), method), point => point.Line == LineOf(statement));

    private static int LineOf(string text) => Source[..Source.IndexOf(text, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

    private static List<(string File, int Line, int Column)> Points(Image image, string method)
    {
        using var assembly = new PEReader(new MemoryStream(image.Assembly));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(image.Symbols));
        var metadata = assembly.GetMetadataReader();
        var pdb = symbols.GetMetadataReader();
        var handle = metadata.MethodDefinitions.Single(m => metadata.GetString(metadata.GetMethodDefinition(m).Name) == method);
        return [.. pdb.GetMethodDebugInformation(handle.ToDebugInformationHandle()).GetSequencePoints()
            .Where(point => !point.IsHidden)
            .Select(point => (pdb.GetString(pdb.GetDocument(point.Document).Name), point.StartLine, point.StartColumn))];
    }
}
