using System.Text;

namespace Volt.Conformance;

/// <summary>
/// Writes a random program that always ends: calls go to later methods only, every loop and backward jump burns fuel.
/// Points carry the labels 1 to 6, so that each of them fails in one of the runs.
/// </summary>
public sealed class ProgramWriter(System.Random random, string space)
{
    public const int Points = 6;

    private const string Prelude = """
            private static int s_a;
            private static int[] s_arr = new int[4];
            private static List<Func<int, int>> s_funcs = [];

            private static int Inc(ref int x, int by) => x += by;

            private static bool Split(int x, out int half)
            {
                half = x / 2;
                return x % 2 == 0;
            }

            private static int Sum(params int[] items) => items.Sum();

            private static string Named(int a, string b = "dflt", int c = 3) => $"{a}{b}{c}";

            private static int[,] s_grid = new int[3, 3];

            private static string Say(Said said) => said.ToString();

            private static IEnumerable<int> Upto(int count)
            {
                try
                {
                    for (var i = 0; i < (count & 3); i++) yield return i;
                }
                finally
                {
                    Log("upto");
                }
            }

        """;

    private const string Types = """

        public record Rec(int A, string B)
        {
            public int C { get; set; } = L("rec", A);
        }

        public readonly struct Tri(int v)
        {
            public int V => v;

            public static implicit operator Tri(int v) => new(v % 3);

            public static bool operator true(Tri t) => L("true?", t.V > 0);

            public static bool operator false(Tri t) => L("false?", t.V < 0);

            public static Tri operator &(Tri a, Tri b) => L("and", Math.Min(a.V, b.V));

            public static Tri operator |(Tri a, Tri b) => L("or", Math.Max(a.V, b.V));
        }

        [System.Runtime.CompilerServices.InterpolatedStringHandler]
        public struct Said
        {
            private readonly System.Text.StringBuilder _text;

            public Said(int literals, int holes, out bool wanted)
            {
                Log($"say {literals} {holes}");
                _text = new();
                wanted = holes != 3;
            }

            public bool AppendLiteral(string s) => _text.Append(s).Length < 9;

            public bool AppendFormatted<T>(T t, int alignment = 0, string? format = null)
            {
                Log($"said {t}");
                return _text.Append(t).Append(alignment).Append(format).Length < 12;
            }

            public override readonly string ToString() => _text.ToString();
        }

        public static class Ext
        {
            public static int Plus(this SCell s, int by) => s.Field + by;

            public static int Raise(this ref SCell s, int by) => s.Field += by;

            extension(Cell c)
            {
                public int Half
                {
                    get => L("half", c.Raw / 2);
                    set => c.Raw = value * 2;
                }

                public int Times(int by) => c.Raw * by;
            }
        }
        """;

    private readonly StringBuilder _text = new();
    private readonly List<(string Name, string Form, Kind Returns)> _callable = [];
    private readonly SortedSet<string> _members = new(StringComparer.Ordinal);
    private int _indent;
    private int _names;
    private int _budget;

    public static string Write(int seed, string space) => new ProgramWriter(new System.Random(seed), space).Write();

    private string Write()
    {
        Line($"namespace {space};");
        Line("");
        Line("public partial class C");
        Line("{");
        foreach (var line in Prelude.TrimEnd('\n').Split('\n'))
        {
            Line(line.Length == 0 ? "" : line.TrimEnd());
        }

        _indent++;
        var count = random.Next(4, 8);
        for (var i = 0; i < count; i++)
        {
            Method(i);
        }

        Run();
        foreach (var name in _members)
        {
            Line($"private static int {name};");
        }

        _indent--;
        Line("}");
        Line("");
        Others();
        foreach (var line in Types.Split('\n'))
        {
            Line(line.TrimEnd());
        }

        return _text.ToString();
    }

    /// <summary>Methods of an instance class and of a struct.</summary>
    private void Others()
    {
        foreach (var (keyword, name) in new[] { ("class", "Obj"), ("struct", "Val"), ("class", "Gen<TV>") })
        {
            Line($"public partial {keyword} {name}(int start)");
            Line("{");
            _indent++;
            Line("private int _f = start;");
            Line("");
            Line("[VoltTask]");
            Line("public async VoltTask<int> Go(int p, string q)");
            Line("{");
            _indent++;
            _budget = 8;
            var callable = _callable.ToList();
            _callable.Clear();
            var scope = new Scope(null) { Await = true, CanReturn = true, Returns = Kind.Int };
            scope.Add(new Variable("_f", Kind.Int));
            scope.Add(new Variable("p", Kind.Int));
            scope.Add(new Variable("q", Kind.String));
            if (name.EndsWith('>'))
            {
                Line("var g = default(TV);");
                scope.Add(new Variable("(object?)g", Kind.Object, Writable: false));
            }

            _inStruct = keyword == "struct";
            _outside = true;
            Body(scope);
            Line("Log(_f);");
            Line($"return {Expr(Kind.Int, scope, 2)};");
            _outside = false;
            _inStruct = false;
            _callable.AddRange(callable);
            _indent--;
            Line("}");
            _indent--;
            Line("}");
            Line("");
        }
    }

    private bool _inStruct;

    /// <summary>Whether the method is not in class C and so sees none of its helpers.</summary>
    private bool _outside;

    private void Run()
    {
        Line("[VoltTask]");
        Line("public static async VoltTask<string> Run(int n)");
        Line("{");
        _indent++;
        Line("Refuel(150);");
        Line("s_a = 1;");
        Line("s_arr = [1, 2, 3, 4];");
        Line("s_funcs = [];");
        Line("s_grid = new int[3, 3];");
        foreach (var name in _members)
        {
            Line($"{name} = 5;");
        }

        Line("var r = \"\";");
        Line("try");
        Line("{");
        _indent++;
        foreach (var (name, form, returns) in _callable)
        {
            var scope = new Scope(null) { Await = true };
            scope.Add(new Variable("n", Kind.Int));
            Line(form switch
            {
                "stream" => $"await foreach (var x in {Call(name, form, scope)}) r += x;",
                "void" => $"await {Call(name, form, scope)};",
                _ => $"r += R(await {Call(name, form, scope)}) + \";\";",
            });
        }

        Line("r += await new Obj(n).Go(n, \"o\") + \";\";");
        Line("r += await new Val(n).Go(3, \"v\") + \";\";");
        Line("r += await new Gen<string>(n).Go(2, \"g\") + \";\";");
        _indent--;
        Line("}");
        Line("finally");
        Line("{");
        Line("    Log(\"fuel \" + Fuel());");
        Line("    foreach (var f in s_funcs) Log(f(1) + f(2));");
        Line("    Log(R(s_a, s_arr, s_grid));");
        Line("}");
        Line("");
        Line("return r;");
        _indent--;
        Line("}");
    }

