//## binary-both-sides
return R(await P(1) + await P(2) * await P(3));

//## local-before-await
var x = 1;
return R(x + await P(1) + (x = 5) + await P(2) + x);

//## sync-and-await-mixed
return R(S(1) + await P(2) + S(3) + await A(4) + S(5));

//## later-arguments
return R(S(1), await P(2), S(3), await P(4));

//## several-awaits-in-one-call
return string.Concat(await P(1, "a"), await P(2, "b"), await A(3, "c"));

//## static-call-argument
return R(Math.Max(await P(1), S(2)));

//## instance-receiver-before
var c = new Cell(3);
return R(c.Add(await P(1)).Add(await P(2)).Field);

//## receiver-is-await
return R((await P(1, new Cell(7))).Add(await P(2)).Property);

//## receiver-reassigned-in-argument
var c = new Cell(1, "a");
var d = c;
c.Add(await P(1, (c = new Cell(2, "b")).Field));
return R(c, d);

//## nested-calls
return R(Math.Max(Math.Min(await P(1), await P(2)), Math.Abs(await P(3) - await P(4))));

//## await-in-await-argument
return R(await P(1, await P(2, await P(3))));

//## constructor-arguments
return R(new Cell(await P(1), await P(2, "n")));

//## constructor-in-order
return R(new Cell(S(1), L("name", "x") + await P(2)));

//## indexer-arguments
var c = new Cell();
c[await P(1)] = await P(2);
return R(c[await P(1)] + c[await P(3), await P(4)]);

//## named-arguments-out-of-order members
static string F(int a, int b, int c) => $"{a}-{b}-{c}";

[VoltTask]
public static async VoltTask<string> Run(int n) => F(c: await P(1), a: S(2), b: await P(3));

//## optional-arguments members
static string F(int a, int b = 20, string c = "dflt") => $"{a}-{b}-{c}";

[VoltTask]
public static async VoltTask<string> Run(int n) => F(await P(1)) + F(await P(2), c: await P(3, "x")) + F(b: await P(4), a: S(5));

//## params-array members
static string F(string head, params int[] rest) => head + R(rest);

[VoltTask]
public static async VoltTask<string> Run(int n) => F(await P(1, "h"), S(2), await P(3), S(4)) + F("none") + F("one", await P(5)) + F("arr", await P(1, new[] { 9 }));

//## params-span members
static int F(params ReadOnlySpan<int> rest)
{
    var sum = 0;
    foreach (var i in rest) sum = sum * 10 + i;
    return sum;
}

[VoltTask]
public static async VoltTask<string> Run(int n) => R(F(await P(1), S(2), await P(3)));

//## params-list members
static string F(params List<int> rest) => R(rest);

[VoltTask]
public static async VoltTask<string> Run(int n) => F(S(1), await P(2), S(3));

//## ref-argument-local members
static int Twice(ref int x, int by)
{
    x *= by;
    return x;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var x = 3;
    var y = Twice(ref x, await P(2));
    y += Twice(ref x, await A(3));
    return R(x, y);
}

//## ref-argument-element members
static int Twice(ref int x, int by)
{
    x *= by;
    return x;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var a = new[] { 1, 2, 3 };
    var b = a;
    var y = Twice(ref a[S(1)], await P(2, (a = new[] { 7, 8, 9 })[0]));
    return R(a, b, y);
}

//## ref-argument-field members
static int Twice(ref int x, int by)
{
    x *= by;
    return x;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var c = new Cell(4);
    var d = c;
    var y = Twice(ref c.Field, await P(2, (c = new Cell(5)).Field));
    return R(c, d, y);
}

//## out-argument-beside-await members
static bool Try(string s, int extra, out int value)
{
    value = s.Length + extra;
    return extra > 0;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    int v;
    var ok = Try("abc", await P(1), out v);
    return R(ok, v, Try(await P(2, "zz"), S(3), out var w), w);
}

//## out-var-then-await members
static bool Try(int s, out int value)
{
    value = s * 10;
    return s > 0;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    if (Try(await P(1), out var v) && await P(2) > 1)
    {
        return R(v, await P(3, v));
    }

    return R("no", v);
}

//## in-argument members
static int F(in int a, in SCell c, int d) => a + c.Field + d;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var a = 5;
    var c = new SCell(6);
    return R(F(a, c, await P(1)), F(in a, in c, await P(2)), F(await P(3), new SCell(await P(4)), 1));
}

//## array-creation-sizes
var a = new int[await P(1), await P(2)];
a[0, await P(1)] = await P(3);
return R(a.Length, a[0, 1]);

//## array-creation-initialiser
return R(new[] { S(1), await P(2), S(3), await P(4) }, new int[] { await P(5) }, new object?[] { null, await P(1) });

//## array-two-dimensional
var a = new[,] { { S(1), await P(2) }, { await P(3), S(4) } };
return R(a[0, 0], a[0, 1], a[1, 0], a[1, 1]);

//## array-jagged
var a = new[] { new[] { await P(1) }, new[] { S(2), await P(3) }, new int[await P(4)] };
return R(a[0].Length, a[1].Length, a[2].Length, a[1][1]);

//## array-initialiser-statement
int[] a = { S(1), await P(2), await P(3) };
return R(a);

//## collection-expression-array
int[] a = [S(1), await P(2), S(3), await A(4)];
return R(a);

//## collection-expression-list-spread
var head = new List<int> { 7, 8 };
List<int> a = [S(1), .. head, await P(2), .. await P(3, new[] { 4, 5 }), S(6)];
return R(a);

//## collection-expression-argument
return string.Join("/", (List<string>)["a", await P(1, "b"), .. await P(2, new[] { "c" })]);

//## collection-expression-enumerable
IEnumerable<int> e = [await P(1), S(2)];
IReadOnlyList<int> l = [await P(3), .. e];
return R(e, l);

//## collection-expression-span
int sum;
{
    var x = await P(1);
    Span<int> s = [x, S(2)];
    sum = s[0] + s[1];
}
return R(sum + await P(3));

