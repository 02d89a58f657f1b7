//## index-from-end members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var l = new List<int> { 1, 2, 3, 4 };
    l[^(await A(1))] += await A(2);
    var a = new[] { 1, 2, 3, 4 };
    a[^1] += await A(3);
    a[..2][await A(4, 1)]++;
    var s = "hello"[(await A(5, 1))..^1];
    var q = a[await A(1, 1)..][0];
    l[^1] = await A(2);
    l[^1] += await Grow(l);
    var z = l[await A(1, ^2)];
    return R(l, a, s, q, z);
}
[VoltTask] static async VoltTask<int> Grow(List<int> l) { await A(3); l.Add(100); return 7; }
//## index-from-end-out-of-range members
[VoltTask] static async VoltTask<string> Array(int[] a, int from) { try { a[^from] += await A(1); return "set"; } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] static async VoltTask<string> List(List<int> a, int from) { try { a[^from] += await A(1); return "set"; } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] static async VoltTask<string> Awaited(int[] a, int from) { try { a[^(await A(2, from))] = await A(1); return "set"; } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] static async VoltTask<string> Read(int[] a, int from) { try { return R(a[^(await A(2, from))], a[^from] + await A(1)); } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] static async VoltTask<string> Value(int[] a, Index at) { try { a[at]++; a[at] *= await A(3); a[(await A(2, at))]--; return "set"; } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] static async VoltTask<string> Reference(int[][] a, int from) { try { a[^1][^from] ^= Use(ref a[^1][^from], await A(1)); return "set"; } catch (Exception e) { return e.GetType().Name; } }
static int Use(ref int x, int y) => x += y;
[VoltTask] static async VoltTask<string> Nothing(int[]? a, int from) { try { a![^from] += await A(1); return "set"; } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var text = "";
    foreach (var from in new[] { -2, -1, 0, 1, 2, 3, int.MaxValue, int.MinValue })
    {
        int[] a = [1, 2];
        text += await Array(a, from) + await List([1, 2], from) + await Awaited(a, from) + await Read(a, from) + await Reference([[], a], from) + await Nothing(null, from);
        if (from >= 0) text += await Value(a, ^from);
        text += R(a);
    }

    return text;
}
//## range-of-custom members
class Sl { public int Length => L("len", 10); public int this[int i] { get => L("get" + i, i); set => Log("set" + i + "=" + value); } public string Slice(int s, int l) => L("slice" + s + "," + l, "r" + s + l); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var x = new Sl();
    x[^2] = await A(1);
    x[^1] += await A(2);
    var r = x[await A(3)..^1] + x[..await A(4)] + x[1..^(await A(5))] + x[..];
    x[^(await A(1))]++;
    x[await A(2)]--;
    return r;
}
//## range-of-custom-null members
class Sl { public int Length => L("len", 10); public string? this[int i] { get => L("get" + i, (string?)null); set => Log("set" + i + "=" + value); } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var x = new Sl();
    x[^3] ??= await A(1, "q");
    x[^(await A(2))] ??= await A(3, "q");
    return "";
}
//## with-struct members
record struct P(int X, int Y); record Q(int X, P P) { public int Z { get; set; } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var p = new P(1, 2);
    var p2 = p with { X = await A(1), Y = p.X + await A(2) };
    var q = new Q(1, p) { Z = await A(3) };
    var q2 = q with { P = q.P with { X = await A(4) }, Z = await A(5) };
    var an = new { A = 1, B = "x" } with { B = "y" };
    return R(p2, q2, an.B);
}
//## switch-expr-nested members
abstract record Sh; record Ci(double R) : Sh; record Re(int W, int H) : Sh;
[VoltTask] static async VoltTask<string> M(Sh? s, int n) => s switch
{
    null => "null",
    Ci { R: > 2 and var r } when await A(1, r > 3) => "big" + r,
    Ci c => "c" + c.R + await A(2),
    Re(var w, var h) when w == await A(3) => $"sq{w}{h}",
    Re { W: var w } => (w switch { 1 => await A(4, "one"), var k when k > await A(5, 2) => "many" + k, _ => "else" }),
    _ => throw new Exception()
};
[VoltTask] public static async VoltTask<string> Run(int n) => await M(null, n) + await M(new Ci(3), n) + await M(new Ci(5), n) + await M(new Re(3, 4), n) + await M(new Re(1, 1), n) + await M(new Re(7, 1), n);
//## switch-expr-awaits-in-gov members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = (await A(1), n) switch { (1, 0) => "a", (var x, > 1) t => "b" + x + t.Item2, _ => "c" };
    var r2 = await A(2, new object()) switch { string s => s, int i => "" + i, { } o when await A(3, true) => "obj", _ => "" };
    var r3 = (n, await A(4, "q")) switch { (_, "z") => 0, (0, { Length: 1 } l) => 1 + l.Length, (_, [.. var m]) => m.Length };
    long r4 = n switch { 0 => 1, 1 => await A(5, 5L), _ => 2 };
    int? r5 = n switch { 0 => null, 1 => await A(5), _ => 2 };
    object r6 = n switch { 0 => "x", 1 => await A(5), _ => 2.0 };
    Func<int> r7 = n switch { 0 => () => 1, 1 => await A(5, () => 3), _ => () => n };
    try { r += n switch { 0 => await A(1, "k"), 7 => "" }; } catch (Exception e) { r += e.GetType().Name + e.Message; }
    return R(r, r2, r3, r4, r5, r6, r7());
}
//## target-typed members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int? a = n > 2 ? await A(1) : null;
    byte b = n > 3 ? (byte)await A(2) : (byte)4;
    byte b2 = n > 3 ? (byte)1 : await A(2, (byte)7);
    IEnumerable<int> c = n > 1 ? new List<int> { await A(3) } : new[] { 5 };
    List<int> d = n > 1 ? new() { await A(4) } : [1, await A(5)];
    (long, object) e = (await A(1), await A(2, "x"));
    (int x, string y) f = n == 0 ? (await A(1), null!) : (2, "r");
    Func<int, Task<int>> g = n > 2 ? async v => await A(v) : async v => v + await A(1);
    return R(a, b, b2, c, d, e.Item1, f.x, await g(3));
}
//## deconstruct members
class D { public int V = 2; public void Deconstruct(out int a, out string b) { Log("dec"); a = V; b = "b"; } public int P { get; set; } public int this[int i] { set => Log("ix" + i + value); } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var d = new D(); int[] arr = new int[4];
    (int a, var b) = await A(1, d);
    (a, arr[await A(2)]) = (await A(3), a);
    (d.P, (d[S(4)], _)) = (await A(4), (await A(5), S(1)));
    var (x, (y, z)) = (await A(1), (n, await A(2, "z")));
    (x, y) = (y, await A(3));
    long lx; (lx, var q) = (await A(4), 3);
    (a, b) = n > 2 ? await A(5, d) : d;
    (arr[0], arr[1]) = (arr[1], await A(1));
    foreach (var (k, v) in await A(2, new Dictionary<int, string> { [1] = "a", [2] = "b" })) { await A(3); b += k + v; }
    return R(a, b, x, y, z, lx, q, arr, d.P);
}
//## compound-everything members
class Op { public int V; public static Op operator +(Op a, int b) => new() { V = L("op+", a.V + b) }; public static Op operator ++(Op a) => new() { V = a.V + 1 }; public static implicit operator int(Op o) => o.V; }
static int s_x; static Op s_o = new(); static int Prop { get => L("gp", s_x); set => Log("sp" + (s_x = value)); }
struct Ms { public int F; public int[] Arr; public int P { get; set; } }
static Ms s_ms = new() { Arr = new int[3] };
[VoltTask] public static async VoltTask<string> Run(int n)
{
    s_x = 0; s_o = new(); s_ms = new() { Arr = new int[3] };
    s_x += await A(1); Prop += await A(2); Prop -= s_x * await A(3); s_o += await A(4); s_o++;
    s_ms.F += await A(1); s_ms.P |= await A(2); s_ms.Arr[await A(2)] ^= await A(3);
    byte b = 250; b += (byte)await A(4); short sh = 1; sh <<= await A(5); uint u = 8; u >>>= await A(1);
    char c = 'a'; c += (char)await A(2); float f = 1; f *= await A(3); string s = "x"; s += await A(4); s += 'c'; object o = "q"; o = o + "" + await A(5);
    bool t = true; t &= await A(1, false); t |= await A(2, true); t ^= await A(3, true);
    int? ni = 3; ni += await A(4); ni *= null; ni ??= await A(5);
    DayOfWeek dw = DayOfWeek.Monday; dw += await A(1); dw |= await A(2, DayOfWeek.Friday);
    Action? ac = null; ac += await A(3, () => Log("act")); ac += () => Log("act2"); ac!(); ac -= await A(4, ac); 
    decimal m = 1.5m; m %= await A(5); nint np = 3; np -= await A(1);
    var cell = new Cell(4) { Next = new Cell(5) }; cell.Next!.Property += await A(2); cell[await A(3)] += await A(4); cell.Ref(await A(1)) += 9;
    return R(s_x, s_o.V, s_ms.F, s_ms.P, s_ms.Arr, b, sh, u, c, f, s, o, t, ni, dw, ac == null, m, np, cell.Next.Field, cell.Raw);
}
//## ref-things members
static int[] s_arr = new int[4];
static ref int At(int i) { Log("at" + i); return ref s_arr[i]; }
static int Use(ref int a, out int b, in int c) { b = a + c; a++; return a; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    s_arr = new int[4];
    ref int r = ref At(1); r = 5; 
    await A(1);
    { ref int q = ref s_arr[2]; q += 3; ref readonly int w = ref q; Log(w); }
    At(3) = 2;
    At(await A(1)) = 9;
    var v = Use(ref s_arr[0], out var o, await A(3));
    v += Use(ref s_arr[await A(1)], out o, in s_arr[1]) + await A(4);
    ref int cond = ref (n > 2 ? ref s_arr[0] : ref s_arr[1]); cond++;
    await A(5);
    (n > 1 ? ref s_arr[2] : ref s_arr[3]) = 77;
    foreach (ref var e in s_arr.AsSpan()) e++;
    Span<int> sp = stackalloc int[] { 1, 2, 3 }; v += sp[1];
    await A(1);
    ReadOnlySpan<char> cs = "abc"; v += cs.Length; cs = cs[1..]; v += cs[0];
    return R(v, o, s_arr);
}
//## out-vars members
static bool Try(string s, out int v) => int.TryParse(s, out v);
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    if (Try(await A(1, "5"), out var a) && await A(2, a > 2) && Try("7", out var b)) r += a + b; else r += a;
    while (Try(r.Length > 6 ? "x" : "3", out var c) && await A(3, true)) r += c;
    r += Try("9", out int d) ? await A(4) + d : -d;
    if (!(await A(5, (object)"str") is string { Length: var len } s)) return "no"; 
    r += s + len;
    switch (await A(1, (object)4)) { case int i when i > await A(2): r += i; break; case int j: r += "j" + j; await A(3); r += j; break; }
    _ = Try(await A(4, "1"), out _);
    var t = (await A(5, (object)"x")) is var oo && oo is string str && str.Length == await A(1) ? str : "none";
    return r + t + oo;
}
//## null-cond members
class N { public N? Next; public int V; public int? Q; public int[]? Arr; public N M(int i) { Log("M" + i); return this; } public void Vd(int i) => Log("Vd" + i); public event Action<int>? Ev; public void Fire(int i) => Ev?.Invoke(i); public Func<int, int>? F; public string? S { get; set; } public static N operator +(N a, int b) => a; public N this[int i] => L("ix" + i, this); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    N? x = n % 2 == 0 ? new N { V = 3, Arr = [1, 2, 3], Next = new N(), F = v => v * 2 } : null;
    var a = x?.M(await A(1))?.Next?.M(await A(2)).V;
    var b = x?.Arr?[await A(1)];
    x?.Vd(await A(3));
    var c = (await A(4, x))?.V + 1;
    var d = x?[await A(5)][await A(1)]?.V.ToString();
    var e = x?.F?.Invoke(await A(2)) ?? await A(3, -1);
    x?.Next = new N { V = await A(4) };
    x?.V += await A(5);
    x?.Arr?[await A(1)] = await A(2);
    x?.S ??= await A(3, "ss");
    x?.Next?.Next ??= await A(4, new N { V = 9 });
    var f = x?.M(1).M(await A(5)).Arr?.Length;
    if (x is { } y) { y.Ev += i => Log("ev" + i); y.Fire(await A(1)); }
    (await A(2, x))?.Next?.Vd(await A(3));
    var g = await (x?.M(4) is { V: > 2 } ? A(1, "w") : A(2, "u"));
    var h = x!?.Q.GetValueOrDefault(await A(1));
    var str = await A(1, x?.S) is { Length: > 0 } k ? k : null;
    return R(a, b, c, d, e, f, g, h, x?.Next?.V, x?.Next?.Next?.V, x?.V, x?.Arr, str);
}
//## interp members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    FormattableString fs = $"{await A(1)}-{n:D3}-{await A(2, "x"),5}";
    string s = $"{S(1),-4}|{await A(3):X2}|{{}}|{$"{await A(4)}{n}"}|{(n > 2 ? await A(5, "a") : "b")}";
    var raw = $$"""{{{await A(1)}}} {{n}}""";
    IFormattable f2 = $"{n}{await A(2)}";
    var v = $@"c:\{await A(3)}""";
    const string k = "kk"; var cc = $"{k}{nameof(Run)}{await A(4)}";
    var sb = new System.Text.StringBuilder(); sb.Append($"{n}{await A(5)}"); sb.Append($"q{n}");
    return fs.Format + fs.ArgumentCount + fs + s + raw + f2 + v + cc + sb;
}
//## collections members
class Bag : List<int> { public void Add(int a, int b) { Log($"add{a},{b}"); base.Add(a + b); } }
class Tree { public List<int> L { get; } = new(); public Dictionary<string, int> D { get; } = new(); public Tree? Sub { get; set; } public int[] A = new int[4]; public int this[int i, int j] { set => Log($"ix{i}{j}={value}"); } }
static int[] Cat(params int[] a) => a; static int Ps(params ReadOnlySpan<int> s) => s.Length; static int En(params IEnumerable<int> s) => s.Sum();
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var b = new Bag { 1, { S(2), await A(2) }, await A(3), { await A(4), 5 } };
    var t = new Tree { L = { 1, await A(1) }, D = { ["a"] = S(1), [await A(2, "b")] = await A(3) }, Sub = new() { L = { await A(4) } }, A = { [1] = 4, [await A(2)] = await A(3) }, [S(1), await A(5)] = S(2) };
    int[,] md = { { 1, await A(1) }, { await A(2), n } };
    int[][] j = { new[] { await A(3) }, new int[await A(4)] };
    var im = new[] { 1.5, await A(5), n };
    List<int> ce = [1, await A(1), .. b, .. await A(2, new[] { 4, 5 }), S(3)];
    int[] ce2 = [.. ce, await A(3)]; HashSet<int> hs = [await A(4), 4]; IReadOnlyList<int> ro = [n, await A(5)];
    Span<int> sp = [1, 2, n]; var sl = sp.Length; 
    var dict = new Dictionary<int, List<int>> { { await A(1), [await A(2)] }, { 3, new() { n } } };
    var c = Cat(1, await A(3), n).Length + Ps(1, await A(4)) + En(S(1), await A(5));
    var arr = new int[await A(2), S(3)]; var arr2 = new int[await A(1)][];
    return R(b, t.L, t.D.Select(p => p.Key + p.Value), t.Sub.L, t.A, md, j[0], im, ce, ce2, hs, ro, sl, dict.Keys, c, arr.Length, arr2.Length);
}
//## tuples members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var t = (a: await A(1), b: n, await A(2, "x"));
    t.a += await A(3);
    t.Item2 = await A(4);
    var eq = (t.a, t.b) == (await A(5), n) || (1, "a") != (await A(1), "a");
    (int, (string s, int q)) nest = (1, (await A(2, "z"), 3));
    nest.Item2.q += await A(3); nest.Item2.s += await A(4);
    var (p, q) = (nest.Item2.s, nest);
    q.Item2.s = "changed";
    (int a, int b) sw = (1, 2); (sw.a, sw.b) = (sw.b, await A(5));
    var big = (1, 2, 3, 4, 5, 6, 7, 8, await A(1), 10);
    big.Item9++; big.Item10 += await A(2);
    return R(t, eq, nest, p, q, sw, big);
}
//## is-patterns members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    object o = n switch { 0 => 5, 1 => "abc", 2 => new[] { 1, 2, 3 }, 3 => (1, "t"), 4 => new List<int> { 4 }, _ => null! };
    var r = "";
    if (await A(1, o) is int and (> 3 or < 0) and var i) r += i;
    if (await A(2, o) is string { Length: 3 } s and not "xyz") { await A(3); r += s; }
    if (await A(3, o) is int[] and [1, .. var mid, 3]) { await A(4); r += R(mid); }
    if (o is (int x, string y) && await A(4, x) is 1) { await A(5); r += x + y; }
    if (await A(5, o) is not (null or int)) r += "nn";
    if (!(await A(1, o) is List<int> { Count: var c, Capacity: > 0 } l)) r += "nol"; else { await A(2); r += c + l[0]; }
    var b = o is null or "abc" || await A(3, o is int);
    r += b ? (o as string) ?? await A(4, "asnull") : (await A(5, o))?.ToString();
    if (o is IEnumerable<int> en and not List<int>) { foreach (var e in en) { await A(1); r += e; } }
    return r;
}
//## throw-exprs members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    try
    {
        var a = await A(1, n > 3 ? null : "x") ?? throw new Exception("null" + await A(2));
        var b = n > 2 ? throw new InvalidOperationException(await A(3, "m")) : await A(4);
        var c = n == 2 ? await A(5) : throw await A(1, new FormatException("ff"));
        return a + b + c;
    }
    catch (Exception e) { return e.GetType().Name + e.Message + await A(2); }
}
//## checked-unchecked members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int m = int.MaxValue; var r = "";
    try { r += checked(m + await A(1)); } catch (OverflowException) { r += "o1"; }
    try { checked { int q = m; q += await A(2); r += q; } } catch (OverflowException) { r += "o2"; }
    try { checked { int q = m; await A(3); q++; r += q; } } catch (OverflowException) { r += "o3"; }
    unchecked { int q = m; q += await A(4); r += q; for (int i = 0; i < 2; i++) { q += int.MaxValue; await A(5); } r += q; }
    try { checked { for (byte bb = 254; ; bb++) { await A(1); if (bb == 3) break; } } } catch (OverflowException) { r += "o4"; }
    try { r += checked((byte)(await A(2) + 255)); } catch (OverflowException) { r += "o5"; }
    try { checked { var arr = new int[1]; arr[0] = m; arr[await A(3, 0)] += n + 1; } } catch (OverflowException) { r += "o6"; }
    try { checked { Func<int> f = () => m + 1; await A(4); r += f(); } } catch (OverflowException) { r += "o7"; }
    try { checked { if (m + await A(5) > 0) r += "pos"; } } catch (OverflowException) { r += "o8"; }
    try { checked { r += unchecked(m + await A(1)) + (await A(2, m) * 2); } } catch (OverflowException) { r += "o9"; }
    try { checked { return r + (await A(3) + m); } } catch (OverflowException) { r += "o10"; }
    return r;
}
//## queries members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var src = new[] { 3, 1, 2, 4 };
    var q = from x in await A(1, src) where x > n orderby x descending let y = x * 2 select x + y;
    var l = (from x in src join z in await A(2, new[] { 1, 2, 9 }) on x equals z into g from w in g.DefaultIfEmpty() select x * 10 + w).ToList();
    var gq = from x in src group x by x % 2 into gg select gg.Key + ":" + gg.Count();
    int cap = await A(3); var q2 = from x in src where x != cap select x + cap; cap = 4;
    await A(4);
    return R(q, l, gq, q2, (from int x in await A(5, new object[] { 1, 2 }) select x).Sum());
}
//## lambda-kinds members
static event Func<int, int>? Ev;
[VoltTask] public static async VoltTask<string> Run(int n)
{
    Ev = null; int cap = 1;
    Func<int, int> a = x => x + cap++; Func<int, int, int> b = static (x, y) => x * y; Action c = delegate { cap += 10; };
    Func<int, Task<int>> d = async x => { await A(1); return x + cap; }; Func<int, VoltTask<int>> e = async x => await A(2) + cap;
    Func<int, int> f = [System.Diagnostics.CodeAnalysis.SuppressMessage("a", "b")] (int x) => x + cap; var h = object (bool z) => z ? 1 : "q";
    await A(1); cap++;
    Ev += a; Ev += x => x * cap; c();
    System.Linq.Expressions.Expression<Func<int, int>> ex = x => x + cap;
    var r = R(a(1), b(2, 3), await d(4), await e(5), f(1), h(false), Ev(3), ex.Compile()(2));
    (cap, Func<int> nn) = (await A(3), () => cap);
    Func<int, int, int> dd = (_, _) => 0;
    return r + cap + nn() + (await A(4, () => cap + n))() + dd(1, 2);
}
//## struct-receivers members
struct Ms { public int F; public Ms2 In; public int this[int i] { get => F + i; set => F = value; } public int Bump(int x) { F += x; return F; } public static Ms operator +(Ms a, int b) { a.F += b; return a; } }
struct Ms2 { public int G; public int[] Arr; public void Add(int x) => G += x; }
class Hold { public Ms S; public Ms P { get; set; } public readonly Ms Ro = new() { F = 50 }; public ref Ms R => ref S; }
static Ms s_s;
[VoltTask] public static async VoltTask<string> Run(int n)
{
    s_s = default; var h = new Hold(); Ms loc = new() { In = new() { Arr = new int[3] } }; var arr = new Ms[3]; (Ms A, int B) tup = (loc, 1); var l = new List<Ms> { loc };
    loc.Bump(await A(1)); s_s.Bump(await A(2)); h.S.Bump(await A(3)); h.P.Bump(await A(4)); h.Ro.Bump(await A(5)); arr[1].Bump(await A(1)); arr[await A(2)].Bump(await A(3)); tup.A.Bump(await A(4)); l[0].Bump(await A(5));
    loc.In.Add(await A(1)); loc.In.G += await A(2); arr[0].In.G += await A(3); h.S.In.G -= await A(4); loc.In.Arr[await A(1)] += await A(2); loc[await A(3)] += await A(4);
    loc += await A(5); arr[2] += await A(1); h.S += await A(2); h.P += await A(3); tup.A += await A(4);
    arr[S(1)].F = await A(2) + arr[S(1)].Bump(await A(3)); loc.F = loc.Bump(await A(4)) + loc.F + await A(5) + loc.F;
    var c = loc; c.Bump(100); var sum = loc.F + await A(1) + loc.Bump(1) + await A(2) + loc.F; var m = loc.Bump; await A(3); m(1000);
    Nullable<Ms> ns = loc; var nf = ns.Value.Bump(await A(4)) + ns?.F; object box = loc; ((Ms)box).Bump(await A(5));
    ref Ms rr = ref arr[0]; rr.Bump(7); await A(1);
    return R(loc.F, s_s.F, h.S.F, h.P.F, h.Ro.F, arr.Select(a => a.F + a.In.G), tup.A.F, l[0].F, loc.In.G, h.S.In.G, loc.In.Arr, c.F, sum, nf, ((Ms)box).F);
}
//## generic-receivers members
interface ICnt { int Inc(int x); int V { get; set; } int this[int i] { get; set; } }
struct Sc : ICnt { int _v; public int Inc(int x) => _v += x; public int V { get => _v; set => _v = value; } public int this[int i] { get => _v + i; set => _v = value; } }
class Cc : ICnt { int _v; public int Inc(int x) => _v += x; public int V { get => _v; set => _v = value; } public int this[int i] { get => _v + i; set => _v = value; } }
class Box<T> where T : ICnt { public T F = default!; public T[] Arr = new T[2]; public T P { get; set; } = default!; }
[VoltTask] static async VoltTask<string> G<T>(T t, Box<T> b) where T : ICnt
{
    t.Inc(await A(1)); t.V += await A(2); t[await A(3)] += await A(4); t.V++;
    b.F.Inc(await A(5)); b.Arr[await A(1)].Inc(await A(2)); b.F.V += await A(3); b.P.Inc(await A(4)); b.Arr[1].V = await A(5); b.Arr[1][await A(1)] -= await A(2);
    var u = t; u.Inc(await A(3)); T? q = t; var r = q?.Inc(await A(4)); t = await A(5, u);
    var s = t.Inc(1) + await A(1) + t.Inc(2) + (await A(2, t)).V + (await A(3, t)).Inc(5);
    return R(t.V, u.V, b.F.V, b.Arr[1].V, b.P.V, r, s);
}
[VoltTask] public static async VoltTask<string> Run(int n) => await G(new Sc(), new Box<Sc>()) + await G(new Cc(), new Box<Cc> { F = new(), Arr = [new(), new()], P = new() });
//## null-checks-order members
class K { public int F; public int[]? Arr; public K? N; public int P { get; set; } public event Action? E; public int this[int i] { get => i; set => Log("set" + i); } public void M(int a, int b) => Log("M"); public static int S; public Action<int>? D; }
[VoltTask] static async VoltTask<string> T1(int c)
{
    K? k = null; int[]? arr = null; int[] a3 = new int[3]; string? s = null; List<int>? l = null; K kk = new(); Func<int, int>? f = null; int[,]? md = null; object? o = null; int? ni = null;
    switch (c)
    {
        case 0: k!.F = await A(1); break; case 1: k!.F += await A(1); break; case 2: k!.P = await A(1); break; case 3: k!.P += await A(1); break;
        case 4: arr![0] = await A(1); break; case 5: arr![await A(2)] = await A(1); break; case 6: a3[5] = await A(1); break; case 7: a3[5] += await A(1); break;
        case 8: a3[await A(4)] = await A(1); break; case 9: k!.M(await A(1), await A(2)); break; case 10: l![0] = await A(1); break; case 11: l!.Add(await A(1)); break;
        case 12: f!(await A(1)); break; case 13: f!.Invoke(await A(1)); break; case 14: kk.N!.F = await A(1); break; case 15: kk.N!.N!.F = await A(1); break; case 16: kk.Arr![0] = await A(1); break;
        case 17: md![0, 1] = await A(1); break; case 18: kk.D!(await A(1)); break; case 19: k!.E += await A(1, () => { }); break; case 20: k![await A(1)] = await A(2); break;
        case 21: ((K)o!).F = await A(1); break; case 22: kk.F = (int)o! + await A(1); break; case 23: kk.F = ni!.Value + await A(1); break; case 24: a3[^7] = await A(1); break;
        case 25: (k!.F, kk.F) = (await A(1), await A(2)); break; case 26: (kk.F, arr![0]) = (await A(1), await A(2)); break; case 27: object[] oa = new string[1]; oa[0] = await A(1, new object()); break;
        case 28: kk.Arr = new int[await A(1, -1)]; break; case 29: s!.Substring(await A(1)); break; case 30: kk.F = s!.Length + await A(1); break; case 31: a3[S(1)] = a3[9] + await A(1); break;
        case 32: ref int r = ref k!.F; r = 1; await A(1); break; case 33: K.S = 1 / (c - 33) + await A(1); break; case 34: kk.F = await A(1) / (c - 34); break; case 35: k!.N!.P = await A(1); break; case 36: foreach (var x in l!) await A(1); break; case 37: await ((Task<int>?)null)!; break; case 38: using (await A(1, (IDisposable?)null)) { await A(2); } break; case 39: a3[0] = k!.F = await A(1); break; case 40: k!.Arr![await A(1)]++; break;
    }
    return "ok";
}
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = ""; for (int c = 0; c <= 40; c++) { Log("c" + c); try { r += await T1(c); } catch (Exception e) { r += c + e.GetType().Name[..4] + " "; } } return r;
}
//## arg-kinds members
static string F(int a, int b = 2, string c = "c", params int[] d) => $"{a}{b}{c}{d.Length};";
static string O(int a, object b) => "o" + a; static string O(int a, int b) => "i" + a; static string O<T>(T a, T b) => "t" + a;
static int Rf(ref int a, out int b, in int c, int d) { b = d; a += c; return a + d; }
static string Cl([System.Runtime.CompilerServices.CallerMemberName] string m = "", [System.Runtime.CompilerServices.CallerLineNumber] int l = 0, [System.Runtime.CompilerServices.CallerArgumentExpression("x")] string e = "", int x = 0) => m + (l > 0) + e;
static string Ce(int x, [System.Runtime.CompilerServices.CallerArgumentExpression("x")] string e = "") => e;
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int p = 1; var arr = new[] { 1, 2, 3 };
    var r = F(c: await A(1, "z"), a: await A(2)) + F(await A(3), await A(4), "q", await A(5), 6) + F(await A(1), d: await A(2, new[] { 1, 2 })) + F(b: S(1), a: await A(2), d: S(3)) + F(await A(3), c: S(4, "s"), b: await A(5));
    r += O(await A(1), await A(2)) + O(await A(3), (object)await A(4)) + O(await A(5, "x"), "y");
    r += Rf(ref p, out var o, in arr[1], await A(1)) + Rf(ref arr[await A(2) - 1], out o, await A(3), await A(4)) + Rf(d: await A(5), a: ref p, b: out _, c: p) + p + o;
    r += Cl(x: await A(1)) + Ce(await A(2) + 1) + Ce( await A( 3 ) ) + Cl() + nameof(Cl);
    r += string.Format("{0}{1}", await A(1), S(2)) + string.Concat(await A(3), "k", await A(4)) + string.Join(",", await A(5), 2) + Math.Max(await A(1), await A(2)) + await A(F(await A(3)).Length % 5) + new string('c', await A(4)) + new string[] { "a" }[await A(0)] + Enumerable.Range(await A(1), await A(2)).Sum() + (await A(3, "abc")).Select((c, i) => c + i).Sum();
    return r + R(arr);
}
//## coalesce-kinds members
static int? Ni(int l, int? v) { Log("ni" + l); return v; }
class Pr { public int? X { get => L("gx", _x); set { Log("sx" + value); _x = value; } } int? _x; public string? S; public List<int>? L1; public Pr? Nx; public int?[] Arr = new int?[3]; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int? a = n > 2 ? 3 : null; string? s = n > 3 ? "s" : null; object? o = null; var p = new Pr();
    int b = a ?? await A(1); int? c = Ni(1, null) ?? await A(2, (int?)null) ?? Ni(2, 7); long d = a ?? await A(3, 5L); object e = s ?? (object)await A(4); var f = (await A(5, s)) ?? "ff"; double g = await A(1, (double?)null) ?? await A(2);
    a ??= await A(3); s ??= await A(4, "t"); p.X ??= await A(5); p.X ??= await A(1); p.S ??= p.S ?? await A(2, "pp"); (p.L1 ??= await A(3, new List<int>())).Add(await A(4)); p.Nx ??= new Pr { X = await A(5) }; p.Arr[await A(1)] ??= await A(2); p.Arr[1] ??= await A(3); p.Nx.Nx ??= await A(4, p);
    var h = (p.Nx?.X ?? await A(5)) + (a ?? 0); int i = (a ??= 4) + await A(1); var j = o ??= await A(2, "obj"); dynamic dy = await A(3, (object?)null) ?? "dyn"; Func<int>? fn = null; fn ??= await A(4, () => 4); var k = (fn ?? (() => 1))(); 
    var l = await A(5, n) switch { 0 => (int?)null, _ => 1 } ?? await A(1); bool? bb = null; if (bb ?? await A(2, true)) l++; if (bb == true || await A(3, false)) l += 10; bb |= await A(4, true); bb &= null;
    return R(a, b, c, d, e, f, g, s, p.X, p.S, p.L1, p.Nx.X, p.Arr, h, i, j, (object)dy, k, l, bb);
}
//## array-from-end
var a = new[] { 1, 2, 3 }; int[]? z = null; var r = "";
try { a[^9] = await A(1); } catch (Exception e) { r += e.GetType().Name; }
try { z![^1] = await A(2); } catch (Exception e) { r += e.GetType().Name; }
try { z![^1] += await A(3); } catch (Exception e) { r += e.GetType().Name; }
a[^1] = await A(4); a[^2] -= await A(5); Index ix = ^3; a[ix] = await A(1, 9); a[^1]++; (a[^1], a[^2]) = (a[^2], await A(2));
try { a[ix = ^7] = await A(3); } catch (Exception e) { r += e.GetType().Name; }
return r + R(a);
//## exceptions-mix members
class MyEx(string m) : Exception(m);
static async VoltTask Thrower(int k) { await A(k); throw new MyEx("t" + k); }
[VoltTask] static async VoltTask Thr2(int k) { try { await A(k); throw new MyEx("q" + k); } finally { await A(k); Log("thr2fin"); } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    try { await Thrower(1); } catch (MyEx e) when (e.Message == "t1") { try { await Thr2(2); } catch (MyEx e2) { r += e.Message + e2.Message; await A(3); try { throw; } catch (MyEx e3) { r += e3 == e2; } } }
    try { try { await Thr2(1); } finally { try { await Thr2(2); } catch (MyEx) { r += "inner"; } } } catch (Exception e) { r += e.Message; }
    try { try { throw new MyEx("a"); } catch { await A(4); throw new MyEx("b"); } finally { await A(5); r += "F"; } } catch (MyEx e) { r += e.Message + (e.InnerException == null); }
    try { try { await A(1); throw new AggregateException(new MyEx("ag")); } catch (AggregateException ae) when (ae.InnerException is MyEx { Message: var m }) { r += m; await A(2); throw ae.InnerException!; } } catch (MyEx) { r += "got"; }
    for (int i = 0; i < 4; i++) { try { if (i == 0) continue; if (i == 1) throw new MyEx("i1"); if (i == 3) break; await A(i); } catch (MyEx) { r += "c" + i; continue; } finally { await A(3); r += "f" + i; } r += "e" + i; }
    try { await Task.WhenAll(Tk(1), Tk(2)); await Task.FromException(new MyEx("ffe")); } catch (MyEx e) { r += e.Message; } catch (PointException) when (n > 7) { }
    try { var t = Task.FromCanceled(new CancellationToken(true)); await t; } catch (OperationCanceledException oce) { r += oce.GetType().Name; await A(1); }
    try { throw null!; } catch (NullReferenceException) { await A(2); r += "nre"; }
    try { try { await A(3); return r + "ret"; } finally { await A(4); if (n == 0) Log("fin"); } } finally { Log("outer"); }
}
//## try-flow members
[VoltTask] static async VoltTask<int> Ret(int n, List<string> l)
{
    try { try { return await A(1) + S(2); } finally { l.Add("f1"); await A(3); l.Add("f2"); } } catch (PointException e) { l.Add(e.Message); return -1; } finally { l.Add("f3"); try { await A(4); } finally { l.Add("f4"); } }
}
[VoltTask] static async VoltTask<int> Goto(int n, List<string> l)
{
    int i = 0;
top: try { i++; if (i < 3) goto top; if (i == 3) { await A(1); goto top; } if (i == 4) goto done; }
    catch (PointException) { l.Add("pe"); await A(2); if (i < 6) goto top; }
    finally { l.Add("fin" + i); await A(3); }
done: l.Add("done"); return i;
}
[VoltTask] static async VoltTask Sw(int n, List<string> l)
{
    for (int i = 0; i < 5; i++)
        switch (i)
        {
            case 0: try { await A(1); continue; } finally { l.Add("s0"); }
            case 1: try { goto case 3; } finally { await A(2); l.Add("s1"); }
            case 2: { using var d = new D(l); if (n > 1) goto default; await A(3); break; }
            case 3: await using (new D(l)) { l.Add("s3"); if (i == 1) break; return; }
            default: l.Add("def"); goto case 0;
        }
}
sealed class D(List<string> l) : IDisposable, IAsyncDisposable { public void Dispose() => l.Add("disp"); public async ValueTask DisposeAsync() { await Tk(4); l.Add("adisp"); } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var l = new List<string>();
    try { l.Add("" + await Ret(n, l)); } catch (Exception e) { l.Add("X" + e.Message); }
    try { l.Add("" + await Goto(n, l)); } catch (Exception e) { l.Add("X" + e.Message); }
    try { await Sw(n, l); } catch (Exception e) { l.Add("X" + e.Message); }
    return R(l);
}
//## patterns-live members
abstract record E; record Num(int V) : E; record Add(E L, E Rr) : E; record Mul(E L, E Rr) : E; record Neg(E X) : E;
[VoltTask] static async VoltTask<int> Eval(E e) => e switch { Num { V: var v } => v, Add(Num(0), var r) => await Eval(r), Add(var l, var r) when l is not Neg => await Eval(l) + await Eval(r), Add(Neg(var x), var r) => await Eval(r) - await Eval(x), Mul(Num { V: 0 or 1 } k, { } r) => k.V == 0 ? await A(1, 0) : await Eval(r), Mul(var l, var r) => await Eval(l) * await Eval(r), Neg(var x) => -await Eval(x), _ => throw new NotSupportedException() };
[VoltTask] static async VoltTask<string> Li(int[] a) { switch (a) { case []: return "empty"; case [var x]: await A(1); return "one" + x; case [var f, .., var l] when await A(2, f == l): return "same" + f; case [_, .. { Length: > 1 } mid, _]: await A(3); return "mid" + mid.Length; case [var p, var q, ..]: await A(4); return $"{p}{q}"; default: return "?"; } }
[VoltTask] static async VoltTask<string> Ty(object? o) { if (o is string { Length: > 2 and var len } s && await A(1, len) > 3 || o is int and > 5) return "A" + o; if (o is not (int or string) and not null) { await A(2); return "B" + o; } if (o is (int a, (string b, var c)) && await A(3, a) == a) return a + b + c; return o switch { int i when i < 0 => await A(4, "neg"), null => await A(5, "nul"), _ => "else" } + o; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = R(await Eval(new Add(new Mul(new Num(2), new Num(n)), new Neg(new Num(3)))), await Eval(new Add(new Num(0), new Num(4))), await Eval(new Add(new Neg(new Num(1)), new Num(2))), await Eval(new Mul(new Num(0), new Num(9))));
    r += await Li([]) + await Li([1]) + await Li([1, 2, 1]) + await Li([1, 2, 3, 4]) + await Li([1, 2]);
    r += await Ty("abcd") + await Ty("abc") + await Ty(7) + await Ty(-1) + await Ty(null) + await Ty(2.5) + await Ty((1, ("b", 'c')));
    return r;
}
//## static-and-volatile file
public static partial class Cfg { public const int K = 3; public static readonly int Ro = 4; static volatile int s_v; [ThreadStatic] static int s_t; static Cfg() { s_v = 1; } [VoltTask] internal static async VoltTask<int> Next() { s_v += await A(1); s_t++; Interlocked.Add(ref s_v, await A(2)); return s_v + s_t + K + Ro; } }
public partial class Ctr { private static int s_n; public static int operator +(Ctr a, int b) => b; public int this[string s] { [System.Diagnostics.DebuggerStepThrough] get => s.Length; } public event EventHandler<int>? Ev; protected internal virtual void On(int x) => Ev?.Invoke(this, x); ~Ctr() { } [VoltTask] internal async VoltTask<int> Use() { int got = 0; EventHandler<int> h = (s, e) => got += e; Ev += h; On(await A(3)); Ev -= h; On(await A(4)); return got + (this + await A(5)) + this[await A(1, "abc")] + s_n++; } }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var c = new Ctr(); var a = await c.Use(); await Cfg.Next(); return R(a > 0, await Cfg.Next() > 0); } }