    private void Method(int number)
    {
        var form = random.Next(8) switch { 0 => "generic", 1 => "stream", 2 => "void", _ => "plain" };
        var returns = form is "plain" ? Pick(Kind.Int, Kind.Int, Kind.String, Kind.Bool, Kind.Tuple) : Kind.Int;
        var name = "M" + number;
        var scope = new Scope(null) { Await = true, CanReturn = form is not "stream", Returns = form is "void" ? Kind.Object : returns };
        scope.Add(new Variable("a", Kind.Int));
        scope.Add(new Variable("b", Kind.String));
        scope.Add(new Variable("s_a", Kind.Int));
        scope.Add(new Variable("s_arr", Kind.IntArray));
        _returnVoid = form is "void";
        _stream = form is "stream";
        Line("[VoltTask]");
        Line(form switch
        {
            "generic" => $"private static async VoltTask<int> {name}<TV>(int a, string b, TV g)",
            "stream" => $"private static async IAsyncEnumerable<int> {name}(int a, string b)",
            "void" => $"private static async VoltTask {name}(int a, string b)",
            _ => $"private static async VoltTask<{TypeName(returns)}> {name}(int a, string b)",
        });
        Line("{");
        _indent++;
        if (form is "generic")
        {
            Line("var h = g;");
            scope.Add(new Variable("(object?)h", Kind.Object, Writable: false));
        }

        _budget = random.Next(3, 12);
        Body(scope);
        Line(form switch
        {
            "void" => "Log(\"end\");",
            "stream" => $"yield return {Expr(Kind.Int, scope, 1)};",
            _ => $"return {Expr(returns, scope, 3)};",
        });
        _indent--;
        Line("}");
        Line("");
        _returnVoid = _stream = false;

        // Later methods may call earlier ones only, so nothing calls itself.
        _callable.Add((name, form, returns));
    }

    private bool _returnVoid;
    private bool _stream;

    private string Call(string name, string form, Scope scope)
    {
        var (a, b) = (Expr(Kind.Int, scope, 1), Expr(Kind.String, scope, 1));
        return form switch
        {
            "generic" => random.Next(2) == 0 ? $"{name}({a}, {b}, {Expr(Kind.String, scope, 1)})" : $"{name}<long>(b: {b}, a: {a}, g: {Expr(Kind.Int, scope, 1)})",
            "stream" or "void" => $"{name}({a}, {b})",
            _ => random.Next(3) == 0 ? $"{name}(b: {b}, a: {a})" : $"{name}({a}, {b})",
        };
    }

    private void Body(Scope scope)
    {
        var count = random.Next(2, 6);
        for (var i = 0; i < count; i++)
        {
            Statement(scope);
        }
    }

    /// <summary>Writes a block with a scope of its own, sometimes with labels at its ends.</summary>
    private void Block(Scope scope, Action? first = null)
    {
        Line("{");
        _indent++;
        first?.Invoke();
        var label = scope.InFinally || scope.Depth > 3 || random.Next(10) != 0 ? null : Name("L");
        var back = label is not null && random.Next(3) == 0;
        var inner = label is null ? scope : new Scope(scope) { HasLabels = true, Labels = [.. scope.Labels, label] };
        if (back)
        {
            Line($"{label}:");
            Line($"Log(\"{label}\");");
            inner = new Scope(scope) { HasLabels = true, Labels = [.. scope.Labels, "if (Fuel()) " + label] };
        }

        Body(inner);
        if (label is not null && !back)
        {
            Line($"{label}:");
            Line($"Log(\"{label}\");");
        }

        _indent--;
        Line("}");

        // Behind the block the name of one of its variables means a member.
        if (!_outside && scope.Outer is { } around && random.Next(4) == 0 && inner.Own.FirstOrDefault(v => v.Kind == Kind.Int && v.Name[0] is 'v' or 'i' or 'e') is { } hidden)
        {
            _members.Add(hidden.Name);
            around.Add(new Variable(hidden.Name, Kind.Int));
        }
    }