//## collection-expression-order file
public sealed class Noted : System.Collections.IEnumerable
{
    private readonly List<int> _items = [];
    public Noted() => Log("made");
    public void Add(int item) { Log("add " + item); _items.Add(item); }
    public void Add(string text) { Log("text " + text); _items.Add(text.Length); }
    public System.Collections.IEnumerator GetEnumerator() => _items.GetEnumerator();
}
public struct Small : IEnumerable<int>
{
    private List<int>? _items;
    public void Add(int item) { Log("small " + item); (_items ??= []).Add(item); }
    public IEnumerator<int> GetEnumerator() => (_items ?? []).GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
[System.Runtime.CompilerServices.CollectionBuilder(typeof(Built), nameof(Make))]
public sealed class Built(int[] items) : IEnumerable<int>
{
    public static Built Make(ReadOnlySpan<int> items) { Log("built " + items.Length); return new(items.ToArray()); }
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)items).GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
public partial class C
{
    private static int[] s_a = [];
    private static List<int> s_l = [];
    private static IEnumerable<int> Lazy(int n) { for (var i = 0; i < n; i++) { Log("lazy " + i); yield return i + s_a[0]; } }
    private static int Set(int i, int value) { Log("set"); s_a[i] = value; if (s_l.Count > 0) s_l[0] = value; return value; }
    [VoltTask] private static async VoltTask<int> Change(int i) { await P(i); return Set(i & 1, i * 10); }
    [VoltTask] private static async VoltTask<T> Filled<T>(int n) where T : ICollection<int>, new() { T made = [n, .. Lazy(n & 1), await Change(1), .. s_a, Set(0, 2)]; return made; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        s_a = [n, 1]; s_l = [8, 9];
        int[] known = ["t".Length, .. s_a, await Change(1)];
        int[] knownMore = [.. s_a, .. s_l, Set(0, 3), await Change(2), Set(1, 4), await Change(3)];
        int[] awaitsOnBothSides = [await Change(5), .. s_a, await Change(2)];
        List<long> longs = [.. s_a, await Change(1), Set(0, 6)];
        object[] boxed = [.. s_a, await P(1, "s"), .. s_l];
        int[] fourTemporaries = [.. s_a, S(1), S(2), .. s_l, await Change(7)];
        int[] manySpreads = [.. s_a, .. s_l, await Change(4), .. s_a, .. s_l, Set(0, 1), .. s_a];
        int[] lazy = [.. Lazy(2), await Change(3), .. Lazy(1), Set(0, 5), .. s_a];
        List<int> lazyList = [S(1), .. Lazy(2), .. s_a, await Change(3), .. s_a, await Change(2), S(4), .. s_l];
        IReadOnlyList<int> readOnly = [.. Lazy(1), await Change(n), .. s_a];
        IList<int> list = [.. s_a, await Change(n), .. s_a];
        Noted noted = [1, .. s_a, await Change(2), Set(0, 9), .. Lazy(2), await P(3), "word", .. await P(4, new[] { "a", "bc" })];
        Small small = [.. s_a, await Change(6), 3];
        Built built = [.. s_a, await Change(8), .. Lazy(1)];
        Built builtKnown = [.. s_a, await Change(9), Set(1, 1)];
        HashSet<string> set = [.. new[] { "x", "y" }, await P(1, "x"), "z"];
        ReadOnlyMemory<char>[] texts = ["ab".AsMemory(), .. new[] { "c".AsMemory() }, (await P(2, "de")).AsMemory()];
        Func<int, int>[] functions = [x => x + n, .. new Func<int, int>[] { x => x * 2 }, await P(3) > 2 ? x => x - 1 : x => x];
        int[][] nested = [[.. s_a, await Change(1)], .. new int[][] { [1, .. s_l] }, [await Change(2), .. s_a, await Change(3)]];
        return R(known, knownMore, awaitsOnBothSides, longs, boxed, fourTemporaries, manySpreads, lazy, lazyList, readOnly, list, noted, small, built, builtKnown, set, texts.Length, functions.Select(f => f(2)), nested, await Filled<List<int>>(n), await Filled<HashSet<int>>(3));
    }
}

//## object-initialiser
var c = new Cell(S(1)) { Field = await P(2), Property = await P(3), Text = L("t", "x") + await P(4) };
return R(c, c.Text);

//## object-initialiser-nested
var c = new Cell { Next = new Cell(await P(1)) { Property = await P(2) }, Raw = S(3) };
return R(c, c.Next!, c.Raw);

//## object-initialiser-member-of-member
var c = new Cell { Next = new Cell(1) };
var d = new Holder { Inner = { Property = await P(1), Field = S(2) } };
return R(c, d.Inner);

}
public class Holder
{
    public Cell Inner { get; } = new(9);

//## object-initialiser-index
var c = new Cell { [S(1)] = await P(2), [await P(3)] = S(4) };
var d = new Dictionary<string, int> { ["a"] = await P(1), [await P(2, "b")] = 3 };
return R(c, d);

//## collection-initialiser
var l = new List<int> { S(1), await P(2), S(3) };
var d = new Dictionary<int, string> { { await P(1), "x" }, { 9, await P(2, "y") } };
return R(l, d);

//## collection-initialiser-nested
var d = new Dictionary<string, List<int>> { ["a"] = new() { await P(1), S(2) }, ["b"] = [await P(3)] };
return R(d["a"], d["b"]);

//## with-expression-record file
public record Point(int X, int Y)
{
    public int Z { get; init; }
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var p = new Point(1, await P(2)) { Z = await P(3) };
        var q = p with { X = await P(4), Z = S(5) };
        return R(p, q, (await P(1, p)) with { Y = 9 });
    }
}

//## with-expression-struct file
public record struct Pt(int X, int Y);

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var p = new Pt(1, 2);
        var q = p with { X = await P(1, p.X = 50), Y = await P(2) };
        return R(p, q);
    }
}

//## with-expression-anonymous
var a = new { X = 1, Y = 2 };
var b = a with { Y = await P(3) };
return R(a, b);