//## in-parameters-see-later-writes file
public readonly struct Big(int a)
{
    public readonly int A = a;

    public static Big operator +(in Big l, in Big r) => new(l.A + r.A);

    public static implicit operator Big(int x) => new(x);
}

public static class Extensions
{
    public static int F(this in Big b, int x) => L("F" + b.A, b.A + x);

    public static int G(this ref int b, int x) => b += x;

    public static int H(ref readonly Big b, int x, in Big c) => b.A * 100 + x + c.A;
}

public static partial class C
{
    static Big s_big = new(1);
    static Big[] s_array = [];

    static Big Make(int x) => L("make" + x, new Big(x));

    static int Set(ref Big b, int v)
    {
        b = new(v);
        return v;
    }

    static string I(in int a, int b, in int c, in long d = 7) => $"{a},{b},{c},{d};";

    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        Big local = new(3);
        var q = 4;
        s_big = new(1);
        s_array = [1, 2];
        var r = R(Make(S(1)).F(await P(2)), local.F(await P(1) + Set(ref local, 50)), s_big.F(await P(3) + Set(ref s_big, 60)), q.G(await P(1)), q);
        r += R(Extensions.H(in local, await P(2), 7), Extensions.H(in s_array[0], await P(1) + Set(ref s_array[0], 9), s_array[1]), Extensions.H(ref local, Set(ref local, 1), local + await P(3, local)));
        r += I(q, await P(1), q += 3) + I(b: await P(2), a: q, c: await P(3)) + I(in q, q++, in q, q += await P(4)) + I(q, q++ + await P(1), (q), d: q);
        var f = (in Big c, int x) => c.A + x;
        return r + f(local, await P(1) + Set(ref local, 1000)) + f(Make(3), await P(2)) + Make(1).F(Make(await P(2)).F(await P(5)));
    }
}