    private void Statement(Scope scope)
    {
        if (--_budget < 0 || scope.Depth > 5)
        {
            Simple(scope);
            return;
        }

        // The compiler's flow analysis goes round every loop anew for each loop around it.
        var choice = random.Next(39);
        if (choice is >= 6 and <= 11 && scope.Loops >= 2)
        {
            choice = 25;
        }

        switch (choice)
        {
            case 0 or 1 or 2 or 3:
                Declare(scope);
                break;
            case 4 or 5:
                Line($"if ({Expr(Kind.Bool, scope, 2)})");
                Embedded(new Scope(scope));
                if (random.Next(2) == 0)
                {
                    Line("else");
                    Embedded(new Scope(scope));
                }

                break;
            case 6:
                Line($"while (Fuel() && {Expr(Kind.Bool, scope, 2)})");
                Embedded(new Scope(scope) { InLoop = true, Loops = scope.Loops + 1 });
                break;
            case 7:
                Line("do");
                Embedded(new Scope(scope) { InLoop = true, Loops = scope.Loops + 1 });
                Line($"while (Fuel() && {Expr(Kind.Bool, scope, 2)});");
                break;
            case 8 or 9:
                For(scope);
                break;
            case 10 or 11:
                Foreach(scope);
                break;
            case 12 or 13:
                Switch(scope);
                break;
            case 14 or 15 or 16 or 17:
                Try(scope);
                break;
            case 18:
                Using(scope);
                break;
            case 19:
                Lambda(scope);
                break;
            case 20:
                LocalFunction(scope);
                break;
            case 21:
                if (!scope.InFinally && scope.CanReturn)
                {
                    Line($"if ({Expr(Kind.Bool, scope, 2)}) return{(_returnVoid ? "" : " " + Expr(scope.Returns, scope, 2))};");
                }

                break;
            case 22:
                if (scope.InLoop && !scope.InFinally)
                {
                    Line($"if ({Expr(Kind.Bool, scope, 1)}) {(random.Next(2) == 0 ? "break" : "continue")};");
                }

                break;
            case 23:
                if (scope.Labels.Count > 0 && !scope.InFinally)
                {
                    var label = scope.Labels[random.Next(scope.Labels.Count)];
                    var test = $"if ({Expr(Kind.Bool, scope, 1)}) ";
                    Line(label.StartsWith("if", StringComparison.Ordinal) ? test + label.Replace("if (Fuel()) ", "if (Fuel()) goto ") + ";" : test + $"goto {label};");
                }

                break;
            case 24:
                Line($"if ({Expr(Kind.Bool, scope, 1)}) throw new {Pick("InvalidOperationException", "ArgumentException")}(\"t{Label()}\");");
                break;
            case 25:
                Block(new Scope(scope));
                break;
            case 26:
                if (scope.InCatch && !scope.InFinally)
                {
                    Line($"if ({Expr(Kind.Bool, scope, 1)}) throw;");
                }

                break;
            case 27:
                Deconstruct(scope);
                break;
            case 28:
                if (_stream && scope.Await && !scope.InFinally && !scope.InCatch && !_inTryWithCatch && !_inNested)
                {
                    Line(random.Next(6) == 0 ? $"if ({Expr(Kind.Bool, scope, 1)}) yield break;" : $"yield return {Expr(Kind.Int, scope, 2)};");
                }
                else
                {
                    Simple(scope);
                }

                break;
            case 29:
                Line("lock (typeof(Cell))");
                Line("{");
                _indent++;
                Simple(new Scope(scope) { Await = false });
                _indent--;
                Line("}");
                break;
            case 30:
                Line(Pick("checked", "unchecked"));
                Block(new Scope(scope));
                break;
            case 32:
                Line("{");
                _indent++;
                var place = Name("r");
                Line($"ref int {place} = ref {(_outside ? "(new int[1])[0]" : $"s_arr[{Index(new Scope(scope) { Await = false })}]")};");
                var around = new Scope(scope) { Await = false };
                around.Add(new Variable(place, Kind.Int, Writable: false));
                Line($"{place} {Pick("+=", "-=", "=")} {Expr(Kind.Int, around, 2)};");
                Simple(around);
                _indent--;
                Line("}");
                break;
            case 31:
                PatternIf(scope);
                break;
            case 34:
                Spans(scope);
                break;
            case 35:
                var made = Name("an");
                Line($"var {made} = new {{ A = {Expr(Kind.Int, scope, 2)}, B = {Expr(Kind.String, scope, 2)} }};");
                scope.Add(new Variable(made + ".A", Kind.Int, Writable: false));
                scope.Add(new Variable(made + ".B", Kind.String, Writable: false));
                break;
            case 36:
                StaticFunction(scope);
                break;
            case 37:
                Enumerator(scope);
                break;
            case 38:
                var record = Name("rc");
                Line($"var {record} = new Rec({Expr(Kind.Int, scope, 2)}, {Expr(Kind.String, scope, 1)}) {{ C = {Expr(Kind.Int, scope, 2)} }} with {{ {Pick("A", "C")} = {Expr(Kind.Int, scope, 2)} }};");
                scope.Add(new Variable(record + ".A", Kind.Int, Writable: false));
                scope.Add(new Variable(record + ".C", Kind.Int));
                scope.Add(new Variable(record + ".B", Kind.String, Writable: false));
                break;
            default:
                Simple(scope);
                break;
        }
    }

    /// <summary>A span that no await is in the life of, though there may be one after it.</summary>
    private void Spans(Scope scope)
    {
        Line("{");
        _indent++;
        var span = Name("sp");
        var around = new Scope(scope) { Await = false };
        Line($"Span<int> {span} = {Pick(scope.InCatch || scope.InFinally ? "new int[4]" : "stackalloc int[4]", $"[{Expr(Kind.Int, around, 1)}, {Expr(Kind.Int, around, 1)}, 3, 4]", Leaf(Kind.IntArray, around))};");
        Line($"{span}[{Index(around)}] {Pick("=", "+=")} {Expr(Kind.Int, around, 2)};");
        Line($"foreach (ref var x in {span}) x++;");
        if (Writable(scope, Kind.Int) is { } target)
        {
            Line($"{target} += {span}[1] + {span}[1..].Length;");
        }

        Simple(new Scope(scope));
        _indent--;
        Line("}");
    }

    /// <summary>A local function that captures nothing, for others to call.</summary>
    private void StaticFunction(Scope scope)
    {
        if (scope.HasLabels || scope.Depth == 0)
        {
            return;
        }

        var name = Name("Sf");
        var parameter = Name("q");
        var inner = new Scope(null);
        inner.Add(new Variable(parameter, Kind.Int));
        var nested = _inNested;
        var outside = _outside;
        (_inNested, _outside) = (true, true);
        Line(random.Next(2) == 0 ? $"static int {name}(int {parameter}) => {Expr(Kind.Int, inner, 2)};" : $"static int {name}<TX>(TX {parameter}0) {{ var {parameter} = {parameter}0!.GetHashCode(); return {Expr(Kind.Int, inner, 2)}; }}");
        (_inNested, _outside) = (nested, outside);
        scope.Add(new Variable(name, Kind.Func, Writable: false));
    }

    /// <summary>A stream taken step by step and left in the middle.</summary>
    private void Enumerator(Scope scope)
    {
        var stream = _callable.Where(c => c.Form == "stream").ToList();
        if (stream.Count == 0 || !scope.Await || _outside)
        {
            Simple(scope);
            return;
        }

        var name = Name("en");
        Line($"var {name} = {stream[^1].Name}({Expr(Kind.Int, scope, 1)}, {Expr(Kind.String, scope, 1)}).GetAsyncEnumerator();");
        Line("try");
        Line("{");
        _indent++;
        Line($"for (var {name}i = 0; {name}i < 2 && Fuel() && await {name}.MoveNextAsync(); {name}i++) Log({name}.Current);");
        var inner = new Scope(scope);
        Simple(inner);
        _indent--;
        Line("}");
        Line("finally");
        Line("{");
        Line($"    await {name}.DisposeAsync();");
        Line("}");
    }

    /// <summary>What a condition or loop embeds: a block, or a statement without one.</summary>
    private void Embedded(Scope scope)
    {
        if (random.Next(4) > 0)
        {
            Block(scope);
            return;
        }

        _indent++;
        if (random.Next(3) == 0 && !_outside)
        {
            var name = Name("w");
            Line($"s_funcs.Add({Expr(Kind.Int, scope, 2)} is var {name} ? q => q + {name}++ : null!);");
        }
        else
        {
            Simple(scope);
        }

        _indent--;
    }