//## anonymous-object
var a = new { A = await P(1), B = S(2), C = await P(3, "c") };
return R(a.A, a.B, a.C);

//## tuple-literal
var t = (S(1), await P(2), x: await P(3));
return R(t, t.x);

//## tuple-equality
var t = (1, 2);
return R(t == (await P(1), await P(2)), (await P(3), 4) != (3, await P(4)));

//## interpolated-string
return $"a{S(1)}b{await P(2)}c{await P(3),5}d{await P(4):D3}e{{}}";

//## interpolated-string-nested
return $"x{(await P(1) > 0 ? $"in{await P(2)}" : "no")}y{$"{S(3)}"}";

//## interpolated-string-raw
return $$"""a {{await P(1)}} {b} {{S(2)}}""" + $@"c:\{await P(3)}";

//## interpolated-formattable
FormattableString f = $"v={await P(1)},{S(2)}";
return f.Format + f.ArgumentCount + FormattableString.Invariant($"{await P(3)}");

//## interpolated-handler members
[System.Runtime.CompilerServices.InterpolatedStringHandler]
public struct Handler
{
    private readonly System.Text.StringBuilder _text;

    public Handler(int literal, int holes, string prefix)
    {
        Log($"handler {literal} {holes} {prefix}");
        _text = new System.Text.StringBuilder(prefix);
    }

    public void AppendLiteral(string s) => _text.Append(L("lit " + s, s));

    public void AppendFormatted<TV>(TV v) => _text.Append(L("fmt " + R(v), R(v)));

    public override string ToString() => _text.ToString();
}

static string Make(string prefix, [System.Runtime.CompilerServices.InterpolatedStringHandlerArgument("prefix")] Handler h) => h.ToString();

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var first = await P(1, "pre");
    var x = await P(2);
    return Make(first, $"x={x} y={S(3)}") + await P(4);
}

//## interpolated-string-builder-append
var b = new System.Text.StringBuilder();
b.Append($"a{S(1)}{await P(2)}");
b.Append(await P(3)).Append($"z{S(4)}");
return b.ToString();

//## string-concat
return "a" + S(1) + await P(2) + 'c' + await P(3, "d") + null;

//## casts
object o = await P(1);
long l = (long)(int)o + (byte)await P(2) + (long)await A(3);
return R(l, (double)await P(4) / 8);

//## is-as
object o = await P(1, "text");
return R(await P(2, o) is string, (await P(3, o) as string)!.Length, o is int, await P(4, (object?)null) is null);

//## user-conversion file
public readonly struct Meters(double v)
{
    public double V => v;
    public static implicit operator Meters(int i) => L("conv " + i, new Meters(i));
    public static explicit operator int(Meters m) => L("back", (int)m.V);
    public static Meters operator +(Meters a, Meters b) => L("plus", new Meters(a.V + b.V));
    public static bool operator true(Meters m) => m.V > 0;
    public static bool operator false(Meters m) => m.V <= 0;
    public static Meters operator &(Meters a, Meters b) => L("and", a.V > 0 ? b : a);
    public static Meters operator ++(Meters a) => L("inc", new Meters(a.V + 1));
    public static Meters operator -(Meters a) => L("neg", new Meters(-a.V));
}

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Meters m = await P(1);
        m = m + await P(2) + 5;
        m++;
        m += await P(3);
        var z = (Meters)await P(4) && -m;
        return R((int)m, (int)z, (int)-(await P(5, m)));
    }
}

//## checked-expression
try
{
    var x = int.MaxValue - 2;
    return R(checked(x + await P(1)), checked(x + await P(2)), checked(x + await P(3)));
}
catch (OverflowException)
{
    return "overflow" + unchecked(int.MaxValue + await P(4));
}

//## checked-statement
var x = int.MaxValue - 2;
var y = 0;
try
{
    checked
    {
        y = x + await P(1);
        x += await P(2);
        y = x * 2;
    }
}
catch (OverflowException)
{
    y = 77;
}

unchecked
{
    y += int.MaxValue + await P(3);
}

return R(x, y);

//## checked-compound-then-unchecked
byte b = 250;
try
{
    b += (byte)await P(5);
    checked
    {
        b += (byte)await P(4);
    }
}
catch (OverflowException)
{
    return R("ovf", b);
}

return R(b);

//## await-await
return R(await await P(1, Tk(2)), await await await P(3, Tk(4, Tk(5, "deep"))));

//## throw-expression
var s = await P(1, n > 2 ? null : "s");
return s ?? throw new ArgumentException("none" + await P(3));

//## throw-expression-conditional
return n == 4 ? throw new InvalidOperationException("four" + await P(1)) : R(await P(2));

//## nameof-default-sizeof-typeof
var x = await P(1);
return R(nameof(x), nameof(Cell.Field), default(int) + x, sizeof(int), typeof(List<int>).Name, default(string));

//## unary-operators
var x = await P(3);
return R(-await P(1), ~await P(2), !(await P(3) > 2), +x, -(-await P(4)));

//## shifts-and-bits
return R(await P(1) << await P(2), await P(5) >> 1, await P(3) & await P(2) | await P(4) ^ 7, -8 >>> await P(1));

//## comparison-chain
return R(await P(1) < await P(2), await P(2) >= await P(2), S(1) == await P(1), await P(1, "x") != "x");

//## discard-assign
_ = await P(1);
_ = (await P(2), S(3));
return "ok";

//## expression-statement-await
await P(1);
await Pv(2);
await A(3);
await V(4);
return "ok";

//## evaluation-order-local-changes
var i = 0;
var r = i++ + await P(1) * i++ + (i += await P(2)) - i--;
return R(r, i);

//## evaluation-order-array-length
var a = new[] { 1, 2 };
return R(a.Length + await P(1, (a = new[] { 1, 2, 3 }).Length) + a.Length);

//## evaluation-order-field
var c = new Cell { Field = 1 };
return R(c.Field + await P(1, c.Field = 10) + c.Field);

//## evaluation-order-property
var c = new Cell { Field = 1 };
return R(c.Property + await P(1, c.Property = 10) + c.Property);