//## in-parameters-of-operators-indexers-and-constructors members
struct Vector(int x)
{
    public int X = x;

    public Vector(in Vector o, int k, in int z = 9) : this(o.X + k + z)
    {
    }

    public static Vector operator +(in Vector a, in Vector b) => new(a.X + b.X);

    public int this[in int i, in Vector v] => X + i * v.X;

    public readonly int M(in Vector a, params int[] r) => a.X + X + r.Length;
}

static int s_i = 1;

static int Set(ref int x, int v) => x = v;

static int Set(ref Vector x, int v)
{
    x = new(v);
    return v;
}

[VoltTask]
public static async VoltTask<string> Run(int n)
{
    Vector a = new(1), b = new(2);
    var i = 3;
    s_i = 1;
    var c = new Vector(a, await P(1) + Set(ref a, 50));
    var d = a[i, b] + new Vector(5)[i, new Vector(await P(2))];
    var m = a.M(b, await P(3), Set(ref b, 70));
    var e = new Vector(b, 1, z: await P(2));
    Vector[] array = [a, b];
    var f = array[0].M(array[1], await P(1) + Set(ref array[1], 9));
    var h = (a + b).X + await P(4) + Set(ref a, 0);
    var k = new Vector(s_i = 2)[s_i, new(await P(5) + Set(ref s_i, 8))];
    return R(c.X, d, m, e.X, f, h, k);
}

