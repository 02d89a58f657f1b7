using Xunit;

namespace Volt.Browser.Tests;

/// <summary>A test that needs programs of the machine: skipped, with a line that says so, where they are missing; in CI it runs and fails.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class NeedsFactAttribute : FactAttribute
{
    public NeedsFactAttribute(bool browser = false)
    {
        if (Tool.MustRun) return;
        if (Tool.Find("node") is null) Skip = "Node is not installed.";
        else if (browser && Tool.Chromium is null) Skip = "No Chromium is installed.";
        else if (browser && Tool.Find("npm") is null) Skip = "npm is not installed.";
    }
}