//## null-receiver-throws-late
Cell? c = n == 2 ? null : new Cell(1);
return R(c!.Add(await P(1)));

//## null-receiver-field-assign
Cell? c = n == 2 ? null : new Cell(1);
try
{
    c!.Field = await P(1);
}
catch (NullReferenceException)
{
    return "null";
}

return R(c);

//## null-receiver-property-assign
Cell? c = n == 2 ? null : new Cell(1);
try
{
    c!.Property = await P(1);
}
catch (NullReferenceException)
{
    return "null";
}

return R(c);

//## null-array-element-assign
int[]? a = n == 2 ? null : new int[n == 3 ? 1 : 4];
try
{
    a![S(1)] = await P(4);
}
catch (NullReferenceException)
{
    return "null";
}
catch (IndexOutOfRangeException)
{
    return "range";
}

return R(a);

//## null-array-element-compound
int[]? a = n == 2 ? null : new int[n == 3 ? 1 : 4];
try
{
    a![S(1)] += await P(4);
}
catch (NullReferenceException)
{
    return "null";
}
catch (IndexOutOfRangeException)
{
    return "range";
}

return R(a);

//## array-covariance-check
object[] a = n == 2 ? new string[1] : new object[1];
try
{
    a[0] = await P(1, (object)5);
}
catch (ArrayTypeMismatchException)
{
    return "mismatch";
}

return R(a[0]);

//## null-delegate-invocation
Func<int, int>? f = n == 2 ? null : x => x + 1;
try
{
    return R(f!(await P(1)));
}
catch (NullReferenceException)
{
    return "null";
}

//## delegate-invocation
Func<int, int, int> f = (a, b) => L("call", a * 10 + b);
var g = f;
return R(f(await P(1), await P(2)), g.Invoke(S(3), await P(4)));

//## delegate-reassigned-in-argument
Func<int, int> f = a => a + 1;
return R(f(await P(1, (f = a => a + 100)(1))), f(1));

//## extension-method-receiver
return R((await P(1, new List<int> { 3, 1, 2 })).Where(x => x > 1).Select(x => x + 1).ToList(), new[] { 1, 2 }.Concat(await P(2, new[] { 3 })).Sum());

//## extension-method-argument
return R(Enumerable.Range(0, await P(3)).Skip(await P(1)).Take(await P(2)).Sum());

//## generic-method-call members
static string Show<TA, TB>(TA a, TB b) => $"{typeof(TA).Name}:{a},{typeof(TB).Name}:{b}";

[VoltTask]
public static async VoltTask<string> Run(int n) => Show(await P(1), await P(2, "s")) + Show<object, long>(await P(3), await P(4));

//## implicit-numeric-conversions
long a = await P(1);
double d = await P(2) + 0.5;
decimal m = await P(3);
float f = await P(4);
short s = 3;
return R(a, d, m, f, s * await P(5));

//## target-typed-new
Cell c = new(await P(1), await P(2, "nm"));
return R(c);

//## conditional-nullable-target
int? x = await P(1) > 0 ? await P(2) : null;
return R(x);

//## index-and-range
var a = new[] { 10, 20, 30, 40, 50 };
return R(a[^await P(1)], a[await P(1)..await P(3)], a[..^await P(2)], "hello"[await P(1)..], (await P(2, a))[^1]);

//## index-on-list
var l = new List<int> { 1, 2, 3 };
l[^await P(1)] = 9;
return R(l[^1], l);

//## ref-return-receiver
var c = new Cell();
var v = await P(1);
c.Ref(2) = v;
c.Ref(3) += S(4);
var s = c.Ref(2).ToString() + await P(2);
Log(s);
return R(c);

//## ref-return-compound
var c = new Cell();
c.Ref(1)++;
var x = c.Ref(1) + await P(1);
return R(c, x);

//## struct-receiver-method
var s = new SCell(1);
var r = s.Bump(await P(2)) + s.Bump(await P(3));
return R(s, r);

//## struct-array-element-receiver
var a = new SCell[2];
var r = a[1].Bump(await P(2)) + a[S(1)].Bump(await P(3));
return R(a[1], r);

//## struct-field-receiver members
private SCell _s;

