using System.Text;
using Microsoft.CodeAnalysis;

namespace Volt.Analyzers.Tests;

/// <summary>
/// Cases in text files. <c>== name</c> begins a case of statements of an annotated method, <c>=m name</c> one of type members; a line
/// that ends in <c>// !VOLT1001</c> is to be reported so, and nothing else is. All cases of a file are one compilation.
/// </summary>
internal sealed class Corpus
{
    private static readonly Dictionary<string, Task<Corpus>> s_loaded = [];

    private readonly Dictionary<string, Case> _cases = [];
    private readonly Dictionary<string, string> _failures = [];

    public static IEnumerable<string> Files =>
        Directory.GetFiles(Folder, "*.txt").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);

    public static IEnumerable<(string File, string Name)> AllCases => Files.SelectMany(f => Read(f).Select(c => (f, c.Name)));

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Corpus");

    /// <summary>The lines that all cases share.</summary>
    public static string Prelude => File.ReadAllText(Path.Combine(Folder, "Prelude.cs"));

    /// <summary>The usings of the prelude alone.</summary>
    public static string Usings =>
        string.Join("\n", Prelude.Split('\n').Where(l => l.StartsWith("using ", StringComparison.Ordinal))) + "\n";

    /// <summary>The <c>.editorconfig</c> of a file, if it has one.</summary>
    public static string? ConfigOf(string file) => Path.Combine(Folder, file + ".editorconfig") is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    /// <summary>All cases of a file as one source.</summary>
    public static string Source(string file) => Build(Read(file), out _);

    /// <summary>Each case of a file as a source of its own, to be compiled beside the prelude.</summary>
    public static IEnumerable<string> SingleCases(string file) =>
        Read(file).Select(c => "public partial class Sample {\n"
            + (c.IsMembers ? string.Empty : "[VoltTask] static async VoltTask M() { await VoltTask.Yield();\n")
            + string.Join("\n", c.Lines)
            + (c.IsMembers ? "\n}" : "\n}}"));

    public static Task<Corpus> Load(string file)
    {
        lock (s_loaded)
        {
            return s_loaded.TryGetValue(file, out var loaded) ? loaded : s_loaded[file] = LoadCore(file);
        }
    }

    public void Check(string name) => Assert.True(!_failures.TryGetValue(name, out var failure), failure);

    public int Count => _cases.Count;

    public int Failed => _failures.Count;

    private static List<Case> Read(string file)
    {
        var cases = new List<Case>();
        foreach (var line in File.ReadAllLines(Path.Combine(Folder, file + ".txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal) || line.StartsWith("=m ", StringComparison.Ordinal))
            {
                cases.Add(new Case(line[3..].Trim(), line[1] == 'm', []));
            }
            else if (cases.Count > 0)
            {
                cases[^1].Lines.Add(line);
            }
        }

        return cases;
    }

    private static string Build(List<Case> cases, out List<(int First, int Last)> spans)
    {
        var text = new StringBuilder();
        var line = 0;
        spans = [];
        void Add(string added)
        {
            text.Append(added).Append('\n');
            line++;
        }

        foreach (var prelude in File.ReadAllLines(Path.Combine(Folder, "Prelude.cs")))
        {
            Add(prelude);
        }

        for (var i = 0; i < cases.Count; i++)
        {
            Add($"namespace Case{i} {{ public partial class Sample {{");
            if (!cases[i].IsMembers)
            {
                Add("[VoltTask] static async VoltTask M() { await VoltTask.Yield();");
            }

            var first = line;
            foreach (var own in cases[i].Lines)
            {
                Add(own);
            }

            Add(cases[i].IsMembers ? "}}" : "}}}");
            spans.Add((first, line));
        }

        return text.ToString();
    }

    private static async Task<Corpus> LoadCore(string file)
    {
        var corpus = new Corpus();
        var cases = Read(file);
        var source = Build(cases, out var spans);
        var config = ConfigOf(file);
        var compilation = Lab.Compile(source, config);
        var errors = compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).ToLookup(CaseOf);
        var found = (await Lab.Analyze(compilation, config, allowErrors: true)).ToLookup(CaseOf);
        for (var i = 0; i < cases.Count; i++)
        {
            var (first, _) = spans[i];
            var name = cases[i].Name;
            Assert.True(corpus._cases.TryAdd(name, cases[i]), $"two cases are called '{name}'");
            var expected = cases[i].Lines
                .SelectMany((text, index) => Expected(text).Select(id => (Line: index + 1, Id: id)))
                .Order().ToList();
            var actual = found[i].Select(d => (Line: LineOf(d) - first + 1, d.Id)).Distinct().Order().ToList();
            var problems = new List<string>();
            problems.AddRange(errors[i].Select(e => $"does not compile: {e.GetMessage()} (line {LineOf(e) - first + 1})"));
            problems.AddRange(expected.Except(actual).Select(e => $"missing {e.Id} at line {e.Line}"));
            problems.AddRange(actual.Except(expected).Select(e => $"unexpected {e.Id} at line {e.Line}: {found[i].First(d => d.Id == e.Id).GetMessage()}"));
            if (problems.Count > 0)
            {
                corpus._failures[name] = string.Join("\n", problems) + "\n" + string.Join("\n", cases[i].Lines);
            }
        }

        Assert.True(!errors[-1].Any(), "the prelude does not compile: " + errors[-1].FirstOrDefault());
        return corpus;

        int CaseOf(Diagnostic diagnostic)
        {
            var line = LineOf(diagnostic);
            return spans.FindIndex(s => line >= s.First - 2 && line <= s.Last);
        }

        static int LineOf(Diagnostic diagnostic) => diagnostic.Location.GetLineSpan().StartLinePosition.Line;
    }

    private static IEnumerable<string> Expected(string line)
    {
        var mark = line.IndexOf("// !", StringComparison.Ordinal);
        return mark < 0 ? [] : line[(mark + 4)..].Split([' ', ',', '!'], StringSplitOptions.RemoveEmptyEntries);
    }

    private sealed record Case(string Name, bool IsMembers, List<string> Lines);
}
