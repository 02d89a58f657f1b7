using System.Text;
using System.Text.RegularExpressions;
using Volt.TestSupport;

namespace Volt.Conformance;

/// <summary>A case and the row of the table that it belongs to.</summary>
public sealed record Case(string Row, string Name, CaseProgram Program)
{
    /// <summary>How many of its methods may run on the fallback, because no generator can reach them.</summary>
    public int Unreachable { get; init; }

    /// <summary>Whether mutations of it are cases too: what it shows does not depend on when exactly something happens.</summary>
    public bool IsMutable { get; init; }

    public string FullName => Row + "/" + Name;
}

/// <summary>
/// Reads the case files. A file is a row; a line <c>//## name options</c> starts a case. What follows is the body of
/// <c>Run(int n)</c>; with the option <c>members</c> the members of the partial class <c>C</c> (with <c>Run</c> among
/// them), with <c>file</c> what the namespace holds. A case with the option <c>exact</c> is not mutated.
/// </summary>
public static partial class CaseLibrary
{
    private const string HelpersName = "_Helpers";

    public static SourceFile Helpers { get; } = new(HelpersName + ".cs", Read(HelpersName));

    public static IReadOnlyList<Case> All { get; } =
        [.. typeof(CaseLibrary).Assembly.GetManifestResourceNames().Where(n => n[0] != '_').Order(StringComparer.Ordinal).SelectMany(n => Parse(n, Read(n)))];

    public static IEnumerable<Case> Parse(string row, string text)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var parts = Header().Split(text);
        for (var i = 1; i < parts.Length; i += 3)
        {
            var (name, options, source) = (parts[i], parts[i + 1], parts[i + 2].Trim('\n', '\r'));
            if (!names.Add(name))
            {
                throw new InvalidOperationException($"two cases are called {row}/{name}");
            }

            yield return Create(row, name, options.Split(' ', StringSplitOptions.RemoveEmptyEntries), source);
        }
    }

    /// <summary>A case of a file that is not in the library.</summary>
    public static IEnumerable<Case> FromFile(string path)
    {
        var text = File.ReadAllText(path);
        var row = Path.GetFileNameWithoutExtension(path);
        return Header().IsMatch(text)
            ? Parse(row, text)
            : [Create(row, "file", [RunMethod().IsMatch(text) ? TypeFirst().IsMatch(text) ? "file" : "members" : "body"], text)];
    }

    private static Case Create(string row, string name, string[] options, string source)
    {
        var space = "Case_" + Regex.Replace(row + "_" + name, @"\W", "_");
        var usings = new StringBuilder();
        while (LeadingUsing().Match(source) is { Success: true } match)
        {
            usings.Append(match.Value.Trim()).Append('\n');
            source = source[match.Length..];
        }

        string file;
        if (options.Contains("raw"))
        {
            file = usings + source.Replace("$NS$", space);
        }
        else if (options.Contains("file"))
        {
            file = $"{usings}namespace {space};\n\n{source}\n";
        }
        else if (options.Contains("members"))
        {
            file = $"{usings}namespace {space};\n\npublic partial class C\n{{\n{Indent(source, 4)}\n}}\n";
        }
        else
        {
            file = $"{usings}namespace {space};\n\npublic static partial class C\n{{\n    [VoltTask]\n    public static async VoltTask<string> Run(int n)\n    {{\n{Indent(source, 8)}\n    }}\n}}\n";
        }

        var inputs = options.FirstOrDefault(o => o.StartsWith("inputs=", StringComparison.Ordinal));
        var program = new CaseProgram($"{row}/{name}", space + ".C", new SourceFile($"{row}/{name}.cs", file))
        {
            ComparePlain = !options.Contains("noplain"),
            Alone = options.Contains("alone"),
        };
        if (inputs is not null)
        {
            program = program with { Inputs = [.. inputs["inputs=".Length..].Split(',').Select(int.Parse)] };
        }

        var unreachable = options.FirstOrDefault(o => o.StartsWith("fallback", StringComparison.Ordinal));
        return new Case(row, name, program)
        {
            IsMutable = !program.Alone && !options.Contains("exact"),
            Unreachable = unreachable is null ? 0 : unreachable.Contains('=') ? int.Parse(unreachable.Split('=')[1]) : 1,
        };
    }

    /// <summary>Indents, except inside raw and verbatim strings (which start a line flush left by convention).</summary>
    private static string Indent(string text, int columns) => string.Join("\n", text.Split('\n').Select(l =>
        l.Length == 0 || l[0] == '#' ? l : new string(' ', columns) + l));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(CaseLibrary).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"^//##\s+(\S+)([^\n]*)\n", RegexOptions.Multiline)]
    private static partial Regex Header();

    [GeneratedRegex(@"\bRun\s*\(\s*int\b")]
    private static partial Regex RunMethod();

    [GeneratedRegex(@"\A(\s*(//[^\n]*|using [^\n]*|#[^\n]*)\n)*\s*(public |internal |static |partial |sealed |abstract |file )*(class|struct|record|interface|enum)\b")]
    private static partial Regex TypeFirst();

    [GeneratedRegex(@"\A\s*(extern alias \w+;|using (static )?[A-Za-z_][\w.]*;|using \w+ = [^;]+;)[ ]*\n")]
    private static partial Regex LeadingUsing();
}
