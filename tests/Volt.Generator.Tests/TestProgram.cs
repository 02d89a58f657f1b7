using Microsoft.CodeAnalysis;
using Volt.TestSupport;

namespace Volt.Generator.Tests;

/// <summary>Compiles one source file with the generator, as a consumer would.</summary>
internal static class TestProgram
{
    /// <summary>A path without a machine's folders: it is in the generated text and in the PDB.</summary>
    public const string Path = "Jobs.cs";

    public static GeneratedProgram Generate(string source, bool optimize = false, bool executable = false)
    {
        var program = VoltCompiler.Generate(VoltCompiler.CreateCompilation(
            [VoltCompiler.GlobalUsings, new SourceFile(Path, source)], new CompileSettings { Optimize = optimize, Executable = executable }));
        Assert.Empty(program.Crashes);
        return program;
    }

    /// <summary>Emits what must compile with neither errors nor warnings in the generated code.</summary>
    public static Image Emit(GeneratedProgram program)
    {
        var (image, errors) = VoltCompiler.Emit(program.Compilation);
        Assert.True(image is not null, string.Join("\n", errors) + "\n" + program.Text);
        Assert.Empty(program.Complaints(image.Diagnostics));
        return image;
    }

    /// <summary>A program of which every annotated method must be lowered.</summary>
    public static GeneratedProgram GenerateLowered(string source, bool optimize = false, bool executable = false)
    {
        var program = Generate(source, optimize, executable);
        Assert.Empty(program.Result.Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning));
        return program;
    }
}
