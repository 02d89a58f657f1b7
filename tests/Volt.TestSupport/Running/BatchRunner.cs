using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Volt.Cases;

namespace Volt.TestSupport;

/// <summary>
/// Compiles many programs together, once a variant, runs each with all its inputs, and compares. A program that does not
/// compile is taken out, so that it hides no other.
/// </summary>
public sealed class BatchRunner(IReadOnlyList<SourceFile> shared, CompileSettings settings, IReadOnlyList<Variant> variants)
{
    private const string EntryNamespace = "Volt.TestEntry";

    /// <summary>Where the time goes.</summary>
    public static System.Diagnostics.Stopwatch Compiling { get; } = new();

    /// <inheritdoc cref="Compiling"/>
    public static System.Diagnostics.Stopwatch Executing { get; } = new();

    /// <summary>Reasons for which methods of the shared files were not lowered.</summary>
    public List<string> SharedFallbacks { get; } = [];

    public IReadOnlyList<CaseReport> Run(IReadOnlyList<CaseProgram> programs)
    {
        var reports = programs.ToDictionary(p => p, p => new CaseReport(p));
        foreach (var report in reports.Values)
        {
            report.Methods = AnnotatedMethods(CSharpSyntaxTree.ParseText(report.Program.File.Text)).Count();
        }

        var outcomes = new Dictionary<(CaseProgram, Variant), List<Outcome>>();
        foreach (var variant in variants)
        {
            var alive = programs.Where(p => !reports[p].Failed && (variant != Variant.Plain || p.ComparePlain)).ToList();
            var alone = alive.Where(p => p.Alone).ToList();
            foreach (var group in alone.Select(p => new List<CaseProgram> { p }).Append(alive.Except(alone).ToList()))
            {
                if (group.Count > 0)
                {
                    CompileAndRun(group, variant, reports, outcomes);
                }
            }
        }

        foreach (var program in programs)
        {
            Compare(reports[program], outcomes);
        }

        return [.. programs.Select(p => reports[p])];
    }

    private void Compare(CaseReport report, Dictionary<(CaseProgram, Variant), List<Outcome>> outcomes)
    {
        var program = report.Program;
        var usable = variants.Where(v => outcomes.ContainsKey((program, v))).ToList();
        if (usable.Count == 0)
        {
            return;
        }

        var measure = outcomes[(program, usable[0])];
        foreach (var variant in usable)
        {
            var all = outcomes[(program, variant)];
            for (var i = 0; i < all.Count; i++)
            {
                report.Runs++;
                if (all[i] == measure[i] && all[i].End is not ("HUNG" or "STALLED"))
                {
                    continue;
                }

                var (input, phase) = (program.Inputs[i / program.Phases.Count], program.Phases[i % program.Phases.Count]);
                report.Failures.Add($"{variant} differs for input {input}, phase {phase}:\n    {usable[0],-8} {measure[i]}\n    {variant,-8} {all[i]}");
                break;
            }
        }
    }

    private void CompileAndRun(
        List<CaseProgram> programs, Variant variant, Dictionary<CaseProgram, CaseReport> reports, Dictionary<(CaseProgram, Variant), List<Outcome>> outcomes)
    {
        while (programs.Count > 0)
        {
            Compiling.Start();
            var compilation = VoltCompiler.CreateCompilation(FilesFor(programs, variant), settings);
            GeneratedProgram? generated = null;
            if (variant == Variant.Lowered)
            {
                generated = VoltCompiler.Generate(compilation);
                compilation = generated.Compilation;
                if (generated.Crashes.Any())
                {
                    if (programs.Count == 1)
                    {
                        reports[programs[0]].Failures.Add("the generator threw: " + generated.Crashes.First());
                        return;
                    }

                    Halve(programs, variant, reports, outcomes);
                    return;
                }

                KeepGenerated(programs, generated, reports);
            }

            var (image, errors) = VoltCompiler.Emit(compilation);
            if (image is not null)
            {
                if (generated is not null)
                {
                    Diagnose(programs, generated, image.Diagnostics, reports);
                }

                Compiling.Stop();
                Executing.Start();
                Execute(programs, variant, image, reports, outcomes);
                Executing.Stop();
                return;
            }

            var blamed = new Dictionary<CaseProgram, List<Diagnostic>>();
            foreach (var error in errors)
            {
                if (Blame(error, programs) is { } guilty)
                {
                    (blamed.TryGetValue(guilty, out var list) ? list : blamed[guilty] = []).Add(error);
                }
            }

            if (blamed.Count == 0)
            {
                if (programs.Count > 1)
                {
                    Halve(programs, variant, reports, outcomes);
                    return;
                }

                blamed[programs[0]] = [.. errors];
            }

            foreach (var (guilty, list) in blamed)
            {
                if (generated is not null)
                {
                    Diagnose([guilty], generated, [], reports);
                }

                reports[guilty].Failures.Add($"{variant} does not compile:\n" + string.Join("\n", list.Take(6).Select(Show)));
                programs = programs.Where(p => p != guilty).ToList();
            }
        }
    }

