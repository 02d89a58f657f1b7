using System.Diagnostics;

namespace Volt.Samples.Tests;

/// <summary>Runs a sample as a process of its own, as a user would, and gives its exit code and lines.</summary>
internal static class SampleProgram
{
    public static (int Code, string[] Output) Run(string program, params string[] arguments)
        => Start("dotnet", ["exec", PathOf(program), .. arguments]);

    /// <summary>The same, after a shell command that sets a limit for it.</summary>
    public static (int Code, string[] Output) RunUnder(string limit, string program, params string[] arguments)
        => Start("sh", ["-c", limit + "; exec dotnet exec \"$@\"", "sh", PathOf(program), .. arguments]);

    // The reference to a sample copies its assembly, with what it needs, beside this one.
    private static string PathOf(string program) => Path.Combine(AppContext.BaseDirectory, program + ".dll");

    private static (int Code, string[] Output) Start(string file, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + error.Result).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }
}