    private bool _inTryWithCatch;
    private bool _inNested;

    private void Simple(Scope scope)
    {
        switch (random.Next(9))
        {
            case 0:
                Line($"Log({Expr(Pick(Kind.Int, Kind.String, Kind.Bool), scope, 3)});");
                break;
            case 1:
                Line(scope.Await ? $"await {Pick("P", "Pv", "A", "V", "Tk")}({Label()});" : $"S({Label()});");
                break;
            case 2 or 3 or 4:
                Assign(scope);
                break;
            case 5:
                Line($"Log(R({Expr(Kind.Int, scope, 2)}, {Expr(Kind.String, scope, 2)}, {Expr(Kind.Int, scope, 2)}));");
                break;
            case 6:
                if (Some(scope, Kind.Cell) is { } cell)
                {
                    Line($"{cell}.Add({Expr(Kind.Int, scope, 2)}).Add({Expr(Kind.Int, scope, 2)});");
                }
                else
                {
                    Line($"_ = {Expr(Kind.Int, scope, 2)};");
                }

                break;
            case 7:
                var callable = _callable.Where(c => c.Form is not "stream").ToList();
                if (callable.Count > 0 && scope.Await && !_outside)
                {
                    var (name, form, _) = callable[random.Next(callable.Count)];
                    Line($"await {Call(name, form, scope)};");
                }
                else
                {
                    Line($"S({Label()});");
                }

                break;
            default:
                Line($"Log({Expr(Kind.Int, scope, 3)});");
                break;
        }
    }

    private void Declare(Scope scope)
    {
        var kind = Pick(Kind.Int, Kind.Int, Kind.Int, Kind.String, Kind.Bool, Kind.Long, Kind.NullableInt, Kind.IntArray, Kind.Cell, Kind.SCell, Kind.Func, Kind.Tuple, Kind.Object);
        var name = Name("v");
        var value = Expr(kind, scope, 3);
        Line($"{TypeName(kind)} {name} = {value};");
        scope.Add(new Variable(name, kind));
    }

    private void Assign(Scope scope)
    {
        var targets = scope.Variables.Where(v => v.Writable && v.Kind is not Kind.Func).ToList();
        if (targets.Count == 0)
        {
            Line($"S({Label()});");
            return;
        }

        var target = targets[random.Next(targets.Count)];
        var name = target.Name;
        Line(target.Kind switch
        {
            Kind.Int => random.Next(4) switch
            {
                0 => $"{name} = {Expr(Kind.Int, scope, 3)};",
                1 => $"{name}{Pick("++", "--")};",
                _ => $"{name} {Pick("+=", "-=", "*=", "^=", "|=", "<<=")} {Expr(Kind.Int, scope, 3)};",
            },
            Kind.String => random.Next(2) == 0 ? $"{name} += {Expr(Kind.Int, scope, 2)};" : $"{name} = {Expr(Kind.String, scope, 3)};",
            Kind.Bool => $"{name} {Pick("=", "&=", "|=", "^=")} {Expr(Kind.Bool, scope, 3)};",
            Kind.Long => $"{name} {Pick("=", "+=", "-=")} {Expr(Kind.Int, scope, 3)};",
            Kind.NullableInt => random.Next(3) == 0 ? $"{name} ??= {Expr(Kind.Int, scope, 2)};" : $"{name} {Pick("=", "+=")} {Expr(Kind.NullableInt, scope, 2)};",
            Kind.IntArray => random.Next(4) == 0 ? $"{name} = {Expr(Kind.IntArray, scope, 2)};" : $"{name}[{(random.Next(4) == 0 ? $"^({Index(scope)} + 1)" : Index(scope))}] {Pick("=", "+=", "-=")} {Expr(Kind.Int, scope, 3)};",
            Kind.Cell => random.Next(7) switch
            {
                0 => $"{name} = {Expr(Kind.Cell, scope, 2)};",
                4 => $"{name}{Pick("", "?", "!", ".Next?")}.Inner.Bump({Expr(Kind.Int, scope, 2)});",
                5 => $"{name}{Pick("", "?", "!", ".Next?")}.Inner.{Pick("Field", "Property")} {Pick("=", "+=")} {Expr(Kind.Int, scope, 3)};",
                1 => $"{name}.Property {Pick("=", "+=")} {Expr(Kind.Int, scope, 3)};",
                2 => $"{name}[{Index(scope)}] {Pick("=", "+=")} {Expr(Kind.Int, scope, 3)};",
                3 => $"{name}?.Next = {Expr(Kind.Cell, scope, 1)};",
                _ => $"{name}.Field {Pick("=", "+=", "*=")} {Expr(Kind.Int, scope, 3)};",
            },
            Kind.SCell => random.Next(4) switch
            {
                0 => $"{name} = {Expr(Kind.SCell, scope, 2)};",
                1 => $"{name}.Property {Pick("=", "+=")} {Expr(Kind.Int, scope, 3)};",
                2 => $"{name}[{Index(scope)}] {Pick("=", "+=")} {Expr(Kind.Int, scope, 2)};",
                _ => $"{name}.Field {Pick("=", "+=")} {Expr(Kind.Int, scope, 3)};",
            },
            Kind.Tuple => random.Next(2) == 0 ? $"{name} = {Expr(Kind.Tuple, scope, 2)};" : $"{name}.Item1 {Pick("=", "+=")} {Expr(Kind.Int, scope, 3)};",
            _ => $"{name} = {Expr(Kind.Object, scope, 2)};",
        });
    }

    private void For(Scope scope)
    {
        var inner = new Scope(scope) { InLoop = true, Loops = scope.Loops + 1 };
        var name = Name("i");
        Line($"for (var {name} = {Expr(Kind.Int, scope, 1)} & 3; {name} < {random.Next(2, 6)} && Fuel(){(random.Next(3) == 0 ? " && " + Expr(Kind.Bool, scope, 1) : "")}; {(random.Next(3) == 0 ? $"{name} += {Expr(Kind.Int, scope, 1)} | 1" : name + "++")})");
        inner.Add(new Variable(name, Kind.Int, Writable: false));
        Block(inner);
    }