    private void Halve(
        List<CaseProgram> programs, Variant variant, Dictionary<CaseProgram, CaseReport> reports, Dictionary<(CaseProgram, Variant), List<Outcome>> outcomes)
    {
        var half = programs.Count / 2;
        CompileAndRun(programs[..half], variant, reports, outcomes);
        CompileAndRun(programs[half..], variant, reports, outcomes);
    }

    private IEnumerable<SourceFile> FilesFor(List<CaseProgram> programs, Variant variant)
    {
        var entry = new StringBuilder($"namespace {EntryNamespace}\n{{\n    public static partial class Entry\n    {{\n");
        for (var i = 0; i < programs.Count; i++)
        {
            entry.Append($"        public static VoltTask<string> Case{i}(int input) => global::{programs[i].EntryType}.Run(input);\n");
        }

        entry.Append("    }\n}\n");
        var files = programs.Select(p => p.File).Prepend(VoltCompiler.GlobalUsings).Concat(shared).Append(new SourceFile("Entry.cs", entry.ToString()));
        return variant == Variant.Plain ? files.Select(f => f with { Text = PlainSource.From(f.Text) }) : files;
    }

    private static void Execute(
        List<CaseProgram> programs, Variant variant, Image image, Dictionary<CaseProgram, CaseReport> reports, Dictionary<(CaseProgram, Variant), List<Outcome>> outcomes)
    {
        using var loaded = new LoadedProgram(image);
        var worker = new Worker();
        try
        {
            for (var i = 0; i < programs.Count; i++)
            {
                var program = programs[i];
                var start = Starter(loaded, variant, "Case" + i);
                var results = new List<Outcome>();
                var ended = worker.Run(() =>
                {
                    foreach (var input in program.Inputs)
                    {
                        foreach (var phase in program.Phases)
                        {
                            T.Begin(input, phase);
                            results.Add(start(input));
                        }
                    }
                });
                if (!ended)
                {
                    worker.Dispose();
                    worker = new Worker();
                    while (results.Count < program.Inputs.Count * program.Phases.Count)
                    {
                        results.Add(Outcome.Hung());
                    }
                }

                outcomes[(program, variant)] = results;
            }
        }
        finally
        {
            worker.Dispose();
        }
    }

    private static Func<int, Outcome> Starter(LoadedProgram loaded, Variant variant, string method)
    {
        if (variant == Variant.Plain)
        {
            var plain = loaded.Method<Func<int, Task<string>>>(EntryNamespace + ".Entry", method);
            return input => TaskPump.Run(plain, input);
        }

        return VoltDriver.Starter(loaded, EntryNamespace + ".Entry", method);
    }

    private static void KeepGenerated(List<CaseProgram> programs, GeneratedProgram generated, Dictionary<CaseProgram, CaseReport> reports)
    {
        foreach (var tree in generated.Trees)
        {
            var text = tree.GetText().ToString();
            foreach (var program in programs)
            {
                if (Mentions(text, program))
                {
                    reports[program].Generated += $"// ---- {tree.FilePath}\n{text}\n";
                }
            }
        }
    }

