//## base-in-local file
public partial class B { protected virtual int V(int x, ref int y, params int[] r) { y++; return x + r.Length; } protected virtual string P { get; set; } = "bp"; protected virtual T G<T>(T t) where T : notnull => t; protected int F = 3; protected virtual Task<int> T(int x) => Tk(x); [VoltTask] protected virtual async VoltTask<int> Vt(int x) { await A(1); return x; } }
public partial class D : B
{
    protected override int V(int x, ref int y, params int[] r) => -1; protected override string P { get => "dp"; set => Log("no"); } protected override T G<T>(T t) => default!; protected override Task<int> T(int x) => Task.FromResult(-5); protected override VoltTask<int> Vt(int x) => VoltTask.FromResult(-9);
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        int cap = n; int z = 2;
        string L() { cap++; int q = 1; var s = base.V(cap, ref q, 1, 2) + base.P + base.G("g") + base.F + q + this.P + V(1, ref q); base.P = "new" + cap; return s; }
        async Task<int> As() => await base.T(cap + 1) + await base.Vt(cap);
        await A(1);
        var r = L() + base.P + await As();
        await A(2);
        return r + L() + base.V(1, ref z) + z + await base.T(2) + await base.Vt(3) + base.G(await A(3)) + base.V(await A(4), ref z, await A(5));
    }
}
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new D().Go(n); }
//## range-names members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    { var q = from x in new[] { 1, 2 } let y = x + 1 from z in new[] { y } join w in new[] { 2 } on z equals w into g select x + y + z + g.Count(); r += R(q); }
    { int x = await A(1); string y = "y"; int z = 2, w = 3, g = 4; await A(2); r += x + y + z + w + g; }
    { int F() => 1; r += F(); }
    { int F = await A(3); await A(4); r += F; }
    { Func<int, int> l = x => { int y = x; return y; }; r += l(3); }
    return r;
}
//## checked-local-funcs members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int m = int.MaxValue; var r = "";
    checked
    {
        int F() => m + 1; int G(int x) { return x + 1; } static void H(int x) => Log(x + 1); async Task<int> I(int x) => await A(1) + x; async Task J(int x) => Log(await A(2) + x); static int K() => throw new Exception("k");
        await A(1);
        try { r += F(); } catch (OverflowException) { r += "1"; }
        try { r += G(m); } catch (OverflowException) { r += "2"; }
        try { H(m); } catch (OverflowException) { r += "3"; }
        try { r += await I(m); } catch (OverflowException) { r += "4"; }
        try { await J(m); } catch (OverflowException) { r += "5"; }
        try { r += K(); } catch (Exception e) { r += e.Message; }
        try { await A(3); throw new Exception("x"); } catch (Exception e) when (m + 1 > 0 || e.Message == "x") { r += m + 1; } catch (OverflowException) { r += "no"; } catch (Exception) { r += "6"; }
        try { await A(4); } finally { try { r += m + 1; } catch (OverflowException) { r += "7"; } }
        try { foreach (byte b in new[] { 1, 300 }) { await A(5); r += b; } } catch (OverflowException) { r += "8"; }
        try { switch (m + await A(1)) { case < 0: r += "neg"; break; case 5: await A(2); break; } } catch (OverflowException) { r += "9"; }
        try { int[] arr = { m, m + await A(2) }; } catch (OverflowException) { r += "10"; }
        try { var t = (m + 1, await A(3)); } catch (OverflowException) { r += "11"; }
        try { Func<int> q = n > 2 ? () => m + 1 : await A(4, (Func<int>)(() => 3)); r += q(); } catch (OverflowException) { r += "12"; }
    }
    unchecked { const int k = int.MaxValue + 1; await A(1); r += k; int F() => k + m; r += F(); }
    return r;
}
//## lock-await members
static object s_g = new();
[VoltTask] public static async VoltTask<string> Run(int n)
{
    int x = 0;
    lock (await A(1, s_g)) { x++; if (n > 2) return "early"; }
    try { lock (await A(2, (object?)null)!) { x++; } } catch (ArgumentNullException) { x += 10; }
    for (int i = 0; i < 3; i++) { lock (await A(3, s_g)) { if (i == 1) continue; x += i; if (i == 2) break; } }
    lock (new Lock()) { x++; }
    return R(x);
}
//## captured-catch members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var acts = new List<Func<string>>();
    for (int i = 0; i < 2; i++)
    {
        try { await A(1); throw new Exception("e" + i); }
        catch (Exception ex) when (ex.Message is { Length: var len } && (acts.Count == 0 || Later(() => len + ex.Message))) { acts.Add(() => ex.Message + len); await A(4); len++; ex = new Exception("rep" + i); await A(5); }
        catch (Exception ex) { acts.Add(() => "2" + ex.Message); await A(3); ex = null!; }
    }
    return string.Join(",", acts.Select(a => { try { return a(); } catch (Exception e) { return e.GetType().Name; } }));
    bool Later(Func<string> f) { acts.Add(f); return n > 2; }
}
//## void-like file
public struct TestCase { public int T; }
public partial struct Sc
{
    private int tests; private Task<int> t;
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        this.tests = 0; this = new Sc { tests = 4 };
        tests++;
        t = Tk(1); var x = await t; var x2 = await this.t;
        var me = this; me.tests += 10;
        await A(2);
        this.tests += await A(3); tests++; Inc(); Inc2(ref tests); ref int rr = ref tests; rr++;
        var c = this with { tests = await A(4) };
        (tests, x) = (x, await A(5));
        return R(tests, me.tests, c.tests, x);
    }
    void Inc() => tests++;
    static void Inc2(ref int x) => x++;
}
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var s = new Sc(); return await s.Go(n) + await s.Go(n); } }
//## delegate-ctor members
delegate int Del(int x); delegate Task OutDel<U>(out U u);
static async Task<Converter<int, string>> Bar() { await Tk(1); return delegate (int p) { return p.ToString(); }; }
static event OutDel<string>? Ev;
static Task Meth(out string s) { s = "out"; return Tk(2); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    Ev = null;
    var f = new Func<int, object>(checked(await Bar()));
    var d = new Del(unchecked((await A(2, (Func<int, int>)(x => x + 1))).Invoke));
    var e = new Action(async () => { await Tk(9); Log("e"); });
    OutDel<string> od = Meth; string str = ""; await od(out str); Ev += Meth; await Ev(out str);
    var inv = await ((Func<Task<int>>)(async () => { await Tk(4); return 5; }))();
    e();
    var g = (await A(5, (Func<int, Func<int, int>>)(a => b => a * b)))(await A(1))(await A(2));
    var arr = new Func<Task<int>>[] { async () => await Tk(3), () => Tk(4) };
    var s = 0; foreach (var a in arr) s += await a();
    s += await arr[await A(1)](); s += await (n > 2 ? arr[0] : arr[1])();
    switch (await ((Func<Task<int>>)(async () => { await Tk(1); return 5; }))()) { case 1: case 2: break; case 5: s += 50; break; default: break; }
    return R(f(1), d(3), str, inv, g, s);
}
//## type-inference file
public static class Ov { public static int Goo(Func<Task<int>> f) => 1; public static int Goo(Func<Task<string>> f) => 2; public static T Same<T>(T t) => t; public static T Con<T, U>(T t) where T : Task<U> => t; public static async Task<U> Map<T, U>(this Task<T> t, Func<T, U> f) => f(await t); public static string Name<T>(T t) => typeof(T).Name; }
public partial class C
{
    [VoltTask] static async VoltTask<T> Bar<T>(T t) { await A(1); return t; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var x1 = Ov.Same(await Bar(4)); var t = Bar(5); int x2 = Ov.Same(await t);
        var x3 = Ov.Goo(async () => await Tk(2)) + Ov.Goo(async () => "q");
        var x4 = await Ov.Con<Task<int>, int>(Tk(3));
        var x5 = await Tk(4).Map(v => v + 0.5).Map(v => "m" + v);
        var x6 = Ov.Name(await Bar((byte)3)) + Ov.Name(await Bar<long>(3)) + Ov.Name(n > 1 ? await Bar(2) : 3L) + Ov.Name(new[] { await Bar((short)1), 2L });
        var x7 = await Bar(await Bar(await Bar("deep")));
        var x8 = await Bar<object>(await Bar((await Bar(1), await Bar("k"))));
        var x9 = (await Bar<Func<int>>(() => n))();
        var xa = (dynamic)await Bar(3) + 4; 
        var xb = await Bar((int?)null) ?? await Bar(8); var xc = await Bar(default(string)) is null; var xd = (await Bar(new[] { 1, 2 }))[^1];
        return R(x1, x2, x3, x4, x5, x6, x7, x8, x9, (int)xa, xb, xc, xd);
    }
}
//## props-indexers members
class Base { public virtual int MyProp { get; private set; } = 4; public int this[int i, string s = "dd"] { get => L("g" + i + s, i); set => Log("s" + i + s + value); } public static int St { get; set; } public required int Req { get; init; } public int Ini { get; init; } = 3; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var b = new Base { Req = 1 };
    b[await A(1)] = await A(2); b[await A(3), "z"] += await A(4); b[i: await A(5)]++; --b[s: await A(1, "q"), i: 2];
    Base.St += await A(2); Base.St = Base.St++ + await A(3) + ++Base.St;
    var v = b[await A(4)] + b[1, await A(5, "w")] + b.MyProp;
    var old = b[7]++ + await A(1); var nw = await A(2) + --b[8];
    return R(v, Base.St, old, nw);
}
//## unary-everything members
class U { public int V; public static U operator ++(U u) => new() { V = u.V + 1 }; public static U operator ~(U u) => new() { V = ~u.V }; public static bool operator !(U u) => u.V == 0; public static U operator +(U u) => u; public static bool operator true(U u) => L("true", u.V > 0); public static bool operator false(U u) => L("false", u.V <= 0); public static U operator &(U a, U b) => L("and", a.V < b.V ? a : b); public static U operator |(U a, U b) => L("or", a.V > b.V ? a : b); public static explicit operator int(U u) => u.V; public static implicit operator U(int v) => new() { V = v }; public static U operator >>>(U u, int v) => u.V >>> v; public static bool operator ==(U a, int b) => a.V == b; public static bool operator !=(U a, int b) => a.V != b; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    U u = 3; var r = "";
    r += (~(await A(1, u))).V + " " + !(await A(2, u)) + (+(await A(3, u))).V + (int)(await A(4, u)) + ((await A(5, u)) >>> await A(1)).V;
    r += -(await A(2)) + ~await A(3) + +await A(4) + (!await A(5, true)).ToString();
    r += (await A(1, u)) ? "T" : "F"; if (await A(2, (U)0)) r += "no"; while (!(await A(3, (U)0))) { r += "w"; break; }
    r += ((await A(4, u)) | 5).V; r += (u == await A(5)) + "" + (u != await A(3));
    int i = 5; r += i++ + await A(1) + ++i - i--; int? ni = null; r += ni++ + await A(2) + (-ni ?? 7); r += -await A(3, (int?)4);
    var arr = new[] { 1, 2, 3 }; r += arr[i++ % 3] + arr[await A(4, 1)]++ + ++arr[await A(5, 2)]; r += R(arr);
    nuint nu = 3; r += ~nu + (nuint)await A(1); r += sizeof(int) + (await A(2)).CompareTo(3) + default(int) + typeof(List<>).Name + nameof(C.Run);
    r += (object)await A(3) as string ?? "nul"; r += await A(4, (object)"s") as string; r += (await A(5, 3.7f) > 3 && (int)await A(1, 3.99) == 3);
    return r;
}
//## dynamic-use members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    dynamic d = 5; d += await A(1); d.ToString(); dynamic e = new List<int> { 1 }; e.Add(await A(2)); e[0] = await A(3); e[0] += await A(4);
    dynamic f = (Func<int, int>)(x => x * 2); var g = f(await A(5)); string s = e.Count + await A(1, "q"); object o = d; foreach (var x in e) { await A(2); s += x; }
    dynamic t = Tk(3); int w = await (Task<int>)t; d = "str"; int len = d.Length + await A(4); var c = d is string q && await A(5, true) ? q : "";
    return R((object)d, g, s, o, w, len, c, (object)e[1]);
}
//## using-static-generic-math members
static T Add<T>(T a, T b) where T : System.Numerics.INumber<T> => a + b;
[VoltTask] static async VoltTask<T> Sum<T>(params T[] xs) where T : System.Numerics.INumber<T> { T s = T.Zero; foreach (var x in xs) { await A(1); s += x; s *= T.One; } s = checked(s + T.CreateChecked(1)); return await A(2, s) + Add(s, T.One); }
[VoltTask] public static async VoltTask<string> Run(int n) => R(await Sum(1, 2, 3), await Sum(1.5, 2), await Sum<byte>(1, 2));
//## nested-async-lambda-await-attr members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var f = [Obsolete] async (int x) => { await A(1); return x + n; }; 
    Func<Task<Func<Task<int>>>> g = async () => { await A(2); return async () => { await A(3); return n; }; };
    var r = await f(2) + await (await g())();
    var tasks = Enumerable.Range(1, 3).Select(async i => { await Tk(i); return i * n; }).ToList();
    r += (await Task.WhenAll(tasks)).Sum() + await await Task.WhenAny(tasks[0]);
    var lazy = new Lazy<Task<int>>(async () => await Tk(5)); r += await lazy.Value + await lazy.Value;
    return R(r);
}
//## identity-where-only-the-head-awaits
var fs = new List<Func<int>>(); int i = 0;
while (await A(1, i < 3)) { int k = i++; fs.Add(() => k++); }
do { int k = i++; fs.Add(() => k++); } while (await A(2, i < 6));
for (; await A(3, i < 8);) { var k = i++; fs.Add(() => k++); int F() => k * 10; fs.Add(F); }
for (int q = 0; q < 2; q += await A(4, 1)) { var k = q; fs.Add(() => k + q); }
foreach (var z in await A(5, new[] { 1, 2 })) { var k = z; fs.Add(() => k + z); }
if (await A(1, true)) { int k = 3; int F() => k++; fs.Add(F); fs.Add(() => k); } else { int k = 4; fs.Add(() => k); }
again: if (await A(2, i < 10)) { int k = i++; fs.Add(() => k++); goto again; }
switch (await A(3)) { case 3: int w = i; fs.Add(() => w); int G() => w; fs.Add(G); break; }
if (await A(4, true)) fs.Add(() => i); else i = 3;
while (await A(5, i++ < 12)) fs.Add((i, 4) is var (a, b) ? () => a + b : null!);
lock (fs) { int k = 2; fs.Add(() => k); }
return R(fs.Select(f => f() + f()));
//## no-await members
[VoltTask] static async VoltTask<string> M(int n)
{
    var r = F(1); using var d = new System.IO.StringReader("x"); string G() => d.ReadLine() + n; r += G();
    var fs = new List<Func<int>>();
    for (int i = 0; i < 2; i++) { int k = i; int L() => k + i; fs.Add(L); if (i > n) return r + R(fs.Select(f => f())); }
    goto end;
    string F(int x) => "f" + x + n++;
end:
    return r + F(2) + R(fs.Select(f => f())) + d;
}
[VoltTask] static async VoltTask N() { if (T.Bad == 3) return; void F() => Log("f"); F(); using (null) F(); }
[VoltTask] static async VoltTask<string> Q(int n)
{
    await A(1);
    var r = F(1); using var d = new System.IO.StringReader("x"); string G() => d.ReadLine() + n; r += G();
    string F(int x) => "f" + x + n++;
    return r + F(2);
}
[VoltTask] public static async VoltTask<string> Run(int n) { await N(); return await M(n) + await Q(n); }
//## mono-like members
delegate void Ev1(int x); event Ev1? E; int _x; static int s_cnt; Func<int, Task<int>>? _f; readonly int _ro = 5;
[VoltTask] async VoltTask<int> M0() { E += v => _x += v; E += (await A(1, (Ev1)(v => _x *= v))); E!(await A(2)); E -= null; return _x; }
[VoltTask] async VoltTask<string> M1<T>(T t, params object[] os) where T : struct { var l = new List<T?> { t, null, await A(1, (T?)t) }; return l.Count(q => q.HasValue) + os.Length + $"{await A(2, t)}"; }
[VoltTask] static async VoltTask<int> M2(int a = 3, string b = "x", params int[] c) { int r = 0; using (var e = ((IEnumerable<int>)c).GetEnumerator()) while (e.MoveNext()) r += e.Current + await A(1) ; return r + a + b.Length; }
[VoltTask] async VoltTask M3() { try { await Task.FromException<int>(new ArgumentException("m3")); } catch (ArgumentException) when (_ro == 5) { s_cnt = await A(3); } }
[VoltTask] async VoltTask<int[]> M4() { var arr = new int[4]; arr[0] = arr[1] = arr[2] = await A(2); arr[arr[0]] += arr[1] += await A(3); int i = 0; arr[i++] = i + await A(4) + i++; arr[i] = i = await A(1); return arr; }
[VoltTask] async VoltTask<bool> M5(int n) { bool b = n > 1; b = b && await A(1, true) ? !b | await A(2, false) : b ^ await A(3, true); return b is true && (n, await A(4)) is (> 0, 4) or (0, _) ; }
[VoltTask] async VoltTask<string> M6() { string s = null!; s += await A(1); s += 'c' + await A(2); s += (char)('a' + await A(3)); s += 1.5m + await A(4); s = await A(5) + s + null; return s + (s == await A(1, s)) + string.IsNullOrEmpty(s) + s?[await A(2)] + s![..await A(3)]; }
[VoltTask] async VoltTask<long> M7() { long l = int.MaxValue; l += await A(1); l = l * await A(2) >> await A(3) << 1; short sh = (short)await A(4); sh += 5; sh++; byte by = (byte)~await A(5); by >>= 1; ulong ul = (ulong)l ^ 5u; float f = await A(1) / 2f; f -= await A(2); double d = f + await A(3) % 2; decimal m = (decimal)d * await A(4); char c = (char)(await A(5) + 'a'); c++; return l + sh + by + (long)ul + (long)f + (long)d + (long)m + c; }
[VoltTask] async VoltTask<int> M8(int n) { int k = 0; for (int i = await A(1, 0), j = await A(2, 5); i < j && await A(3, true); i += await A(4, 1), j--) { k += i * j; if (k > 40) break; } for (; ; ) { if (k-- < await A(5)) break; } return k; }
[VoltTask] async VoltTask<int> M9() { _f ??= async v => { await A(1); return v + _x; }; var t1 = _f(1); var t2 = _f(await A(2)); return await t1 + await t2 + (await Task.WhenAll(_f(3), _f(4))).Sum(); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var c = new C(); s_cnt = 0; await c.M3();
    return R(await c.M0(), await c.M1(n, 1, "q", await A(3)), await M2(), await M2(1, "yy", 1, 2, await A(4)), await M2(c: [n], a: await A(5)), await c.M4(), await c.M5(n), await c.M6(), await c.M7(), await c.M8(n), await c.M9(), s_cnt);
}
//## unitask-like file
public interface IUniEnum<T> { IUniEnumerator<T> GetAsyncEnumerator(CancellationToken ct = default); }
public interface IUniEnumerator<T> { T Current { get; } VoltTask<bool> MoveNextAsync(); VoltTask DisposeAsync(); }
public sealed partial class RangeE(int s, int c) : IUniEnum<int> { public IUniEnumerator<int> GetAsyncEnumerator(CancellationToken ct = default) => new En(s, c); sealed partial class En(int s, int c) : IUniEnumerator<int> { int _i = -1; public int Current => s + _i; [VoltTask] public async VoltTask<bool> MoveNextAsync() { await A(1); return ++_i < c; } [VoltTask] public async VoltTask DisposeAsync() { await A(2); Log("disposed"); } } }
public static partial class UniLinq
{
    [VoltTask] public static async VoltTask<TA> AggregateAsync<T, TA>(this IUniEnum<T> src, TA seed, Func<TA, T, TA> f) { var e = src.GetAsyncEnumerator(); try { while (await e.MoveNextAsync()) seed = f(seed, e.Current); return seed; } finally { if (e != null) await e.DisposeAsync(); } }
    [VoltTask] public static async VoltTask<List<T>> ToListAsync<T>(this IUniEnum<T> src, CancellationToken ct = default) { var l = new List<T>(); await foreach (var x in src.Wrap(ct)) { l.Add(x); } return l; }
    public static Wr<T> Wrap<T>(this IUniEnum<T> s, CancellationToken ct) => new(s, ct);
    public readonly struct Wr<T>(IUniEnum<T> s, CancellationToken ct) { public WrE<T> GetAsyncEnumerator() => new(s.GetAsyncEnumerator(ct)); }
    public struct WrE<T>(IUniEnumerator<T> e) { public T Current => e.Current; public VoltTask<bool> MoveNextAsync() => e.MoveNextAsync(); public VoltTask DisposeAsync() => e.DisposeAsync(); }
    [VoltTask] public static async VoltTask<(T1, T2)> Both<T1, T2>(VoltTask<T1> a, VoltTask<T2> b) => (await a, await b);
    [VoltTask] public static async VoltTask<T> Retry<T>(Func<int, VoltTask<T>> f, int times) { for (var i = 0; ; i++) { try { return await f(i); } catch (Exception) when (i < times - 1) { await A(3); } } }
    [VoltTask] public static async VoltTask<T> Timeout<T>(Func<VoltTask<T>> f, T other) { try { return await f(); } catch (PointException e) when (e.Message.Length > 0) { return other; } }
    [VoltTask] public static async VoltTask<bool> AllAsync<T>(this IUniEnum<T> src, Func<T, VoltTask<bool>> p) { var e = src.GetAsyncEnumerator(default); try { while (await e.MoveNextAsync()) { if (!await p(e.Current)) return false; } return true; } finally { await e.DisposeAsync(); } }
}
public partial class C
{
    [VoltTask] static async VoltTask<int> Pt(int k) { await A(k); return k; }
    [VoltTask] static async VoltTask<int> Fl(int i) { await A(4); if (i < 2) throw new InvalidOperationException("f" + i); return i; }
    [VoltTask] public static async VoltTask<string> Run(int n) => R(await new RangeE(n, 3).AggregateAsync("", (a, b) => a + b), await new RangeE(1, 2).ToListAsync(), await UniLinq.Both(Pt(1), Pt(2)), await UniLinq.Retry(Fl, 3), await UniLinq.Timeout(() => Pt(5), -1), await new RangeE(0, 3).AllAsync(async x => { await A(1); return x < n; }));
}
//## nito-like file
public sealed partial class AsyncLazy2<T>(Func<VoltTask<T>> f) { VoltTask<T>? _t; T _v = default!; bool _has; [VoltTask] public async VoltTask<T> Get() { if (_has) return _v; _v = await f(); _has = true; return _v; } }
public sealed partial class Lk { readonly Queue<TaskCompletionSource> _q = new(); bool _taken; public readonly struct Rel(Lk l) : IDisposable { public void Dispose() => l.Release(); } [VoltTask] public async VoltTask<Rel> LockAsync() { if (_taken) { var s = new TaskCompletionSource(); _q.Enqueue(s); await s.Task; } _taken = true; return new Rel(this); } void Release() { _taken = false; if (_q.TryDequeue(out var s)) s.SetResult(); } }
public partial class Base1 { protected virtual int V => 1; [VoltTask] protected async VoltTask<int> Prot(int x) { await A(1); return x + V; } [VoltTask] private protected async VoltTask<int> Pp() { await A(2); return V; } [VoltTask] public virtual async VoltTask<int> Virt() { await A(3); return V; } }
public partial class Der1 : Base1 { protected override int V => 2; [VoltTask] public override async VoltTask<int> Virt() => await base.Virt() * 10 + await Prot(await Pp()); [VoltTask] public new async VoltTask<string> ToString() { await A(4); return base.ToString()!; } }
public partial class C
{
    [VoltTask] static async VoltTask<int> Make() { await A(1); Log("made"); return 7; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var z = new AsyncLazy2<int>(Make); var r = R(await z.Get(), await z.Get()); var lk = new Lk();
        using (await lk.LockAsync()) { await A(2); r += "in"; } using (var h = await lk.LockAsync()) r += h.GetType().Name;
        Base1 b = new Der1(); return r + await b.Virt() + (await new Der1().ToString()).Length;
    }
}