[VoltTask]
private async VoltTask<string> Go()
{
    var r = _s.Bump(await P(2)) + _s.Bump(await P(3));
    return R(_s, r);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go();

//## readonly-struct-receiver members
private readonly SCell _s = new(5);

[VoltTask]
private async VoltTask<string> Go()
{
    var r = _s.Bump(await P(2)) + _s.Bump(await P(3));
    return R(_s, r);
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go();

//## struct-rvalue-receiver
return R((await P(1, new SCell(4))).Bump(await P(2)));

//## stackalloc-not-crossing
int sum;
{
    Span<int> s = stackalloc int[3] { 1, 2, 3 };
    s[0] = n;
    sum = s[0] + s[1] + s[2];
}
return R(sum + await P(1));

//## span-after-await
var text = await P(1, "hello");
ReadOnlySpan<char> s = text.AsSpan(1, 3);
var t = s.ToString() + s.Length;
return t + await P(2);

//## span-in-argument-before-await
var a = new[] { 3, 1, 2 };
a.AsSpan().Sort();
var x = a.AsSpan()[0] + await P(1);
return R(a, x, string.Concat("ab".AsSpan(1), "c") + await P(2));

//## ref-local-not-crossing
var a = new[] { 1, 2, 3 };
await P(1);
ref var r = ref a[1];
r = 9;
r += n;
return R(a, await P(2));

//## ref-struct-not-crossing
await P(1);
string s;
{
    var r = new RefRes("q");
    s = r.Name;
    r.Dispose();
}
return s + await P(2);

//## large-expression
return R(((await P(1) + S(2)) * (S(3) - await P(4))) + Math.Max(await P(5) % 3, (S(1) + await A(2)) / (await P(1, 1))));

//## conditional-in-argument-order
var c = new Cell(1);
return string.Join(",", c.Property, S(1), n > 2 ? await P(2) : S(3), c.Property = 4, await P(4), c.Property);

//## lambda-argument-beside-await
var list = new List<int> { 1, 2, 3 };
return R(list.Select(x => x * n).Aggregate(await P(2), (a, b) => a + b));

//## string-index
return R("hello"[await P(1)], (await P(2, "world"))[await P(3)]);

//## pointer-free-unsafe-arithmetic
var x = await P(5);
unsafe
{
    int* p = &x;
    *p += 2;
}
return R(x + await P(1));

//## static-field-target members
static int s_total;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    s_total = 1;
    s_total += await P(1);
    s_total = s_total + await P(2) * s_total;
    return R(s_total);
}

//## return-await
return await P(1, "direct");

//## return-parenthesised
return (await P(1, "par")!)!;

//## generic-awaits-with-nulls
string? s = await P<string?>(1, null);
object? o = await P<object?>(2, null);
return R(s, o, s?.Length);

//## out-discard
return R(int.TryParse(await P(1, "12"), out _), int.TryParse(await P(2, "x"), out var v), v);

//## decimal-and-const
const int K = 10;
const string Str = "s";
decimal d = 1.5m * await P(2);
return R(K + await P(1), Str + await P(3), d);

//## is-pattern-in-middle
object o = 5;
return R(o is int i && i > 4 ? i + await P(1) : 0, await P(2) is var w and > 1 ? w : -1);

//## await-in-sizeof-array-stack
var sizes = new int[await P(2)][];
for (var i = 0; i < sizes.Length; i++)
{
    sizes[i] = new int[await P(3)];
}

return R(sizes.Length, sizes[1].Length);

//## index-initialiser-on-await
var c = await P(1, new Cell());
c[S(2)] = c[await P(3)] = await P(4);
return R(c);

//## long-argument-list members
static string F(int a, int b, int c, int d, int e, int f) => $"{a}{b}{c}{d}{e}{f}";

[VoltTask]
public static async VoltTask<string> Run(int n) => F(S(1), await P(1), S(2), await P(2), S(3), await P(3)) + F(f: S(1), e: await P(1), d: S(2), c: await P(2), b: S(3), a: await P(3));

//## same-expression-many-times
var t = 0;
t = t + await P(1) + t + await P(1) + t;
t = t + await P(2) + t + await P(2) + t;
return R(t);

//## volatile-and-readonly-fields members
private volatile int _v = 1;
private readonly int _r = 2;

[VoltTask]
private async VoltTask<string> Go()
{
    _v = _v + await P(1) + _r;
    return R(_v + _r * await P(2));
}

[VoltTask]
public static async VoltTask<string> Run(int n) => await new C().Go();

//## ref-argument-out-of-range members
static int Twice(ref int x, int by) => x *= by;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    var a = new int[2];
    return R(Twice(ref a[S(3)], await P(1)));
}

//## ref-argument-null-array members
static int Twice(ref int x, int by) => x *= by;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    int[]? a = n > 9 ? new int[2] : null;
    return R(Twice(ref a![S(3)], await P(1)));
}

//## ref-argument-null-field members
static int Twice(ref int x, int by) => x *= by;

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Cell? a = n > 9 ? new Cell() : null;
    return R(Twice(ref a!.Field, await P(1)));
}

//## struct-receiver-element-out-of-range
var a = new SCell[2];
return R(a[S(3)].Bump(await P(1)));

//## struct-field-of-element-out-of-range
var a = new SCell[2];
a[S(3)].Field = await P(1);
return "x";

//## struct-field-of-element-compound-out-of-range
var a = new SCell[2];
a[S(3)].Field += await P(1);
return "x";

//## struct-receiver-null-field file
public class Holder { public SCell In; }

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Holder? h = n > 9 ? new Holder() : null;
        return R(h!.In.Bump(await P(1)));
    }
}

//## struct-field-assign-null-holder file
public class Holder { public SCell In; }

public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Holder? h = n > 9 ? new Holder() : null;
        h!.In.Field = await P(1);
        return "x";
    }
}

//## struct-property-of-element-out-of-range
var a = new SCell[2];
a[S(3)].Property = await P(1);
return "x";

//## tuple-field-of-element-out-of-range
var a = new (int, int)[2];
a[S(3)].Item1 = await P(1);
return "x";

//## tuple-target-element-out-of-range
var a = new int[2];
int b;
(a[S(3)], b) = (await P(1), await P(2));
return "x";

//## element-increment-in-argument
var a = new int[2];
return R(a[S(3)]++, await P(1));

//## checked-block-values
var big = int.MaxValue - n;
var r = "";
try
{
    checked
    {
        var x = big + await P(1);
        r += x;
        if (big + await P(2) > 0) r += "p";
        int y = 0;
        y = big + await P(3);
        r += y + await P(big + 1);
        for (var i = await P(1); i < 3; i++) r += big + i;
        return r + (big + n + 1);
    }
}
catch (OverflowException)
{
    return r + "overflow";
}

//## unchecked-block-values
var big = int.MaxValue - n;
unchecked
{
    var x = big + await P(1);
    var y = big + n + 3;
    return R(x + await P(y + 2));
}

