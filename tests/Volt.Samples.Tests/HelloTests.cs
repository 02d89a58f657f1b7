using Xunit;

namespace Volt.Samples.Tests;

public class HelloTests
{
    [Fact]
    public void The_readme_program_prints_its_lines_in_order_and_then_the_table()
    {
        var (code, output) = SampleProgram.Run("Hello", "--quick");

        Assert.Equal(0, code);
        string[] expected =
        [
            "Hello from an async task!",
            .. Enumerable.Range(0, 5).Select(i => $"Processing task {i}, twice that is {2 * i}"),
        ];
        Assert.Equal(expected, output.Take(expected.Length));
        Assert.Single(output, line => line.StartsWith("|     1,000 |", StringComparison.Ordinal));
    }
}
