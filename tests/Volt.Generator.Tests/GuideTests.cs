using System.Runtime.CompilerServices;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>The examples of the guide that need the generator compile and do what the page says.</summary>
[Collection(AloneCollection.Name)]
public sealed class GuideTests
{
    [Fact]
    public void Streams()
    {
        using var program = Load("streams");
        var sum = program.Method<Func<int, VoltTask<int>>>("Feed", "SumUpTo");
        var (result, output) = OwnThread.Run(() =>
        {
            using var runtime = new VoltRuntime();
            using var current = runtime.Enter();
            var before = Console.Out;
            using var text = new StringWriter();
            Console.SetOut(text);
            try
            {
                return (runtime.Run(sum(11)), text.ToString());
            }
            finally
            {
                Console.SetOut(before);
            }
        });
        Assert.Equal(10, result);
        Assert.Equal("left" + Environment.NewLine, output);
    }

    private static LoadedProgram Load(string page, [CallerFilePath] string here = "")
    {
        var text = File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "docs", "guide", page + ".md"));
        var code = string.Concat(text.Split("```csharp").Skip(1).Select(block => block[..block.IndexOf("```", StringComparison.Ordinal)]));
        return new LoadedProgram(TestProgram.Emit(TestProgram.GenerateLowered("using System.Runtime.CompilerServices;\n" + code)));
    }
}