//## chains-that-begin-with-an-await
var (a, b, s, d) = (3, 10, "s", (dynamic)2);
int? none = n > 2 ? null : 4;
object? o = "o";
var sum = await P(1) + a - b * 2 + a % 2 - (a - b) + S(2) - a;
var shifts = await P(2) << 2 | a & 1 ^ b >> 1 | S(3);
var text = (await P(3)) + s + a + b + 'c' + (a + b) + null + (s is null) + S(4, 1.5);
var all = await P(1) > 0 && a < b && S(2) > 1 && b != 0 | a == 3 && !(a > b) && (s.Length > 0 || S(5) > 0);
var any = await P(2, n) > 3 || a > b || S(3, false) || b / a == 3 && s == "s";
var pick = (await P(3, none)) ?? none ?? S(4);
var asked = await P(4, o) as string == "o" == (a < b) != await P(1) is int and > 0;
var wrapped = unchecked((await P(5) * int.MaxValue + a) * b - checked(a - b));
var late = await P(1) * a + await P(2) * b - a - await P(3) / 2 - b;
return R(sum, shifts, text, all, any, pick, asked, wrapped, late) + (await P(4) + d * 2 - a) + (await P(2, 2.5m) / a * b - 1);

//## inferred-names-twice
var (a, b) = ("x".Length, new string('y', await P(2)).Length);
var pair = ("x".Length, new string('y', await P(3)).Length, n);
var named = (Length: 1, new string('z', await P(1)).Length + 1, n, other: n);
var mixed = (n: 4, await P(n), "q".Length);
var anonymous = new { mixed.Item1, Of = await P(2), mixed.Item3 };
var reserved = (mixed.Item1, await P(3), pair.Item2);
return R(a, b, pair.Item1, pair.Item2, pair.n, named.Length, named.other, mixed.n, mixed.Length, anonymous.Item1, anonymous.Item3, reserved.Item1, reserved.Item3);

