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
