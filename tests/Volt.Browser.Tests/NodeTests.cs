using Xunit;

namespace Volt.Browser.Tests;

public class NodeTests
{
    [NeedsFact]
    public void The_runtimes_and_the_hosts_tests_pass_in_Node()
    {
        var output = Tool.Run("tests/Volt.Browser.Tests/Wasm", "node", "run.mjs");

        Assert.DoesNotContain(output, line => line.StartsWith("FAIL", StringComparison.Ordinal));
        Assert.Matches(@"^\d{2,} passed, 0 failed, \d+ skipped$", output[^1]);
        Assert.Contains(output, line => line.StartsWith("pass BrowserHostTests.", StringComparison.Ordinal));
        Assert.Contains(output, line => line.StartsWith("pass AllocationTests.", StringComparison.Ordinal));
    }
}