//## primary-constructor-parameters-written-meanwhile members
[VoltTask] public static async VoltTask<string> Run(int n) { var h = new Held(n, "s"); return await h.Go() + await h.Go(); }
partial class Held(int a, string s)
{
    int Bump() { a += 10; s += "!"; return a; }
    async Task<int> Later() { await Tk(2); a += 100; return a; }
    [VoltTask] public async VoltTask<string> Go() => R(a, Bump(), a, await P(1), s, await Later(), a + await P(3) + Bump(), s + await P(4) + Bump() + s);
}

//## method-groups-before-an-await members
class Named(string name) { public string Name() => name; public int Plus(int x) => x + name.Length; }
static Named s_named = new("s");
static Named Get(string s) { Log("get " + s); return new Named(s); }
static string F(Func<string> f, int x) => f() + x;
static string G(Func<int, int> f, Func<string>? g, int x) => f(x) + g?.Invoke();
[VoltTask]
public static async VoltTask<string> Run(int n)
{
    s_named = new("s");
    var q = new Named("a");
    var r = F(q.Name, (q = new Named("b")).Plus(1) + await P(1)) + F(Get("c").Name, await P(2)) + F(s_named.Name, await P(3, Change()));
    r += G(Get("d").Plus, S(1) > n ? Get("e").Name : null, await P(4));
    Named? none = n > 2 ? null : q;
    try { r += F(none!.Name, await P(5)); } catch (ArgumentException) { r += "none"; }
    return r;
    static int Change() { s_named = new("changed"); return 7; }
}