//## interpolated-handlers-around-awaits file
using System.Runtime.CompilerServices;
[InterpolatedStringHandler]
public struct Plain
{
    private readonly System.Text.StringBuilder _text;
    public Plain(int literals, int holes) { Log($"plain {literals} {holes}"); _text = new(); Count = 0; }
    public int Count;
    public void AppendLiteral(string s) { Log("lit " + s); _text.Append(s); Count++; }
    public void AppendFormatted<T>(T t, int alignment = 0, string? format = null) { Log($"fmt {t} {alignment} {format}"); _text.Append(t); Count++; }
    public void AppendFormatted(object? t) { Log("obj"); _text.Append(t); Count++; }
    public override string ToString() => _text.ToString() + Count;
}
[InterpolatedStringHandler]
public class Picky
{
    private string _text = "";
    public Picky(int literals, int holes, Logger log, int level, string? tag, out bool wants) { Log($"picky {literals} {holes} {level} {tag}"); wants = level > 1; Log(log.Name); }
    public bool AppendLiteral(string s) { _text += s; return _text.Length < 12; }
    public bool AppendFormatted(string s) { _text += s; return !s.Contains('!'); }
    public bool AppendFormatted(int s) { _text += s; return true; }
    public override string ToString() => _text;
}
public class Logger
{
    public string Name { get; set; } = "logger";
    public string Write(int level, [InterpolatedStringHandlerArgument("", "level", "tag")] Picky p, int more = 0, string? tag = "t") => level + p.ToString() + more;
    public string Write2(int level, string? tag, [InterpolatedStringHandlerArgument("", "level", "tag")] Picky p, int more = 0) => level + p.ToString() + more;
    public string this[int level, string? tag, [InterpolatedStringHandlerArgument("", "level", "tag")] Picky p] => p + "ix";
    public Logger With(int x) { Log("with" + x); return this; }
}
public static partial class C
{
    static string Use(Plain p) => p.ToString();
    static string Use2(Plain p, Plain q, int x) => p + "/" + q + x;
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var log = new Logger();
        var a = Use($"a{await P(1)}b{n,3}c{await P(2, "x"),-5:yy}{{d}}");
        var b = Use2($"{n}q", $"{await P(3)}", await P(4));
        Plain p = $"x{await P(5)}" + $"y{await P(6)}";
        var c = log.Write2(n, "tag", $"l{await P(7)}m{await P(8, n == 3 ? "!" : "?")}{S(9)}");
        var d = log.With(1).Write2(await P(n), null, $"l{S(1)}", await P(2));
        var e = log.With(S(2))[await P(3), "i", $"{await P(4)}|{await P(5)}"];
        var sb = new System.Text.StringBuilder();
        try { sb.Append($"left {n} {await P(6)} right {await P(7)}"); } catch (PointException) { sb.Append("caught"); }
        sb.AppendLine(System.Globalization.CultureInfo.InvariantCulture, $"{await P(8)} {1.5}");
        System.Diagnostics.Debug.Assert(n < 10, $"no {await P(9)}");
        return a + b + p + p.Count + c + d + e + sb;
    }
}

//## receivers-of-a-type-parameter file
public interface ICount { int Inc(int by); int V { get; set; } int this[int i] { get; set; } }
public struct SCount : ICount { public int V { get; set; } public int Inc(int by) => V += by; public int this[int i] { get => V + i; set => V = value; } }
public class CCount : ICount { public int V { get; set; } public int Inc(int by) => V += by; public int this[int i] { get => V + i; set => V = value; } }
public class Box<T> { public T F = default!; public readonly T Fixed = default!; }
public partial class C
{
    [VoltTask]
    static async VoltTask<string> Receivers<T>(T a, T b, Box<T> box) where T : ICount
    {
        var t = a;
        box.F = a;
        var x = t.Inc(await P(1, (t = b).V + 1));
        t.V += await P(2, (t = a) is null ? 0 : 4);
        t[1] += await P(3, (t = b)[2]);
        x += box.F.Inc(await P(4, (box.F = b).V));
        T[] array = [a, b];
        x += array[0].Inc(await P(5, (array[0] = b).V));
        Func<int> f = () => t.V;
        x += t.Inc(f() + await P(6, (t = a).V));
        return R(a.V, b.V, t.V, box.F.V, array[0].V, x);
    }
    [VoltTask]
    static async VoltTask<string> Conditional<T>(T t, Box<T?> box) where T : ICount?
    {
        box.F = t;
        T[] array = [t];
        var x = t?.Inc(await P(1));
        t?.Inc(2);
        x += box.F?.Inc(await P(2)) + array[await P(0)]?.Inc(await P(3));
        box.Fixed?.Inc(await P(4));
        return R(x, t?.V + await P(5), box.F?.V, array[0]?.V);
    }
    [VoltTask]
    public static async VoltTask<string> Run(int n) => await Receivers(new SCount { V = n }, new SCount { V = 10 }, new()) + await Receivers(new CCount { V = n }, new CCount { V = 10 }, new())
        + await Receivers<ICount>(new SCount { V = n }, new CCount { V = 10 }, new()) + await Conditional(new SCount(), new()) + await Conditional(new CCount(), new()) + await Conditional<CCount?>(null, new());
}

//## receivers-by-reference-that-are-written file
public struct M(int v) { public int V = v; } public readonly struct Ro(int v) { public int V => v; } public static class E { public static int Dbl(this ref int i, int by = 2) { i *= by; return i; } public static void Set(this ref Ro r, int v) => r = new(v); public static int Bump(this ref M m, int by) { m.V += by; return m.V; } public static void Neg(this ref bool b) => b = !b; public static T Swap<T>(this ref T t, T o) where T : struct { var old = t; t = o; return old; } extension(ref int i) { public int Half { get => i /= 2; set => i = value / 2; } public void Inc(int by) => i += by; } extension<T>(ref T t) where T : struct { public void Clear() => t = default; } public static int In(this in int i, int by) => i + by; }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { int x = await P(5); var m = new M(1); var ro = new Ro(2); bool b = true; DayOfWeek d = DayOfWeek.Friday; int[] arr = [1, 2, 3]; x.Dbl(); await P(1); ro.Set(7); b.Neg(); await P(2); var r = R(x, ro.V, b); r += R(x, x.Dbl(), await P(3), x); x.Inc(3); await P(4); x.Half = 50; var h = x.Half; await P(5); r += x + h; m.Bump(4); r += R(x.Dbl(await P(2)), x, m.Bump(await P(3)), m.V, arr[1].Dbl(await P(4)), arr[await P(1)].Dbl(3), x.In(await P(2)) + x.Dbl() + await P(1) + x); d.Clear(); await P(6); var sw = x.Swap(await P(1)); x.Inc(await P(2)); r += R(x, sw, d, arr, b.Swap(await P(3) > 0)); Func<int> f = () => x; x.Dbl(); return r + f() + ro.V; } }