    private void Diagnose(List<CaseProgram> programs, GeneratedProgram generated, IEnumerable<Diagnostic> emitted, Dictionary<CaseProgram, CaseReport> reports)
    {
        foreach (var program in programs)
        {
            reports[program].Fallbacks.Clear();
            var tree = generated.Compilation.SyntaxTrees.First(t => t.FilePath == program.File.Path);
            foreach (var method in AnnotatedMethods(tree))
            {
                if (Reason(generated, method) is { } reason)
                {
                    reports[program].Fallbacks.Add(reason);
                }
            }
        }

        foreach (var file in shared)
        {
            var tree = generated.Compilation.SyntaxTrees.First(t => t.FilePath == file.Path);
            SharedFallbacks.AddRange(AnnotatedMethods(tree).Select(m => Reason(generated, m)).OfType<string>());
        }

        foreach (var crash in generated.Result.Diagnostics.Where(d => d.Id == "VOLT0012"))
        {
            if (programs.FirstOrDefault(p => p.File.Path == crash.Location.GetLineSpan().Path) is { } guilty)
            {
                reports[guilty].Failures.Add(crash.GetMessage());
            }
        }

        foreach (var complaint in generated.Complaints(emitted))
        {
            if (Blame(complaint, programs) is { } guilty && reports[guilty].Failures.Count < 5)
            {
                reports[guilty].Failures.Add("the generated code warns:\n" + Show(complaint));
            }
        }
    }

    private static string? Reason(GeneratedProgram generated, MethodDeclarationSyntax method)
    {
        var place = method.SyntaxTree.GetLineSpan(method.Span);
        var found = generated.Result.Diagnostics.FirstOrDefault(d =>
            d.Id == "VOLT0010"
            && d.Location.GetLineSpan() is var at && at.Path == place.Path
            && at.StartLinePosition >= place.StartLinePosition && at.EndLinePosition <= place.EndLinePosition);
        if (found is not null)
        {
            return $"{found.Id}: {found.GetMessage()}";
        }

        // Without a machine and without a reason, it is left out in silence.
        var symbol = generated.Compilation.GetSemanticModel(method.SyntaxTree).GetDeclaredSymbol(method)!;
        var home = symbol.ContainingType is { IsExtension: true, ContainingType: var outer } ? outer : symbol.ContainingType;
        var hasMachine = home.GetTypeMembers().Any(type =>
            type.Name.StartsWith(symbol.Name, StringComparison.Ordinal) && type.Name.EndsWith("__Machine", StringComparison.Ordinal));
        return hasMachine ? null : $"no machine (only dispatch at run time may lead to it): {symbol.ToDisplayString()}";
    }

    private static IEnumerable<MethodDeclarationSyntax> AnnotatedMethods(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        .Where(m => (m.Body is not null || m.ExpressionBody is not null) && m.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() is "VoltTask" or "Volt.VoltTask" or "VoltTaskAttribute"));

    private static CaseProgram? Blame(Diagnostic diagnostic, List<CaseProgram> programs)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
        {
            return null;
        }

        if (programs.FirstOrDefault(p => p.File.Path == tree.FilePath) is { } direct)
        {
            return direct;
        }

        var mapped = diagnostic.Location.GetMappedLineSpan().Path;
        if (programs.FirstOrDefault(p => p.File.Path == mapped) is { } byLine)
        {
            return byLine;
        }

        var line = tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start).ToString();
        if (programs.FirstOrDefault(p => Mentions(line, p)) is { } byText)
        {
            return byText;
        }

        foreach (var node in tree.GetRoot().FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf())
        {
            if (node is MemberDeclarationSyntax && programs.Where(p => Mentions(node.ToString(), p)).Take(2).ToList() is [var near])
            {
                return near;
            }
        }

        return null;
    }

    private static bool Mentions(string text, CaseProgram program)
    {
        var root = program.EntryType[..program.EntryType.LastIndexOf('.')];
        return Regex.IsMatch(text, $@"\b{Regex.Escape(root)}\b");
    }

    private static string Show(Diagnostic diagnostic)
    {
        var text = $"      {diagnostic.Id} {diagnostic.GetMessage()}";
        if (diagnostic.Location.SourceTree is { } tree)
        {
            var line = tree.GetText().Lines.GetLineFromPosition(diagnostic.Location.SourceSpan.Start);
            text += $"\n        {Path.GetFileName(tree.FilePath)}({line.LineNumber + 1}): {line.ToString().Trim()}";
        }

        return text;
    }
}
