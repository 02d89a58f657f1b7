using Xunit;

namespace Volt.Browser.Tests;

/// <summary>The runtime's tests and those of the host, published for WebAssembly, in two engines.</summary>
public class EngineTests
{
    [NeedsFact]
    public void They_pass_in_Node() => Passes(Tool.Run("tests/Volt.Browser.Tests/Wasm", "node", "run.mjs"));

    [NeedsFact(browser: true)]
    public void They_pass_in_Chromium()
    {
        Assert.True(Tool.Chromium is not null, "No Chromium is installed.");
        Tool.InstallPackages();
        var output = Tool.Run("tests/Volt.Browser.Tests/Wasm", "node", "run.mjs", "--chromium", Tool.Chromium);
        Passes(output);
        Assert.Contains("pass EventTests.A_click_on_a_button_is_an_event", output);
    }

    private static void Passes(string[] output)
    {
        Assert.DoesNotContain(output, line => line.StartsWith("FAIL", StringComparison.Ordinal));
        Assert.Matches(@"^\d{3,} passed, 0 failed, \d+ skipped$", output[^1]);
        foreach (var tests in new[] { "BrowserHostTests", "TimerTests", "EventTests", "InteropTests", "AllocationTests" })
        {
            Assert.Contains(output, line => line.StartsWith($"pass {tests}.", StringComparison.Ordinal));
        }
    }
}