//## spans-from-branches members
static int Sum(ReadOnlySpan<int> s) { var t = 0; foreach (var x in s) t = t * 10 + x; return t; }
[VoltTask]
public static async VoltTask<string> Run(int n)
{
    int[] a = [1, 2, 3];
    var r = "";
    Span<int> s = n > 2 ? (Span<int>)await P(1, a) : a.AsSpan(1);
    r += Sum(s);
    ReadOnlySpan<int> t = n switch { 1 => await P(2, a), 2 => a.AsSpan(1), _ => (ReadOnlySpan<int>)await P(3, new[] { 9 }) };
    r += Sum(t);
    var u = "hello".AsSpan(n) switch { "ello" => await P(1), ['l', ..] => await P(2), _ => 3 };
    r += u + Sum(n > 1 ? await P(6, a) : default);
    try { u = "hello".AsSpan(n) switch { "ello" => await P(4) }; } catch (System.Runtime.CompilerServices.SwitchExpressionException) { r += "unmatched"; }
    return r + u;
}

//## initialiser-indices-before-what-a-member-gives file
public class In { public Dictionary<string, List<int>> D { get { Log("getD"); return field; } } = new() { ["a"] = [], ["q"] = [] }; public In? Sub { get { Log("getSub"); return field; } set { Log("setSub"); field = value; } } public int[] Arr { get { Log("getArr"); return field; } } = new int[3]; public int[,] M => L("getM", m); int[,] m = new int[2, 2]; public Kv this[int a, int b] { get { Log($"kv{a}{b}"); return kv; } } Kv kv = new(); }
public class Kv { public int X { get; set { Log("X=" + value); field = value; } } public List<string> Ls { get { Log("Ls"); return field; } } = []; public List<string> L2 { get { Log("L2"); return field; } } = ["1", "2"]; public int this[string s] { set => Log($"{s}:{value}"); } }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var i = new In { D = { ["a"] = { S(1), await P(2) }, [S(3, "b")] = [await P(4)], [await P(5, "q")] = { await P(6), 7 }, [S(8, "c")] = await P(9, new List<int>()) }, Sub = new() { Arr = { [S(2)] = S(1), [await P(1)] = S(11), [^S(1)] = await P(12) }, M = { [S(0), await P(1)] = await P(13) } }, [S(1), await P(2)] = { X = await P(14), Ls = { "a", await P(15, "b"), "x" }, L2 = { [^S(1)] = await P(2, "z"), [^await P(2)] = S(1, "k") }, [S(16, "k")] = await P(17) } };
        return R(i.D, i.Sub!.Arr, i.Sub.M);
    }
}

//## places-with-suppressions file
public struct S { public int X; public string? Str; public int Inc(int by) { Log("inc" + by); return X += by; } public int P { get => X; set { Log("P=" + value); X = value; } } }
public interface IM { int Inc(int by); }
public struct MS : IM { int _x; public int Inc(int by) => _x += by; }
public class H<T> where T : IM { public T? V; public T?[] A = new T?[2]; public S? Nu; public S St; public string?[] Ss = ["a", null]; public List<string?>? Li = ["x"]; }
public partial class C
{
    static int Ref(ref string? s, int k) { s += k; Log(s); return k; }
    static int Gen<T>(ref T s, T v, int k) { s = v; return k; }
    static async Task<int> Spoil(H<MS> h, int l) { h.V.Inc(100); h.A[1].Inc(100); h.St.X += 100; h.Ss = [h.Ss[0] + "!", "n"]; return await Tk(l); }
    [VoltTask] static async VoltTask<string> G<T>(H<T> h, H<MS> s, T? loc) where T : IM { var a = h.V!.Inc(await Spoil(s, 1)); var b = h.A[1]!.Inc(await Spoil(s, 2)); var c = (h.A[await P(1)])!.Inc(await Spoil(s, 3)); var d = loc!.Inc(await P(4)) + loc.Inc(1); var e = h.A![0]!.Inc(await P(5)); return R(a, b, c, d, e, h.V!.Inc(0), h.A[1]!.Inc(0), loc!.Inc(0)); }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var h = new H<MS>(); var i = 0; string? str = null; object? o = null; S? ns = new S { X = 4 }; S[]? arr = new S[2];
        var a = Ref(ref h.Ss[i]!, i = await P(1)); var b = Gen(ref h.Ss![0]!, str!, await Spoil(h, 2)); Gen(ref str!, (await P(3, "z"))!, await P(4)); arr![await P(1)].P += await P(5); var c = (arr!)[1]!.Inc(await P(6)); (h!).St!.X += await Spoil(h, 7); h!.Li![^1] += await P(8); h.Li![await P(0)] ??= "q";
        var d = ns!.Value!.Inc(await P(9)); str = (await P(10, "k"))! + str!; await (Pv(11))!; var e = await (P(12)!); o ??= (await P(13, (object?)null))!; (await P(14, h))!.St!.P = await P(15); h.Ss![await P(0)]!.ToString(); (h!.St.X, arr![0].X) = (await P(16), arr![1]!.X);
        return R(a, b, c, d, e, str, o, h.St.X, arr.Select(q => q.X), h.Ss, h.Li) + await G(h, h, new MS());
    }
}

//## slices-whose-ends-are-numbers members
class Sl { public int Count { get { Log("Count"); return 5; } } public Sl Slice(int s, int l) { Log($"Slice{s},{l}"); return this; } public int this[int i] => i; public Sl Me(int l) { Log("me" + l); return this; } }
static int I(int l) { Log("i" + l); return l; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var s = new Sl(); var r = ""; _ = s[await P(1)..await P(3)]; _ = s[I(1)..await P(2)]; _ = s[(I(1))..(await P(4))]; _ = s.Me(1)[n..(I(n) + await P(1))]; _ = s[^await P(4)..await P(3)]; _ = s[I(1)..^await P(1)]; _ = s?[I(0)..await P(2)]; 
    Index ix = 1; _ = s![ix..await P(2)]; try { _ = "abc"[I(-1)..await P(2)]; } catch (ArgumentOutOfRangeException e) { r += e.ParamName; } try { _ = (new int[3])[I(-2)..await P(3)]; } catch (ArgumentOutOfRangeException e) { r += e.ParamName; } try { Range q = I(-3)..await P(4); } catch (ArgumentOutOfRangeException e) { r += e.ParamName; } try { _ = s![I(-4)..await P(1)]; r += "fine"; } catch (ArgumentOutOfRangeException e) { r += e.ParamName; } return r + "abcdef"[I(1)..await P(3)] + "abcdef"[await P(1)..await P(4)].Length;
}

