using System.Diagnostics;
using System.Reflection;
using Xunit;

namespace Volt.Browser.Tests;

/// <summary>Runs the scripts beside this project, and finds what they need.</summary>
internal static class Tool
{
    public static string Root { get; } = typeof(Tool).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    public static string? Chromium { get; } = Find("chromium") ?? Find("chromium-browser") ?? Find("google-chrome");

    /// <summary>In CI everything must be there: a test that cannot run fails.</summary>
    public static bool MustRun => Environment.GetEnvironmentVariable("CI") == "true";

    public static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { Path.Combine(folder, program), Path.Combine(folder, program + ".exe"), Path.Combine(folder, program + ".cmd") })
        .FirstOrDefault(File.Exists);

    /// <summary>Brings the one package that drives a browser.</summary>
    public static void InstallPackages() => Run("tests/Volt.Browser.Tests", "npm", "ci", "--no-audit", "--no-fund", "--silent");

    public static string[] Run(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Path.Combine(Root, folder),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{output}\n{error.Result}");
        return output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }
}
