using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Xunit.Abstractions;

namespace Volt.Tests;

/// <summary>
/// Promise 12: the program in tests/Volt.Aot is published ahead of time, and trimmed, without a warning, and runs. Takes a minute, and so
/// only where CI or VOLT_AOT is set.
/// </summary>
public sealed class AotTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("-p:Trimmed=false")]
    [InlineData("-p:Trimmed=true")]
    public void A_published_program_runs_without_a_warning(string how)
    {
        if (Environment.GetEnvironmentVariable("CI") is null && Environment.GetEnvironmentVariable("VOLT_AOT") is null)
        {
            output.WriteLine("Skipped: set VOLT_AOT=1 to publish ahead of time.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("volt-aot-");
        try
        {
            // Folders of its own: a publish for a runtime identifier would restore the shared projects anew under everybody's feet.
            var (code, text) = Start(
                "dotnet",
                [
                    "publish", Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "Volt.Aot"), "-c", "Release",
                    "-r", RuntimeInformation.RuntimeIdentifier, "-o", Path.Combine(folder.FullName, "out"),
                    "--artifacts-path", Path.Combine(folder.FullName, "artifacts"), "--nologo", "--disable-build-servers", how,
                ]);
            output.WriteLine(text);
            Assert.Equal(0, code);
            Assert.DoesNotContain("warning", text, StringComparison.OrdinalIgnoreCase);
            (code, text) = Start(Path.Combine(folder.FullName, "out", OperatingSystem.IsWindows() ? "Volt.Aot.exe" : "Volt.Aot"));
            output.WriteLine(text);
            Assert.Contains("22 kinds of waits, 0 failures", text);
            Assert.Equal(0, code);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int Code, string Text) Start(string file, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var text = process.StandardOutput.ReadToEnd() + error.Result;
        process.WaitForExit();
        return (process.ExitCode, text);
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