    private void Foreach(Scope scope)
    {
        var inner = new Scope(scope) { InLoop = true, Loops = scope.Loops + 1 };
        var name = Name("e");
        var source = random.Next(6) switch
        {
            0 => Expr(Kind.IntArray, scope, 2),
            1 => _outside ? $"new Up({Expr(Kind.Int, scope, 1)} & 3)" : $"Upto({Expr(Kind.Int, scope, 1)})",
            2 => $"new Up({Expr(Kind.Int, scope, 1)} & 3)",
            3 => $"new List<int> {{ {Expr(Kind.Int, scope, 1)}, {Expr(Kind.Int, scope, 1)} }}",
            4 when scope.Await => "await",
            _ => $"(int[])[{Expr(Kind.Int, scope, 1)}, .. {Expr(Kind.IntArray, scope, 1)}]",
        };
        var stream = _callable.Where(c => c.Form == "stream").ToList();
        if (source == "await")
        {
            source = stream.Count > 0 && random.Next(3) > 0
                ? $"{stream[0].Name}({Expr(Kind.Int, scope, 1)}, {Expr(Kind.String, scope, 1)})"
                : $"new ASeq({Expr(Kind.Int, scope, 1)} & 3, {Label()})";
            Line($"await foreach (var {name} in {source})");
        }
        else
        {
            Line($"foreach (var {name} in {source})");
        }

        inner.Add(new Variable(name, Kind.Int, Writable: false));
        Block(inner, () => Line("if (!Fuel()) break;"));
    }

    private void Switch(Scope scope)
    {
        var onInt = random.Next(3) > 0;
        Line(onInt ? $"switch ({Expr(Kind.Int, scope, 2)} & 3)" : $"switch ({Expr(Kind.Object, scope, 2)})");
        Line("{");
        _indent++;
        var count = random.Next(1, 4);
        for (var i = 0; i < count; i++)
        {
            var inner = new Scope(scope);
            if (onInt)
            {
                Line($"case {i}{(random.Next(3) == 0 ? $" when {Expr(Kind.Bool, scope, 2)}" : "")}:");
            }
            else
            {
                var v = Name("p");
                Line(i switch
                {
                    0 => $"case int {v} when {v} > {Expr(Kind.Int, scope, 1)}:",
                    1 => $"case string {{ Length: > 1 }} {v}:",
                    _ => $"case Cell {{ Field: var {v} }}:",
                });
                inner.Add(new Variable(v, i == 1 ? Kind.String : Kind.Int));
            }

            _indent++;
            SwitchBody(inner, onInt && i == 0 ? "goto default;" : null);
            _indent--;
        }

        Line("default:");
        _indent++;
        SwitchBody(new Scope(scope), null);
        _indent -= 2;
        Line("}");
    }

    private void SwitchBody(Scope scope, string? jump)
    {
        Block(new Scope(scope) { InLoop = false });
        if (jump is not null && random.Next(3) == 0)
        {
            Line(jump);
        }
        else
        {
            Line("break;");
        }
    }

    private void Try(Scope scope)
    {
        var catches = random.Next(4) > 0;
        var final = !catches || random.Next(2) == 0;
        Line("try");
        var before = _inTryWithCatch;
        _inTryWithCatch |= catches;
        Block(new Scope(scope));
        _inTryWithCatch = before;
        if (catches)
        {
            var count = random.Next(1, 3);
            for (var i = 0; i < count; i++)
            {
                var inner = new Scope(scope) { InCatch = true };
                var e = Name("x");
                var filter = random.Next(3) == 0 || (i == 0 && count == 2) ? $" when ({Expr(Kind.Bool, new Scope(scope) { Await = false, InFilter = true }, 2)})" : "";
                var type = i == 0 && count == 2 ? Pick("InvalidOperationException", "PointException") : "Exception";
                Line($"catch ({type} {e}){filter}");
                inner.Add(new Variable($"{e}.Message", Kind.String, Writable: false));
                Block(inner, () => Line($"Log(\"caught \" + {e}.GetType().Name);"));
            }
        }

        if (final)
        {
            Line("finally");
            Block(new Scope(scope) { InFinally = true, InLoop = false, CanReturn = false, InCatch = false, Labels = [] });
        }
    }

