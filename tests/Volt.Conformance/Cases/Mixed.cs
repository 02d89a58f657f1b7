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