//## this-of-a-struct-before-an-await file
public partial struct St(int k) { public int A = k; public int Add(int x) { A += x; return A; } static string F(St a, int b, int c, St d) => R(a.A, b, c, d.A); [VoltTask] public async VoltTask<string> Go(int n) { var r = F(this, A++, await P(1), this); r += R(this, Add(3), await P(2), this); var t = (this, A = 50, await P(3), this); r += R(t.Item1.A, t.Item4.A); St[] arr = [this, new St(Add(1)), await P(4, this)]; r += R(arr.Select(x => x.A)); r += $"{this}{A++}{await P(5)}{this}"; r += (this with { A = A++ + await P(6) }).A + (this.Equals(this) ? await P(1) : 0); object o = this; Add(2); r += ((St)o).A + Sum(this, await Chg()); r += this.Add(await P(2)) + Add(await P(3)) + A; return r + (A, this.A, await P(4), Add(1)); } static int Sum(St a, int b) => a.A * 100 + b; async Task<int> Chg() { A = 7; await Tk(5); A = 8; return A; } public override readonly string ToString() => "<" + A + ">"; }
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new St(n).Go(n); }

//## tuple-names-inferred-twice members
int A = 1;
[VoltTask] async VoltTask<string> Go(Cell c) { var t = (A, this.A, c.Field, await P(1), c.Raw); return R(t.Field, t.Raw, t.Item1) + (c.Raw, await P(2), c.Raw, c?.Field); }
[VoltTask] public static async VoltTask<string> Run(int n) => await new C().Go(new Cell(n));