    private void Using(Scope scope)
    {
        var name = Name("u");
        var inner = new Scope(scope);
        var form = random.Next(5);
        if (form == 0 && !scope.HasLabels && scope.Depth > 0)
        {
            Line($"using var {name} = new Res(\"{name}\");");
            return;
        }

        if (form == 1 && !scope.HasLabels && scope.Await && scope.Depth > 0)
        {
            Line($"await using var {name} = new ARes(\"{name}\", {Label()});");
            return;
        }

        Line(scope.Await && form is 1 or 2 && scope.Await
            ? $"await using (var {name} = new ARes(\"{name}\" + {Expr(Kind.Int, scope, 1)}, {Label()}))"
            : $"using (var {name} = {Pick($"new Res(\"{name}\", {Label()})", $"new SRes({Expr(Kind.String, scope, 1)})")})");
        Block(inner);
    }

    private void Lambda(Scope scope)
    {
        var name = Name("f");
        var inner = new Scope(scope) { Await = false, CanReturn = false, InLoop = false, Labels = [], Hides = _inStruct ? "_f" : scope.Hides };
        var parameter = Name("q");
        inner.Add(new Variable(parameter, Kind.Int));
        var nested = _inNested;
        _inNested = true;
        if (random.Next(2) == 0)
        {
            Line($"Func<int, int> {name} = {parameter} => {Expr(Kind.Int, inner, 2)};");
        }
        else
        {
            Line($"Func<int, int> {name} = {parameter} =>");
            Line("{");
            _indent++;
            Assign(inner);
            Simple(inner);
            Line($"return {Expr(Kind.Int, inner, 2)};");
            _indent--;
            Line("};");
        }

        _inNested = nested;
        scope.Add(new Variable(name, Kind.Func));
        if (!_outside && random.Next(2) == 0)
        {
            Line($"s_funcs.Add({name});");
        }
    }

    private void LocalFunction(Scope scope)
    {
        if (scope.HasLabels)
        {
            return;
        }

        var name = Name("Lf");
        var asynchronous = scope.Await && !_outside && random.Next(4) == 0;
        var inner = new Scope(scope) { Await = asynchronous, CanReturn = false, InLoop = false, Labels = [], InFinally = false, InCatch = false, Hides = _inStruct ? "_f" : scope.Hides };
        var parameter = Name("q");
        inner.Add(new Variable(parameter, Kind.Int));
        var nested = _inNested;
        _inNested = true;
        Line(asynchronous ? $"async VoltTask<int> {name}(int {parameter})" : $"int {name}(int {parameter})");
        Line("{");
        _indent++;
        Simple(inner);
        Assign(inner);
        Line($"return {Expr(Kind.Int, inner, 2)};");
        _indent--;
        Line("}");
        _inNested = nested;
        if (asynchronous)
        {
            Line($"Log(await {name}({Expr(Kind.Int, scope, 2)}));");
        }
        else
        {
            scope.Add(new Variable(name, Kind.Func, Writable: false));
        }
    }

    private void Deconstruct(Scope scope)
    {
        var ints = scope.Variables.Where(v => v.Writable && v.Kind == Kind.Int).Select(v => v.Name).ToList();
        if (ints.Count > 1 && random.Next(2) == 0)
        {
            Line($"({ints[0]}, {ints[random.Next(1, ints.Count)]}) = ({Expr(Kind.Int, scope, 2)}, {Expr(Kind.Int, scope, 2)});");
            return;
        }

        var (a, b) = (Name("d"), Name("d"));
        Line($"var ({a}, {b}) = {Expr(Kind.Tuple, scope, 2)};");
        scope.Add(new Variable(a, Kind.Int));
        scope.Add(new Variable(b, Kind.String));
    }

    private void PatternIf(Scope scope)
    {
        var name = Name("m");
        var inner = new Scope(scope);
        if (random.Next(2) == 0)
        {
            Line($"if ({Expr(Kind.Object, scope, 2)} is int {name} && {name} != {Expr(Kind.Int, scope, 1)})");
            inner.Add(new Variable(name, Kind.Int));
        }
        else
        {
            Line($"if ({Expr(Kind.IntArray, scope, 1)} is [var {name}, .., > 0])");
            inner.Add(new Variable(name, Kind.Int));
        }

        Block(inner);
    }

    private string Expr(Kind kind, Scope scope, int depth)
    {
        if (depth <= 0)
        {
            return Leaf(kind, scope);
        }

        var d = depth - 1;
        switch (kind)
        {
            case Kind.Int:
                return IntExpr(scope, d);
            case Kind.Bool:
                return random.Next(10) switch
                {
                    9 => $"((Tri){Paren(Expr(Kind.Int, scope, d))} {Pick("&&", "||")} (Tri){Paren(Expr(Kind.Int, scope, d))} ? {Expr(Kind.Bool, scope, d)} : {Expr(Kind.Bool, scope, d)})",
                    0 => $"({Expr(Kind.Bool, scope, d)} && {Expr(Kind.Bool, scope, d)})",
                    1 => $"({Expr(Kind.Bool, scope, d)} || {Expr(Kind.Bool, scope, d)})",
                    2 => $"!({Expr(Kind.Bool, scope, d)})",
                    3 => $"({Expr(Kind.String, scope, d)}.Length {Pick("<", ">", "==")} {Expr(Kind.Int, scope, d)})",
                    4 => $"({Expr(Kind.Object, scope, d)} is {Pick("string", "int", "null", "not null", "int and > 2")})",
                    5 => $"({Expr(Kind.NullableInt, scope, d)} {Pick("<", "==", ">=")} {Expr(Kind.NullableInt, scope, d)})",
                    6 when scope.Await => $"(await {Point()}({Label()}, {Expr(Kind.Bool, scope, d)}))",
                    _ => $"({Expr(Kind.Int, scope, d)} {Pick("<", ">", "<=", "==", "!=")} {Expr(Kind.Int, scope, d)})",
                };
            case Kind.String:
                return random.Next(12) switch
                {
                    9 when !_outside => $"Say($\"{(random.Next(2) == 0 ? "x" : "")}{{{Expr(Kind.Int, scope, d)}}}y{{{Paren(Expr(Kind.String, scope, d))},3}}{(random.Next(3) == 0 ? $"{{{Expr(Kind.Int, scope, 0)}:x}}" : "z")}\")",
                    10 => $"new System.Text.StringBuilder().Append($\"{{{Expr(Kind.Int, scope, d)}}}:{{{Paren(Expr(Kind.String, scope, d))}}}\").Append({Expr(Kind.Int, scope, d)}).ToString()",
                    11 => $"string.Join(\",\", from z in {Expr(Kind.IntArray, scope, d)} where z > {Expr(Kind.Int, new Scope(scope) { Await = false, Hides = _inStruct ? "_f" : scope.Hides }, 1)} select z)",
                    0 => $"({Expr(Kind.String, scope, d)} + {Expr(Kind.Int, scope, d)})",
                    1 => $"$\"{{{Expr(Kind.Int, scope, d)}}}-{{{Paren(Expr(Kind.String, scope, 0))}}}\"",
                    2 => $"R({Expr(Kind.Int, scope, d)}, {Expr(Kind.Bool, scope, d)})",
                    3 when scope.Await => $"(await {Point()}({Label()}, {Expr(Kind.String, scope, d)}))",
                    4 => $"({Expr(Kind.Bool, scope, d)} ? {Expr(Kind.String, scope, d)} : {Expr(Kind.String, scope, d)})",
                    5 when !_outside => $"Named({Expr(Kind.Int, scope, d)}, c: {Expr(Kind.Int, scope, d)})",
                    6 when !_outside => $"Named(c: {Expr(Kind.Int, scope, d)}, b: {Expr(Kind.String, scope, d)}, a: {Expr(Kind.Int, scope, d)})",
                    7 => $"(({Expr(Kind.Object, scope, d)} as string) ?? {Expr(Kind.String, scope, d)})",
                    _ => Called(scope, Kind.String) ?? Leaf(Kind.String, scope),
                };
            case Kind.Long:
                return $"({Expr(Kind.Int, scope, d)} + {Leaf(Kind.Long, scope)})";
            case Kind.NullableInt:
                return random.Next(4) switch
                {
                    0 => $"(int?)({Expr(Kind.Int, scope, d)})",
                    1 => $"({Expr(Kind.Bool, scope, d)} ? {Expr(Kind.Int, scope, d)} : (int?)null)",
                    2 => $"{Expr(Kind.Cell, scope, 0)}.Next?.Add({Expr(Kind.Int, scope, d)}).Field",
                    _ => $"({Expr(Kind.NullableInt, scope, d)} + {Expr(Kind.Int, scope, d)})",
                };
            case Kind.IntArray:
                return random.Next(4) switch
                {
                    3 => $"(int[])[{Expr(Kind.Int, scope, d)}, .. {Expr(Kind.IntArray, scope, d)}, {Expr(Kind.Int, scope, d)}]",
                    0 => $"new[] {{ {Expr(Kind.Int, scope, d)}, {Expr(Kind.Int, scope, d)}, {Expr(Kind.Int, scope, d)}, {Leaf(Kind.Int, scope)} }}",
                    1 when scope.Await => $"(await {Point()}({Label()}, new int[] {{ {Expr(Kind.Int, scope, d)}, 2, 3, 4 }}))",
                    _ => Leaf(Kind.IntArray, scope),
                };
            case Kind.Cell:
                return random.Next(3) switch
                {
                    0 => $"new Cell({Expr(Kind.Int, scope, d)}, {Expr(Kind.String, scope, d)}) {{ Field = {Expr(Kind.Int, scope, d)}, [{Index(scope)}] = {Expr(Kind.Int, scope, d)} }}",
                    1 when scope.Await => $"(await {Point()}({Label()}, {Expr(Kind.Cell, scope, d)}))",
                    _ => Leaf(Kind.Cell, scope),
                };
            case Kind.SCell:
                return random.Next(3) switch
                {
                    0 => $"new SCell({Expr(Kind.Int, scope, d)}) {{ Other = {Expr(Kind.Int, scope, d)} }}",
                    1 when scope.Await => $"(await {Point()}({Label()}, {Expr(Kind.SCell, scope, d)}))",
                    _ => Leaf(Kind.SCell, scope),
                };
            case Kind.Tuple:
                return Called(scope, Kind.Tuple) ?? $"({Expr(Kind.Int, scope, d)}, {Expr(Kind.String, scope, d)})";
            case Kind.Object:
                return random.Next(4) switch
                {
                    0 => $"(object)({Expr(Kind.Int, scope, d)})",
                    1 => $"(object)({Expr(Kind.String, scope, d)})",
                    2 => $"(object)({Expr(Kind.Cell, scope, d)})",
                    _ => Leaf(Kind.Object, scope),
                };
            default:
                return Leaf(kind, scope);
        }
    }

    private string IntExpr(Scope scope, int d)
    {
        switch (random.Next(30))
        {
            case 0 or 1 or 2:
                return $"({Expr(Kind.Int, scope, d)} {Pick("+", "-", "*", "&", "^")} {Expr(Kind.Int, scope, d)})";
            case 3:
                return $"({Expr(Kind.Int, scope, d)} {Pick("/", "%")} L(\"d\", {Expr(Kind.Int, scope, d)}))";
            case 4 or 5 or 6 or 7 when scope.Await:
                return random.Next(3) == 0 ? $"(await P({Label()}))" : $"(await {Point()}({Label()}, {Expr(Kind.Int, scope, d)}))";
            case 8:
                return $"({Expr(Kind.Bool, scope, d)} ? {Expr(Kind.Int, scope, d)} : {Expr(Kind.Int, scope, d)})";
            case 9 when Writable(scope, Kind.Int) is { } x:
                return Pick($"{x}++", $"--{x}", $"({x} = {Expr(Kind.Int, scope, d)})", $"({x} += {Expr(Kind.Int, scope, d)})");
            case 10 when Some(scope, Kind.IntArray) is { } a:
                return Pick($"{a}[{Index(scope)}]", $"{a}[^({Index(scope)} + 1)]", $"({a}[{Index(scope)}] += {Expr(Kind.Int, scope, d)})", $"{a}[{Index(scope)}]++");
            case 11 or 12 when Some(scope, Kind.Cell) is { } c:
                return Pick($"{c}.Field", $"({c}.Next?.Inner.Bump({Expr(Kind.Int, scope, d)}) ?? {Expr(Kind.Int, scope, d)})", $"{c}.Inner!.Bump({Expr(Kind.Int, scope, d)})", $"{c}.Property", $"{c}[{Index(scope)}]", $"({c}.Property += {Expr(Kind.Int, scope, d)})", $"{c}.Add({Expr(Kind.Int, scope, d)}).Field", $"({c}.Next?.Field ?? {Expr(Kind.Int, scope, d)})", $"({c}.Field = {Expr(Kind.Int, scope, d)})");
            case 13 when Writable(scope, Kind.SCell) is { } s:
                return Pick($"{s}.Field", $"{s}{Pick("", "!")}.Bump({Expr(Kind.Int, scope, d)})", $"({s}.Field += {Expr(Kind.Int, scope, d)})", $"{s}[{Index(scope)}]", $"{s}.Property");
            case 14 when Some(scope, Kind.Func) is { } f:
                return $"{f}({Expr(Kind.Int, scope, d)})";
            case 15:
                return $"Math.{Pick("Max", "Min")}({Expr(Kind.Int, scope, d)}, {Expr(Kind.Int, scope, d)})";
            case 16:
                return $"{Paren(Expr(Kind.String, scope, d))}.Length";
            case 17 when Some(scope, Kind.NullableInt) is { } q:
                return $"({q} ?? {Expr(Kind.Int, scope, d)})";
            case 18 when !scope.InFilter:
                return random.Next(3) == 0 ? Choice(scope, d) : $"({Expr(Kind.Int, scope, d)} switch {{ 0 => {Expr(Kind.Int, scope, d)}, > 3 when {Expr(Kind.Bool, scope, d)} => {Expr(Kind.Int, scope, d)}, _ => {Expr(Kind.Int, scope, d)} }})";
            case 19:
                var v = Name("w");
                return $"({Expr(Kind.Object, scope, d)} is int {v} ? {v} + {Expr(Kind.Int, scope, d)} : {Expr(Kind.Int, scope, d)})";
            case 20 when !_outside:
                return $"Sum({Expr(Kind.Int, scope, d)}, {Expr(Kind.Int, scope, d)}, {Expr(Kind.Int, scope, d)})";
            case 21 when !_outside && Writable(scope, Kind.Int) is { } r && r != "_f" && !r.Contains('.'):
                return Pick($"Inc(ref {r}, {Expr(Kind.Int, scope, d)})", $"Inc(ref s_arr[{Index(scope)}]{Pick("", "!")}, {Expr(Kind.Int, scope, d)})");
            case 22 when !_outside:
                var h = Name("h");
                return $"(Split({Expr(Kind.Int, scope, d)}, out var {h}) ? {h} : {h} + {Expr(Kind.Int, scope, d)})";
            case 23 when Some(scope, Kind.Tuple) is { } t:
                return $"{t}.Item1";
            case 26 when Writable(scope, Kind.SCell) is { } z && z != scope.Hides:
                return Pick($"{z}.Plus({Expr(Kind.Int, scope, d)})", $"{z}.Raise({Expr(Kind.Int, scope, d)})");
            case 27 when Some(scope, Kind.Cell) is { } k:
                return Pick($"{k}.Half", $"({k}.Half += {Expr(Kind.Int, scope, d)})", $"{k}.Times({Expr(Kind.Int, scope, d)})", $"new Cell({Expr(Kind.Int, scope, d)}) {{ Next = new Cell(1), [1] = {Expr(Kind.Int, scope, d)} }}.Add({Expr(Kind.Int, scope, d)})[1]");
            case 28 when !_outside:
                return Pick($"s_grid[{Cell2(scope)}]", $"(s_grid[{Cell2(scope)}] = {Expr(Kind.Int, scope, d)})", $"(s_grid[{Cell2(scope)}] += {Expr(Kind.Int, scope, d)})", $"s_grid[{Cell2(scope)}]++");
            case 29:
                return $"new List<int> {{ {Expr(Kind.Int, scope, d)}, {Expr(Kind.Int, scope, d)} }}[{Expr(Kind.Int, scope, d)} & 1]";
            case 24 when Some(scope, Kind.Long) is { } l:
                return $"(int)({l} + {Expr(Kind.Int, scope, d)})";
            default:
                return Called(scope, Kind.Int) ?? (random.Next(3) == 0 ? $"S({Label()}, {Expr(Kind.Int, scope, d)})" : Leaf(Kind.Int, scope));
        }
    }

    /// <summary>A switch expression over patterns with variables.</summary>
    private string Choice(Scope scope, int d)
    {
        var (x, y) = (Name("w"), Name("w"));
        return random.Next(3) switch
        {
            0 => $"({Expr(Kind.Object, scope, d)} switch {{ int {x} when {x} > {Expr(Kind.Int, scope, d)} => {x}, string {{ Length: var {y} }} => {y} + {Expr(Kind.Int, scope, d)}, not null => {Expr(Kind.Int, scope, d)}, _ => 0 }})",
            1 => $"(({Expr(Kind.Int, scope, d)}, {Expr(Kind.String, scope, d)}) switch {{ (> 2, var {x}) when {Expr(Kind.Bool, scope, d)} => {x}.Length, (var {y}, \"t\" or \"a\") => {y}, _ => {Expr(Kind.Int, scope, d)} }})",
            _ => $"({Expr(Kind.IntArray, scope, d)} switch {{ [] => 0, [1, .., var {x}] => {x} + {Expr(Kind.Int, scope, d)}, [var {y}, ..] => {Expr(Kind.Int, scope, d)} - {y} }})",
        };
    }

    /// <summary>An await of an annotated method of that type.</summary>
    private string? Called(Scope scope, Kind kind)
    {
        var fitting = _callable.Where(c => c.Returns == kind && c.Form is "plain" or "generic").ToList();
        if (!scope.Await || fitting.Count == 0 || _outside || random.Next(3) == 0)
        {
            return null;
        }

        var (name, form, _) = fitting[random.Next(fitting.Count)];
        return $"(await {Call(name, form, scope)})";
    }

    private string Leaf(Kind kind, Scope scope)
    {
        var variables = scope.Variables.Where(v => v.Kind == kind).ToList();
        if (variables.Count > 0 && random.Next(4) > 0)
        {
            return variables[random.Next(variables.Count)].Name;
        }

        return kind switch
        {
            Kind.Int => random.Next(3) == 0 ? $"S({Label()})" : random.Next(10).ToString(),
            Kind.Bool => $"({Leaf(Kind.Int, scope)} > {random.Next(6)})",
            Kind.String => $"\"{(char)('a' + random.Next(26))}\"",
            Kind.Long => random.Next(10) + "L",
            Kind.NullableInt => random.Next(3) == 0 ? "(int?)null" : $"(int?){random.Next(10)}",
            Kind.IntArray => $"new[] {{ 1, {random.Next(9)}, 3, {random.Next(9)} }}",
            Kind.Cell => $"new Cell({random.Next(9)})",
            Kind.SCell => $"new SCell({random.Next(9)})",
            Kind.Func => $"static q => q + {random.Next(9)}",
            Kind.Tuple => $"({random.Next(9)}, \"t\")",
            _ => Pick("(object)5", "(object)\"obj\"", "(object)new object[0]"),
        };
    }

    private string Index(Scope scope) => random.Next(8) == 0 ? Leaf(Kind.Int, scope) : $"({Expr(Kind.Int, scope, 1)} & 3)";

    private string Cell2(Scope scope) => $"({Expr(Kind.Int, scope, 1)} & {Pick("1", "3")}), {random.Next(3)}";

    private static string Paren(string text) => "(" + text + ")";

    private string? Some(Scope scope, Kind kind) => scope.Variables.Where(v => v.Kind == kind).Select(v => v.Name).OrderBy(_ => random.Next()).FirstOrDefault();

    private string? Writable(Scope scope, Kind kind) => scope.Variables.Where(v => v.Kind == kind && v.Writable).Select(v => v.Name).OrderBy(_ => random.Next()).FirstOrDefault();

    private string Point() => Pick("P", "P", "P", "A", "A", "K", "Tk", "Vt");

    private int Label() => random.Next(1, Points + 1);

    private string Name(string prefix) => prefix + _names++;

    private TItem Pick<TItem>(params TItem[] items) => items[random.Next(items.Length)];

    private static string TypeName(Kind kind) => kind switch
    {
        Kind.Int => "int",
        Kind.Bool => "bool",
        Kind.String => "string",
        Kind.Long => "long",
        Kind.NullableInt => "int?",
        Kind.IntArray => "int[]",
        Kind.Cell => "Cell",
        Kind.SCell => "SCell",
        Kind.Func => "Func<int, int>",
        Kind.Tuple => "(int, string)",
        _ => "object",
    };

    private void Line(string text) => _text.Append(text.Length == 0 ? "" : new string(' ', _indent * 4)).Append(text).Append('\n');
}