//## conversions-of-what-needs-no-temporary file
public struct Mny(int v) { public int V = v; public static implicit operator Mny(int i) { Log("imp" + i); if (i == 5) throw new InvalidOperationException("five"); return new(i); } public static implicit operator Mny(string s) { Log("imps" + s); return new(s.Length); } public static implicit operator Mny(Func<int> f) => new(L("impf", f())); public static Mny operator +(Mny a, Mny b) => new(a.V + b.V); }
public class Ct(Mny a, params Mny[] b) { public Mny this[Mny i, Mny j] { get => i + j + a; set { Log($"{i.V}{j.V}={value.V}"); } } public Mny M { get; set; } public int N => b.Length; }
public static partial class C
{
    const int K = 4; static string Tm(Mny m, Mny n, Mny? o = null) => $"{m.V}{n.V}{o?.V}";
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var two = 2; string str = "abc"; dynamic dy = "notint"; dynamic ok = 7; Func<int> f = () => n;
        var r = Tm(n, await P(1)) + Tm(7, await P(2)) + Tm(K, await P(3), two) + Tm(str, await P(4), "q") + Tm(n > 1 ? await P(1) : await P(2), await P(3)) + Tm(await P(1) switch { 1 => await P(2), _ => 3 }, await P(4)) + Tm(f, await P(1)) + Tm(n: two, m: await P(2), o: await P(3)) + Tm((n), await P(1)) + Tm(str!, await P(2));
        var arr = new Mny[] { 1, two, await P(3), K }; Mny[] c = [n, await P(1), .. arr]; (Mny, Mny) tp = (two, await P(2)); var ct = new Ct(3, two, await P(3)); ct[two, 1] = await P(4); ct[n, await P(1)] = await P(2); var d = new Dictionary<Mny, Mny> { [6] = await P(7), [two] = await P(1) }; var x = two + arr[await P(1)]; var ini = new Ct(1) { M = await P(2), [K, two] = await P(3) };
        try { _ = new int[] { ok, dy, await P(4) }; } catch (Microsoft.CSharp.RuntimeBinder.RuntimeBinderException) { r += "rbe"; } try { r += Tm(5, await P(9)); } catch (InvalidOperationException e) { r += e.Message; } var five = 5; try { r += Tm(five, await P(9)); } catch (InvalidOperationException e) { r += e.Message; } try { int[] a2 = [1, 2, 3]; var neg = -1; r += a2[neg..await P(8)].Length; } catch (ArgumentOutOfRangeException) { r += "oor"; } r += (two, await P(1)) == (2L, 1) ? "eq" : "ne";
        return r + R(arr.Select(m => m.V), c.Length, tp.Item1.V, d.Count, x.V, ct.N, ini.M.V);
    }
}
//## holes-before-formatting members
sealed class Mut { public int N; public Mut Next() { Log("next"); N++; return this; } public override string ToString() { Log("text" + N); return "m" + N++; } }
struct MutS { public int N; public override string ToString() { Log("struct" + N); return "s" + N++; } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var m = new Mut(); MutS s = default; var sb = new System.Text.StringBuilder(); object? nul = null;
    var r = $"{m}{await A(1)}{m}" + $"{s}{await A(2)}{s}" + s.N;
    r += $"{m.Next()}|{await A(3)}|{m.Next()}|{m.Next(),6}";
    r += $"{sb.Append(1)}{await A(4)}{sb.Append(2)}{nul}";
    r += $"{await A(5)}{m}{S(1)}{m.N:000}{(n > 2 ? m : await A(2, (object)"x"))}{S(3)}";
    r += $"{m}" + $"{await A(1)}{m.Next()}" + $"{m}{S(2)}" + $"{m}{await A(4):x}";
    FormattableString f = $"{m}{await A(3)}{m.Next()}{S(4)}"; r += f + "" + f.ArgumentCount;
    r += $"{$"{m}{await A(2)}"}{m.Next()}{$"{m}{S(5)}"}"; string a = "a", b = "b"; r += $"{a}{await A(1, "q")}{a += b}{b}{a}";
    return r + m.N;
}

//## concatenations-ask-for-text-in-turn members
sealed class Mut { public int N; public override string ToString() { Log("text" + N); return "m" + N++; } }
struct MutS { public int N; public override string ToString() { Log("struct" + N); return "s" + N++; } }
sealed class Nul { public override string? ToString() { Log("nul"); return null; } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var m = new Mut(); MutS s = default; object? nul = null; MutS? ns = new MutS(); int? ni = null;
    var r = m + await A(1, "x") + m;
    r += s + await A(2, "x") + s + s.N;
    r += m + ("a" + await A(3)) + s;
    r += "q" + m + await A(4) + nul + m;
    r += nul + await A(5, "v") + m + await A(1) + ns + await A(2) + ni + new Nul() + await A(3);
    r += ns + await A(5, "v") + m.N + await A(1, m) + s.N + await A(1, s) + 'c' + 1.5 + await A(1);
    m.N += 4;
    r += m;
    r += m + (string?)null + await A(5, (object?)null) + m;
    string t = "t"; t += m + await A(3, "z"); t += await A(2, m); 
    object o = m; o = o + await A(2, "w") + o;
    string[] arr = ["a"]; arr[await A(1) - 1] += m + await A(2, "e") + s;
    const string k = "k"; r += k + "l" + m + k + await A(1) + "e" + 1 + m;
    return r + m.N + t + arr[0];
}