//## as-a-type-parameter file
public abstract partial class Source
{
    public abstract VoltTask<T?> Get<T>(string text) where T : class;

    [VoltTask]
    public async VoltTask<object?> Both() => await Get<object>("o") ?? await Get<string>("s");
}
public partial class Texts : Source
{
    [VoltTask]
    public override async VoltTask<T?> Get<T>(string text) where T : class => await P(5, text as T) ?? (text.Length > await P(6) ? text + "x" as T : null);
}
public partial class Casts<T> where T : class
{
    [VoltTask]
    public async VoltTask<string> All<TOther>(T value, TOther other, int? number)
    {
        var text = await P(1, value) as string;
        var back = text as T;
        var second = other as T ?? (number + await P(2)) as T;
        var third = (object?)number as TOther[] ?? await P(3, "t") as object as TOther[];
        foreach (var item in new object[] { value, "z", await P(4) })
        {
            Log((item as T, item as string as T));
        }

        return R(text, back, second, third);
    }
}
public static partial class C
{
    [VoltTask]
    public static async VoltTask<string> Run(int n)
    {
        var texts = new Texts();
        return R(await texts.Get<string>("q" + n), await texts.Get<Exception>("abcdefgh"), await texts.Both(),
            await new Casts<string>().All("v", n, n), await new Casts<object>().All(new[] { n }, "w", n > 1 ? n : null), await new Casts<Exception>().All(new Exception("e"), n, n));
    }
}

//## conditional-places members
static int[] s_arr = new int[4];
static string R1(int x) => x + ";";
[VoltTask] public static async VoltTask<string> Run(int n)
{
    s_arr = new int[4];
    (n > await P(1) ? ref s_arr[2] : ref s_arr[3]) = 77;
    (n > 1 ? ref s_arr[await P(2)] : ref s_arr[3]) = 78;
    (n > 2 ? ref s_arr[1] : ref (await P(3, s_arr))[S(1)]) += 5;
    ref int first = ref (n > await P(2) ? ref s_arr[0] : ref s_arr[1]);
    first++;
    ref int second = ref (n > 3 ? ref s_arr[await P(1)] : ref (n > 2 ? ref s_arr[await A(2)] : ref s_arr[S(3)]));
    second += 3;
    var value = (n > 2 ? ref s_arr[await P(3) - 1] : ref s_arr[1]) + await P(4);
    Log((n == 4 ? ref s_arr[await P(4)] : ref s_arr[1]));
    return R(s_arr, value) + R1((n < 2 ? ref s_arr[await P(3)] : ref s_arr[2]));
}

//## elements-of-stackalloc members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var v = 0;
    Span<int> sp = stackalloc int[] { 1, 2, await P(3) }; v += sp[1];
    Span<int> sp2 = stackalloc int[await A(2)]; v += sp2.Length;
    v += (stackalloc[] { n, S(3), await P(4) })[2];
    Span<int> sp3 = stackalloc int[2] { await P(3), n }; v += sp3[1];
    return R(v);
}

//## distances-from-the-end-of-arrays members
sealed class Rows { readonly int[] a = [1, 2, 3]; public int[] Arr { get { Log("arr"); return a; } } public List<int> Lst { get { Log("lst"); return field; } } = [4, 5, 6]; }
[VoltTask] static async VoltTask<string> Try(Func<VoltTask<object>> f) { try { return R(await f()); } catch (Exception e) { return e.GetType().Name; } }
[VoltTask] static async VoltTask<object> Reads(int[]? a, int from) => a![^(await P(1, from))];
[VoltTask] static async VoltTask<object> Sums(int[]? a, int from) => S(2) + a![^(await P(1, from))] + await P(3);
[VoltTask] static async VoltTask<object> Writes(int[]? a, int from) => a![^S(4, from)] = await P(1);
[VoltTask] static async VoltTask<object> Adds(int[]? a, int from) => a![^await P(5, from)] += await P(1);
[VoltTask] static async VoltTask<object> Lists(List<int>? a, int from) => a![^await P(5, from)] + (a[^S(2, from)] += await P(1));
[VoltTask] static async VoltTask<object> Rest(int[]? a, int from) => a![await P(1)..^await P(2, from)];
[VoltTask] static async VoltTask<object> Fills(int from)
{
    var rows = new Rows { Arr = { [^S(1, from)] = await P(2), [await P(4, ^S(1, from))] = await P(3), [^await P(5, from)] = S(2), [await P(1, (Index)0)] = S(3) }, Lst = { [^S(1, from)] = await P(2), [await P(4, ^S(1, from))] = await P(3), [^await P(5, from)] = S(2) } };
    return R(rows.Arr, rows.Lst);
}
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var text = "";
    foreach (var from in new[] { 0, 1, 2, 4 })
    {
        foreach (var a in new int[]?[] { null, [1, 2, 3] })
        {
            text += await Try(() => Reads(a, from)) + await Try(() => Sums(a, from)) + await Try(() => Writes(a, from)) + await Try(() => Adds(a, from)) + await Try(() => Lists(a?.ToList(), from)) + await Try(() => Rest(a, from));
        }
        text += await Try(() => Fills(from));
    }
    return text;
}

//## tuples-compared-before-they-are-converted members
readonly struct Cv(int v) { public readonly int V = v; public static implicit operator Cv(int v) { Log("conv" + v); return new(v); } public static bool operator ==(Cv a, Cv b) { Log($"eq{a.V}{b.V}"); return a.V == b.V; } public static bool operator !=(Cv a, Cv b) { Log($"ne{a.V}{b.V}"); return a.V != b.V; } public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    r += (S(1), new Cv(2)) == (await P(1), S(2));
    r += (S(1), S(2), new Cv(7)) == (new Cv(await P(2)), new Cv(3), await P(3));
    r += (new Cv(S(1)), (S(2), new Cv(3))) != (S(1), (await P(4), S(3)));
    var t = (new Cv(1), new Cv(2));
    r += t == (S(1), await P(2));
    r += (await P(1), S(2)) == t;
    (int, int)? nt = n > 2 ? (1, 2) : null;
    r += nt == (S(1), await P(2));
    r += (await P(1, nt)) != nt;
    r += (S(1), await P(2), S(3)) == (S(1), S(5), await P(3)) ? "y" : "n";
    return r;
}

//## operands-of-structs-and-small-numbers members
struct Ctr { public int N; public static implicit operator int(Ctr c) { Log("int" + c.N); return c.N; } public static int operator +(Ctr a, int b) { Log("plus"); return a.N + b; } public Ctr Next() { N++; return this; } }
enum E : byte { A = 1, B = 2 }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    Ctr c = default; E e = E.A; byte b = 250; sbyte sb = 3; char ch = 'x'; decimal m = 1.5m; long? ln = null; float f = 1.1f;
    var r = R(c.Next() - await P(1), c.Next() + await P(2), c * await P(3));
    r += R(e | await A(1, E.B), (int)e + await P(2), b + await P(1), sb << await P(2), ch + await P(1), m * await P(2), ln + await P(1), f * await P(2), ~e & await A(1, E.A));
    r += R(e + 1 == await A(2, E.B), (e, b) == (await A(1, E.A), await A(2, (byte)250)), b += (byte)await P(1), ch += (char)await P(2), e |= await A(1, E.B), e ^= await A(3, E.A));
    unchecked { b += (byte)await P(9, 200); sb -= (sbyte)await P(1, 127); }
    r += R(b, sb, ch, e, (c.Next(), c.N, c.Next() + await P(1), c.N));
    r += R((await P(1)) switch { var q when q > 0 => (object)(c.Next() + q), _ => e }, -c.Next() + await P(1), n > 1 & await A(2, true) | !(n == 3) ^ await A(1, false));
    return r;
}
