//## spill-typed file
public enum E : byte { A, B, C }
public struct GS<T> { public T Val; public T this[int i] { get => L("gi", Val); set { Log("si"); Val = value; } } public GS<T> Me => this; public void Set(T v) { Log("Set"); Val = v; } }
public class Base { protected int _p = 3; protected virtual int V(int x) => x + _p; public virtual int Pr { get => L("bget", _p); set { Log("bset"); _p = value; } } protected int this[int i] { get => L("bi", _p + i); set { Log("bsi"); _p = value - i; } } protected static int SB = 4; protected event Action? Ev; protected void Fire() => Ev?.Invoke(); }
public partial class D : Base
{
    protected override int V(int x) => 100;
    public override int Pr { get => 0; set { } }
    [VoltTask] public async VoltTask<string> Go(int n)
    {
        base.Pr = await P(1); base.Pr += await P(2); base[await P(3)] = 4; base[1] += await P(4);
        var v = base.V(await P(5)) + this.V(1) + base.V(S(2)) * await P(6);
        base.Ev += await P<Action>(7, () => Log("ev")); base.Fire();
        _p += await P(8); base._p *= await P(9); SB -= await P(1);
        return R(v, _p, SB, base.Pr);
    }
}
public static partial class C
{
    static GS<int> s_gs; static E s_e; static int? s_ni; static string? s_s; static decimal s_d; static Func<int, int> s_f = x => x + 1; static object? s_o; static (int a, string b) s_t; static DateTime s_dt;
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        s_gs.Val = await P(1); s_gs[0] = await P(2); s_gs[0] += await P(3); s_gs.Me.Set(await P(4)); s_gs.Set(await P(5)); s_gs.Val++;
        s_e |= await P(6, E.B); s_e = (E)await P(2); var e2 = s_e + await P<byte>(1, 1); var e3 = await P(3, E.C) - s_e; s_e ^= E.A | await P(4, E.C);
        s_ni = await P<int?>(7, null) + 3; s_ni ??= await P(8); s_ni += await P(9); s_ni++;
        s_s += await P(1); s_s += 'c' + await P(2, "q") + 1.5m; s_s = s_s + await P(3) + null + await P<string?>(4, null);
        s_d += await P(5); s_d *= 1.5m; s_d = checked(s_d - await P(6)); s_d++;
        s_f += await P<Func<int, int>>(7, x => x * 2); var fr = s_f(await P(8)); s_f -= await P<Func<int, int>?>(9, null)!;
        s_o = await P(1) is var q and > 0 ? q : "none"; s_o = s_o as string ?? (object)await P(2);
        s_t.a = await P(3); s_t.b += await P(4, "x"); (s_t.a, s_t.b) = (s_t.a + await P(5), await P(6, "z")); s_t = (await P(7), s_t.b);
        var (x, _, (y, z)) = (await P(8), S(9), (await P(1), n)); 
        int i = 0; i += i++ + await P(2) + i++; i <<= await P(3); i >>>= await P(1); i = -await P(4) + ~await P(5) * +await P(6);
        byte b = 250; b += (byte)await P(7); b++; b = unchecked((byte)(b + await P(250))); sbyte sb = (sbyte)-await P(3); uint u = 3; u -= (uint)await P(4); char c = 'a'; c += (char)await P(5); c++; long l = await P(6); l = l << await P(7) | (uint)i; float f = 1f; f /= await P(8); double d = f + await P(9) % 2.5; short sh = 3; sh *= (short)await P(1); nint ni = 3; ni += await P(2); ulong ul = (ulong)await P(3) + u;
        bool bo = true; bo &= await P(4) > 3; bo |= !(await P(5) == 5) ^ bo; bo = bo == (await P(6) != 6);
        return R(s_gs.Val, s_e, e2, e3, s_ni, s_s, s_d, fr, s_o, s_t, x, y, z, i, b, sb, u, c, l, f, d, sh, ni, ul, bo, await new D().Go(n));
    }
}

//## local-functions file
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        int cap = n;
        static async Task<int> SF(int a) { await Task.Yield(); return a * 2; }
        async Task<int> CF() { cap++; await Task.CompletedTask; return cap; }
        async ValueTask<T> GF<T>(T t) where T : notnull { await CF(); return t; }
        async IAsyncEnumerable<int> It(int k, [System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken ct = default) { for (var i = 0; i < k; i++) { yield return i + cap; await CF(); } }
        IEnumerable<int> Sy() { yield return cap; cap += 10; yield return cap; }
        int Rec(int k) => k <= 0 ? cap : Rec(k - 1) + Rec2(k - 2); int Rec2(int k) => k <= 0 ? 1 : Rec(k - 2);
        var a = await SF(await P(1)); var b = await CF(); var c = await GF("s") + await GF(await P(2));
        var s = 0; await foreach (var x in It(await P(3))) { s += x; if (s > 50) break; }
        foreach (var x in Sy()) { s += x + await P(4); }
        Func<int, int> f = Rec; var r = f(await P(5)) + Rec(2);
        void Add(ref int t, in int v, out int o, params int[] m) { t += v + m.Length; o = t; cap--; }
        Add(ref s, await P(6) is var t6 ? t6 : 0, out var oo, 1, 2, await P(7));
        for (int i = 0; i < 2; i++) { int loc = i; async Task<int> In() { await P2(); return loc + i + cap; } s += await In(); loc++; Func<Task<int>> g = In; s += await g(); }
        static Task P2() => Task.CompletedTask;
        if (n > 2) { int Local(int z) => z + cap + s; s = Local(await P(8)); goto end; }
        s += 1000;
        end:
        return R(a, b, c, s, r, oo, cap);
    }
}

//## dynamic-more file
public class Dy { public int F = 1; public int Pr { get; set; } = 2; public int this[int i] { get => i + F; set { Log($"set{i}={value}"); F = value; } } public int M(int a, int b = 5) => a + b; public T G<T>(T t) => t; public event Action<int>? Ev; public void Fire(int x) => Ev?.Invoke(x); public static int St(object o) => o is string ? 1 : 2; public static implicit operator int(Dy d) => d.F; public static Dy operator +(Dy d, int x) => new Dy { F = d.F + x }; }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        dynamic d = new Dy(); dynamic k = n;
        d.F = await P(1); d.Pr += await P(2); d[await P(3)] = await P(4); d[1] += await P(5);
        var a = d.M(await P(6)); var b = d.M(b: await P(7), a: k); var c = d.G<int>(await P(8)) + k; var g = d.G(await P<dynamic>(9, "q"));
        d.Ev += (Action<int>)(x => Log("ev" + x)); d.Fire(await P(1)); d += await P(2); int conv = d; 
        var st = Dy.St(await P<dynamic>(3, "s")); dynamic arr = new[] { 1, 2, 3 }; arr[await P(1)]++; foreach (var x in arr) { Log(x + await P(2)); }
        var t = k > 1 ? await P(3) : d.F; string s = $"{k}{await P(4)}{d.F}"; dynamic nul = null!; object o = (object?)nul ?? await P(5); var e = nul?.Foo(await P(6)); bool bb = k == await P(7) || n > 3 ; k++; k -= await P(8); 
        if (k < await P(9)) Log("lt"); while (k < 3) { k += await P(1); }
        dynamic tk = Tk(5); int r1 = await tk; dynamic[] ds = [await P(1), "s", d]; var list = new List<dynamic> { await P(2), k }; dynamic anon = new { X = await P(3) }; 
        switch (k) { case int i when i > await P(4): Log("big"); break; case string: break; default: Log("def" + await P(5)); break; }
        return R(a, b, c, g, conv, st, arr[1], t, s, o, e, bb, (object)k, r1, ds.Length, list.Count, anon.X, (int)d);
    }
}

//## class-shape file
public class Outer<T> where T : new()
{
    internal static partial class Inn<U> { }
}
public abstract partial class Shape { [VoltTask] public abstract VoltTask<int> Ab(int x); [VoltTask] public virtual async VoltTask<int> Vi(int x) { await P(1); return x; } [VoltTask] protected internal async VoltTask<int> Pi() { await P(2); return await Ab(1) + await Vi(2) + await this.Vi(3); } }
public sealed partial class Circle : Shape { [VoltTask] public override async VoltTask<int> Ab(int x) { return await P(3) + x; } [VoltTask] public sealed override async VoltTask<int> Vi(int x) { var b = await base.Vi(x); return b * await base.Vi(await P(4)); } }
public partial interface IX { [VoltTask] static async VoltTask<int> S(int x) { await P(5); return x; } [VoltTask] private async VoltTask<int> Pr() { return await P(6) + Nm; } int Nm { get; } [VoltTask] sealed async VoltTask<int> Se() => await Pr() + await S(1); }
public partial struct St : IX { public int Nm => 4; public int F; [VoltTask] public async VoltTask<int> Mut() { F += await P(7); F++; var c = this; c.F = 99; this.F += c.F; return this.F; } [VoltTask] public static async VoltTask<St> Mk(int x) { await P(8); return new() { F = x }; } public static bool operator true(St s) => s.F > 0; public static bool operator false(St s) => s.F <= 0; }
public ref partial struct RS { public int X; [VoltTask] public static async VoltTask<int> Sta() => await P(9); }
public partial record class Rec(int A, string B = "b") { [VoltTask] public async VoltTask<Rec> W() => this with { A = await P(1), B = B + await P(2) }; [VoltTask] protected virtual async VoltTask<bool> Eq(Rec o) => Equals(o) && await P(3) > 0; [VoltTask] public async VoltTask<bool> X() => await Eq(await W()); }
public static partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var c = new Circle(); IX ix = new St { F = 2 }; var s = new St { F = 5 }; var m = await s.Mut(); s = await St.Mk(await s.Mut());
        var r = new Rec(1) { B = await P(1, "bb") }; var (aa, bb) = await r.W();
        var t = (await St.Mk(n - 2)) ? "T" : "F"; if (await St.Mk(1)) t += "y"; 
        return R(await c.Pi(), await c.Ab(await c.Vi(2)), await ix.Se(), await IX.S(4), m, s.F, aa, bb, await r.X(), t, await RS.Sta());
    }
}

//## exceptions-more file
public class MyEx<T>(T v) : Exception("my" + v) { public T V => v; }
public static partial class C
{
    static bool Filt(Exception e, string s) { Log("filter" + s + e.Message); return s.Length > 1; }
    [VoltTask] static async VoltTask<int> Gen<TX>(int n) where TX : Exception { try { await P(n); throw (Exception)Activator.CreateInstance(typeof(TX), n)!; } catch (TX e) when (Filt(e, "gg")) { await P(2); throw; } catch (MyEx<string>) { return 5; } finally { Log("fin" + await P(3)); } }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var log = "";
        for (int i = 0; i < 3; i++) try { try { if (i == 1) continue; await P(1); throw new MyEx<int>(i); } catch (MyEx<int> e) when (e.V == await0(i) && Filt(e, "a")) { log += "never"; } catch (MyEx<int> e) when (e is { V: var v } && v >= 0) { log += "c" + v + await P(4); if (i == 2) throw new Exception("x", e); } finally { log += "f" + await P(5); } } catch (Exception e) when (e.InnerException is MyEx<int> { V: 2 }) { log += "inner" + await P(6); } catch { log += "any"; throw; }
        try { await Gen<MyEx<int>>(7); } catch (MyEx<int> e) { log += e.Message; }
        try { var z = 0; log += 1 / (z * await P(8)); } catch (DivideByZeroException) { try { await P(9); throw new InvalidOperationException("q"); } catch (InvalidOperationException) when (log.Length > 3) { log += "q"; } }
        try { int[] a = null!; a[await P(1)] = await P(2); } catch (NullReferenceException) { log += "nre"; }
        try { object o = "s"; var k = (int)o + await P(3); } catch (InvalidCastException) { log += "ice"; }
        try { checked { int m = int.MaxValue; m += await P(4); log += m; } } catch (OverflowException) { log += "ovf"; }
        var x = await F(n); 
        return log + x;
        static int await0(int i) => -1;
    }
    [VoltTask] static async VoltTask<string> F(int n)
    {
        string r = "";
        while (true)
        {
            try { try { r += await P(1); if (n > 2) break; if (n == 2) return r + "ret"; if (n == 1) goto L; } finally { r += "a"; await P(2); r += "b"; } n++; continue; } catch (PointException e) when (e.Label == 2) { r += "caught"; return r; } finally { r += await P(3) + "z"; }
        }
        return r;
        L: return r + "L";
    }
}

//## tuples-eq file
public static partial class C
{
    [VoltTask] static async VoltTask<(int A, (string B, T C) N)> Tp<T>(T t) { await P(1); return (1, ("b", t)); }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var t = await Tp(n); var e = t == (await P(1), (await P(2, "b"), n)); var ne = (await P(3), S(4)) != (S(3), await P(4));
        (int, long) conv = (await P(5), await P(6)); (var a, int b) = (await P(7), S(8)); (a, b) = (b, await P(9)); int[] arr = [0, 1, 2]; (arr[a % 3], arr[await P(1)], var nn) = (await P(2), arr[0], t.N); 
        (int x, int y)? nt = n > 2 ? (await P(3), 4) : null; var s = nt is (var p, 4) ? p : await P(5); ValueTuple<int> one = new(await P(6)); var big = (1, 2, 3, 4, 5, 6, 7, 8, await P(9)); Func<(int q, int w)> f = () => (q: a, b); await P(1); var (q1, _) = f(); foreach (var (k, v) in new Dictionary<int, string> { [await P(2)] = "x" }) { Log(k + v + await P(3)); } 
        if ((await P(4), n) is (4, > 2) or (_, 0)) s++; return R(t, e, ne, conv, a, b, arr, nn, nt, s, one, big, big.Item9, big.Rest, q1, nt?.x, nt == (3, 4));
    }
}

//## mono-one file
public class Bs { protected virtual async Task<int> V(int a) { await Task.Yield(); return a; } public async Task<T> G<T>(T t, Func<T, Task<T>> f) => await f(t); }
public partial class Dr : Bs
{
    int _f = 5; static int s_c; string this[string k] => k + _f;
    protected override async Task<int> V(int a) { await Task.Yield(); return -a; }
    [VoltTask] public async VoltTask<int> Lam() { Func<Task<int>> f = async () => await base.V(3) + _f; Func<int, Task<int>> g = async delegate (int q) { await Task.Yield(); return q + await V(1); }; return await f() + await g(await P(1)) + await G(await P(2), async x => { await Task.Yield(); return x + _f; }); }
    [VoltTask] public async VoltTask<string> Ix() => this["a"] + this[await P(1, "b")] + this["c" + await P(2)];
    [VoltTask] public async VoltTask<int> Sw(object o) { switch (o) { case int i when i > await P(1): case long: return 1; case string { Length: > 2 and < 9 } s: return s.Length + await P(2); case int[] { Length: 2 } and [var a, .. var rest]: return a + rest.Length + await P(3); case null: return await P(4); case (int x, int y) when await P(5) > 0 && x > y: return x; case IEnumerable<int> e: { var sum = 0; foreach (var q in e) sum += q * await P(6); return sum; } default: await P(7); goto case null; } }
    [VoltTask] public async VoltTask Nest() { for (;;) { try { while (true) { s_c++; switch (s_c) { case 1: await P(1); continue; case 2: break; case 3: goto done; default: return; } await P(2); break; } } finally { _f++; if (_f > 6) await P(3); } } done: _f += 100; }
    [VoltTask] public async VoltTask<string> All() { s_c = 0; var r = R(await Lam(), await Ix(), await Sw(4), await Sw(0L), await Sw("abc"), await Sw(new[] { 4, 5 }), await Sw(null!), await Sw((3, 2)), await Sw((1, 2)), await Sw(new List<int> { 1, 2 }), await Sw(1.5)); await Nest(); return r + _f; }
}
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => await new Dr().All(); }

//## struct-this file
public interface IV { int V { get; set; } Task<int> Bump(int x); }
public partial struct Sx<T> : IV where T : notnull
{
    public int V { get; set; } public T? Tt; public int[] Arr;
    public Sx(T t) { Tt = t; V = 1; Arr = [1, 2, 3]; }
    async Task<int> IV.Bump(int x) { V += x; await Task.Yield(); V += x; return V; }
    [VoltTask] public async VoltTask<string> Use(int n) { V += n; var copy = this; copy.V = 50; await P(1); V++; this = new Sx<T>(Tt!) { V = V + copy.V }; Arr[await P(1)] += V; await P(2); var me = this; Func<int> f = () => me.V; V += await P(3); return R(V, f(), Tt, Arr, ToString(), GetHashCode() == V, Equals(this)); }
    public override int GetHashCode() => V; public override string ToString() => "S" + V;
    [VoltTask] public async VoltTask<int> Iter() { var t = 0; await foreach (var x in It(await P(3))) t += x; return t; }
    [VoltTask] async IAsyncEnumerable<int> It(int n) { for (V = 0; V < n; V++) { yield return V; await P(1); } }
    [VoltTask] public static async VoltTask<TS> Mut<TS>(TS s) where TS : struct, IV { s.V += await P(4); s.V++; var b = s.Bump(await P(5)); s.V += await b; return s; }
    [VoltTask] public static async VoltTask<int> MutI(IV s) { s.V += await P(4); s.V++; s.V += await s.Bump(await P(5)); return s.V; }
}
public static partial class C
{
    static SCell s_s;
    static SCell Val => L("val", s_s);
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var s = new Sx<string>("q"); var u = await s.Use(n); var m = await Sx<int>.Mut(s); object bx = s; var mi = await Sx<int>.MutI((IV)bx);
        var arr = new SCell[3]; arr[1].Field = await P(1); arr[S(1)].Bump(await P(2)); arr[await P(1)].Property += await P(2); arr[1].Field++; arr[2] = arr[1]; arr[2].Other = arr[1].Field + await P(3);
        var sum = Val.Bump(await P(4)); s_s.Bump(await P(5)); s_s.Property++; var k = new SCell(2); k.Bump(await P(6)); k[await P(1)] = await P(2); k[1] += await P(3); 
        var ext = k.ByVal(await Chg()); var r = k.ByVal(await P(1) + (k.Field = 77)); List<SCell> ls = [k]; var lf = ls[0].Field + await P(2); SCell? nk = n > 2 ? k : null; var nf = nk?.Field + await P(3); var nv = nk.GetValueOrDefault().Bump(await P(4)); 
        return R(u, m.V, mi, s.V, arr, sum, s_s.Field, k.Field, ext, r, lf, nf, nv, await s.Iter());
        async Task<int> Chg() { await Task.Yield(); k.Field = 1000; return 1; }
    }
    extension(SCell c) { public int ByVal(int x) => c.Field + x; }
}

//## struct-ext-receiver file
public static partial class C
{
    static int ByVal(this SCell c, int x) => c.Field + x;
    static int ByIn(this in SCell c, int x) => c.Field + x;
    static int ByRef(this ref SCell c, int x) => c.Field += x;
    static int G<T>(this T c, int x) where T : struct => c.GetHashCode() * 0 + x;
    [VoltTask] static async VoltTask<int> Vt(this SCell c, int x) { await P(1); return c.Field + x; }
    static SCell s_c;
    static int Chg(int v) { s_c.Field = v; return 1; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        s_c = new SCell(3); var a = s_c.ByVal(Chg(10) + await P(1)); var b = s_c.ByVal(await P(2) + Chg(20)); var c = s_c.ByRef(await P(3) + Chg(30)); var d = s_c.ByIn(await P(4) + Chg(40));
        var k = new SCell(1); var e = k.ByVal((k.Field = 9) + await P(5)); var f = k.ByVal(await P(6) + (k.Field = 19)); var g = k.ByRef((k.Field = 29) + await P(7)); var arr = new[] { k }; var h = arr[0].ByVal((arr[0].Field = 5) + await P(8)); var i = arr[0].ByRef((arr[0].Field = 6) + await P(9));
        var j = await k.Vt((k.Field = 50) + await P(1)); var l = await k.Vt(await P(2) + (k.Field = 60)); var m = k.Field + (k.Field = 70) + await P(3) + k.Field; var o = (k, await P(4), k.Field = 80, k); var p = k.G(await P(5)); var q = k.Equals(await P(6, k)) ; var tt = new[] { k, await P(7, new SCell(5)), k };
        var ks = (k.Field = 90, await P(8, k).Me()); 
        return R(a, b, c, d, e, f, g, h, i, j, l, m, o, p, q, tt, ks, s_c.Field, k.Field);
    }
    static async Task<SCell> Me(this VoltTask<SCell> t) { return await t; }
}

//## mono-two file
public class Hl { Cell _a = new() { Next = new() }; public Cell A => Volt.Cases.T.L("getA", _a); List<int> _l = []; public List<int> L => Volt.Cases.T.L("getL", _l); public Cell N { get; } = new(); }
public delegate Task<T> Dl<T>(ref int x, out T t);
public static partial class C
{
    static int s_i; static int Prop { get => L("getP", s_i); set { Log("setP" + value); s_i = value; } } static int[] Arr => L("arr", s_arr); static int[] s_arr = new int[4];
    static ref int Rf(int i) { Log("rf" + i); return ref s_arr[i]; }
    static Task<int> Del(ref int x, out int t) { t = x++; return Task.FromResult(x); }
    [VoltTask] static async VoltTask<T> Def<T>(T a, T b = default!, params T[] c) { await P(1); return c.Length > 0 ? c[^1] : b is null ? a : b; }
    [VoltTask] static async VoltTask<int> Nam(int a, int b = 2, int c = 3, [System.Runtime.CompilerServices.CallerLineNumber] int ln = 0) { await P(2); return a * 100 + b * 10 + c; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        s_i = 0; s_arr = new int[4];
        Prop = Prop + await P(1) + Prop++; Prop -= await P(2) * --Prop; Arr[Prop & 3] = await P(3); Arr[await P(1)] += Arr[1] + await P(2); Rf(1) += 2; Arr[1] ^= await P(3); Rf(S(2)) = S(3); 
        int loc = 3; Dl<int> dl = Del; var a = await dl(ref loc, out var o) + o; var b = await dl(x: ref s_arr[await P(0)], t: out s_i);
        var c = await Def(1) + await Def(1, await P(3)) + await Def(1, 2, await P(4), 5); var d = await Nam(c: await P(1), a: await P(2)); var e = await Nam(S(1), c: await P(3)); var f = await Nam(b: S(4), a: await P(5), c: S(6));
        var g = (Func<Task<int>>)(async () => { await Task.Yield(); loc++; return loc; }); var h = await g() + await g() + loc; var i = await await Tk<Task<int>>(1, Tk(2)); var j = (await P<object>(3, "x")).ToString() + ((string)await P<object>(4, "y")).Length; var k = new int[await P(2), await P(3)]; k[await P(1), 0] = await P(5); k[1, 0] += await P(6); k[1, 0]++; var l = new List<int>(await P(3)) { await P(1), { 2 }, await P(3) }; var m = new Dictionary<string, List<int>> { ["a"] = new() { Capacity = await P(7) }, }; var m2 = new Dictionary<string, List<int>>(m) { ["a"] = { Capacity = await P(8) } }; var m3 = new Cell { Next = new Cell { Text = "q" } }; var m4 = new Hl { A = { Field = await P(1), Property = await P(2), [1] = await P(3), Next = { Raw = await P(4) } }, L = { await P(5), S(6), { await P(7) } }, N = { Field = S(8) } }; 
        return R(Prop, s_arr, a, b, c, d, e, f, h, i, j, k.Length, k[1, 0], l, loc, o, m2["a"].Capacity, m4.A, m4.A.Next!.Raw, m4.L);
    }
}

//## unsafe-ctx file
public partial class U
{
    unsafe int* _p; int _x = 3; unsafe static int Call(int a) { delegate*<int, int> f = &Inc; return f(a); } static int Inc(int a) => a + 1; unsafe struct Fx { public fixed int B[4]; } Fx _fx;
    unsafe int Read() { fixed (int* p = &_x) { _p = p; return *p + Call(2); } }
    unsafe int Fix(int i, int v) { _fx.B[i] = v; return _fx.B[i]; }
    static unsafe int Sz<T>() where T : unmanaged => sizeof(T);
    public unsafe int Size => Sz<long>() + sizeof(Fx);
    [VoltTask] public async VoltTask<int> Go() { var r = R1(); await P(1); unsafe { int y = 5; int* q = &y; *q += _x; r += *q; } await P(2); { Span<int> s = stackalloc int[2]; s[1] = 4; r += s[1]; } return r + await P(3); }
    int R1() => Read() + Fix(1, 7);
}
public static partial class C { [VoltTask] public static async VoltTask<string> Run(int n) { var u = new U(); return R(await u.Go(), u.Size); } }

//## struct-receivers-of-both-kinds-of-extension file
public static partial class C
{
    static int Cl(this SCell c, int x) => c.Field + x;
    extension(SCell c) { public int Bl(int x) => c.Field + x; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var k = new SCell(5);
        var a = k.Cl(await Chg(100)); var b = k.Bl(await Chg(200)); var c = k.Cl(1 + await Chg(300)); var d = k.Bl(1 + await Chg(400)); var e = Cl(k, await Chg(500)); var f = Two(k, await Chg(600));
        var l = new SCell(7); var g = l.Cl(await Set()); var h = l.Bl(await Set()); var i = Cl(l, await Set()); var j = l.Bl(await P(1) + (l.Field = 33)); var m = l.Bl((l.Field = 44) + await P(1));var o = l.Cl((l.Field = 54) + await P(1));
        return R(a, b, c, d, e, f, g, h, i, j, m, o);
        async Task<int> Chg(int v) { await Task.Yield(); k.Field = v; return 1; }
        Task<int> Set() { l.Field++; return Task.FromResult(1); }
    }
    static int Two(SCell c, int x) => c.Field + x;
}

//## eh-one file
public class Ex1 : Exception { public int Id; public Ex1(int id) : base("e" + id) => Id = id; }
public partial class C
{
    static int s_cnt;
    [VoltTask] static async VoltTask Throw(int a) { await P(a); throw new Ex1(a); }
    [VoltTask] static async VoltTask<int> G1() { try { await Throw(1); return 1; } catch (Ex1 e) when (e.Id > 0) { await P(2); try { await Throw(3); } catch (Ex1) { await P(4); throw; } finally { await P(5); s_cnt++; } return 2; } finally { s_cnt += 10; await P(6); s_cnt += 100; } }
    [VoltTask] static async VoltTask<int> G2() { int r = 0; try { try { throw null!; } finally { r += await P(1); goto1: if (r < 5) { r++; await P(2); goto goto1; } } } catch (NullReferenceException) when (r > 3) { r += 10; } catch when (r <= 3) { r += 20; await P(3); } return r; }
    [VoltTask] static async VoltTask<int> G3(int n) { for (int i = 0; ; i++) { try { if (i == n) return i; if (i == 5) break; try { await P(1); continue; } finally { if (i == 2) await P(2); } } finally { s_cnt += i; await P(3); } } return -1; }
    [VoltTask] static async VoltTask<string> G4() { string s = ""; try { try { await Throw(4); } catch (Exception e) when (Set(ref s, "f1") && e is InvalidOperationException) { s += "no"; } finally { s += "fin"; await P(5); } } catch (Ex1 e) when (Set(ref s, "f2" + e.Id)) { s += "yes" + await P(6); } return s; static bool Set(ref string x, string v) { x += v; return true; } }
    [VoltTask] static async VoltTask<int> G5() { try { goto L; L: await P(1); return await Inner(); async Task<int> Inner() { try { await Task.Yield(); throw new Ex1(7); } catch (Ex1 e) { await Task.Yield(); return e.Id; } } } catch { return 0; } }
    [VoltTask] static async VoltTask<int> G6() { int x = 0; try { x = 1; await P(1); } catch (Exception) { x = 2; } finally { try { x += 10; await P(2); throw new Ex1(9); } catch (Ex1) { x += 100; } finally { await P(3); x += 1000; } } return x; }
    [VoltTask] static async VoltTask<string> G7() { var log = ""; try { try { try { await Throw(8); } finally { log += "1"; await Throw(9); } } finally { log += "2"; await P(1); } } catch (Ex1 e) { log += e.Id; try { throw; } catch (Ex1 f) when (ReferenceEquals(e, f)) { log += "same" + (f.StackTrace!.Length > 0); } } return log; }
    [VoltTask] static async VoltTask<int> G8() { Exception? saved = null; try { await Throw(2); } catch (Exception e) { saved = e; e = new Exception("changed"); await P(1); Log(e.Message); } Func<string> f = () => saved!.Message; await P(3); try { System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(saved!).Throw(); } catch (Ex1 e) when (f() == e.Message) { Action a = () => Log(e.Id); e = new Ex1(55); a(); await P(4); a(); e.Id++; a(); } return 1; }
    [VoltTask] static async VoltTask<T> G9<T>(T t) where T : class { try { return await P<T?>(1, null) ?? throw new Ex1(3); } catch (Ex1) when (t is string { Length: var l } && l > await0()) { return t; } static int await0() => 2; }
    [VoltTask] static async VoltTask<int> H1() { var sem = new System.Threading.SemaphoreSlim(1); await sem.WaitAsync(); try { await P(1); } finally { sem.Release(); } lock (sem) { try { return sem.CurrentCount; } finally { Log("lk"); } } }
    [VoltTask] static async VoltTask<int> H2(int n) { switch (n) { case 0: try { await P(1); goto case 1; } finally { await P(2); } case 1: try { goto default; } catch { } break; case 2: try { await P(3); break; } catch (Exception) when (n > 3) { goto case 0; } default: try { return 5; } finally { await P(4); } } return 6; }
    [VoltTask] static async VoltTask H3() { try { await P(1); } catch { await P(2); return; } try { return; } finally { try { await P(3); } catch (PointException) { Log("swallow"); } } }
    [VoltTask] public static async VoltTask<string> Run(int n) { s_cnt = 0; var t = ""; try { await G1(); } catch (Ex1 e) { t += e.Id; } await H3(); return t + R(await G2(), await G3(2), await G3(9), await G4(), await G5(), await G6(), await G7(), await G8(), await G9("abc"), await H1(), await H2(0), await H2(1), await H2(2), s_cnt); }
}

//## foreach-using-one file
public class AsyncSeq(int n) { public En GetAsyncEnumerator(int a = 3, params string[] q) => new(n); public sealed class En(int n) { int _i; public int Current => L("cur", _i); public ValueTask<bool> MoveNextAsync() => Vt(1, _i++ < n); public ValueTask DisposeAsync() { Log("disp"); return default; } } }
public struct SSeq { public SEn GetAsyncEnumerator() => new(); public struct SEn { int _i; public int Current => _i; public Task<bool> MoveNextAsync() { _i++; return Tk(2, _i < 3); } public Task DisposeAsync() { Log("sdisp" + _i); return Task.CompletedTask; } } }
public static class SeqExt { public static AsyncSeq.En GetAsyncEnumerator(this (int, int) t) => new(t.Item1); public static IEnumerator<int> GetEnumerator(this Range r) { for (var i = r.Start.Value; i < r.End.Value; i++) yield return i; } }
public class ADis(string n) : IAsyncDisposable { public string N => n; public ValueTask DisposeAsync() { Log("ad" + n); return new(Tk(3)); } }
public struct SDis(string n) : IAsyncDisposable, IDisposable { int _c; public async ValueTask DisposeAsync() { _c++; await Task.Yield(); Log("sad" + n + _c); } public void Dispose() { _c++; Log("sd" + n + _c); } }
public class PDis { public Task DisposeAsync(int x = 4) { Log("pd" + x); return Tk(4); } }
public ref struct RDis { public string N; public void Dispose() => Log("rd" + N); }
public partial class C
{
    static async IAsyncEnumerable<(int, string)> Gen([System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken ct = default) { try { for (int i = 0; i < 3; i++) { ct.ThrowIfCancellationRequested(); yield return (i, "s" + i); await Task.Yield(); } } finally { Log("genfin"); } }
    [VoltTask] static async VoltTask<T?> First<T>(IAsyncEnumerable<T> s) { await foreach (var x in s.ConfigureAwait(false)) return x; return default; }
    [VoltTask] static async VoltTask<int> Use<T>(T t) where T : IAsyncDisposable? { await using (t) { await P(1); return t is null ? 0 : 1; } }
    static IAsyncEnumerable<int> Nul() => null!;
    [VoltTask] static async VoltTask<int> Use2<T>(T t) where T : struct, IDisposable { using T u = t; using (t) await P(2); return 3; }
    [VoltTask] static async VoltTask<string> Many() { await using var a = new ADis("a"); using var b = new SDis("b"); await using ADis c = new("c"), d = new(await P(3, "d")); await using (new SDis("e")) { await P(4); } await using var p = new PDis(); { using var r = new RDis { N = "r" }; Log(r.N); } if (a.N == "a") { await using var z = (ADis?)null; using (z as IDisposable) { } return a.N + await P(5, c.N) + d.N; } return ""; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = ""; var cts = new System.Threading.CancellationTokenSource();
        await foreach (var x in new AsyncSeq(2)) r += x; await foreach (long y in new AsyncSeq(await P(2))) { if (y == 2) break; r += y; } await foreach (var s in new SSeq()) { r += s + await P(1); } await foreach (var t in (1, 2)) r += "t" + t;
        await foreach (var (i, s) in Gen().WithCancellation(cts.Token)) { r += i + s; if (i == 1) continue; await P(3); } await foreach (var (i, _) in Gen()) { if (i == n) { r += "stop"; goto Out; } } Out: foreach (var q in 1..4) { r += q + await P(4); }
        try { await foreach (var (i, s) in Gen(cts.Token)) { if (i == 1) cts.Cancel(); r += s; } } catch (OperationCanceledException) { r += "canc"; }
        r += await First(Gen()) + "" + await Use(new ADis("u")) + await Use<ADis?>(null) + await Use(new SDis("v")) + await Use2(new SDis("w")) + await Many();
        try { await foreach (var x in Nul()) { } } catch (NullReferenceException) { r += "nre"; }
        foreach (ref readonly var rr in new[] { 1, 2 }.AsSpan()) { r += rr; } foreach (var (k, v) in new Dictionary<string, int> { ["k"] = await P(5) }) r += k + v; foreach (var ch in await P(6, "xy")) { foreach (var d2 in new[,] { { 1, 2 }, { 3, await P(7) } }) r += ch + d2; } foreach (dynamic dd in new object[] { 1, "s" }) { r += dd + await P(8); }
        return r;
    }
}

//## iterators-one file
public partial class C
{
    int _f = 2;
    [VoltTask] async IAsyncEnumerable<int> It(int a, [System.Runtime.CompilerServices.EnumeratorCancellation] System.Threading.CancellationToken t = default) { a++; yield return a; yield return _f + await P(1); try { yield return await P(2) + a++; using var r = new Res("r"); yield return a; if (a > 5) yield break; await P(3); } finally { Log("fin" + a); await P(4); } yield return t.CanBeCanceled ? 1 : 0; }
    [VoltTask] static async IAsyncEnumerable<T> Map<S, T>(IAsyncEnumerable<S> s, Func<S, VoltTask<T>> f) { await foreach (var x in s) { var y = await f(x); Log(y); yield return y; } }
    [VoltTask] static async IAsyncEnumerable<string> Tree(int d) { if (d == 0) { yield return "leaf"; yield break; } await foreach (var x in Tree(d - 1)) yield return "l" + x; await P(5); await foreach (var x in Tree(d - 1)) yield return "r" + x; }
    [VoltTask] static async IAsyncEnumerable<Func<int>> Clo() { for (var i = 0; i < 2; i++) { var j = i; yield return () => j * 10 + i; await P(6); j++; } }
    [VoltTask] static async IAsyncEnumerator<int> En(int n) { while (n-- > 0) { yield return n; } await P(7); }
    [VoltTask] static async IAsyncEnumerable<int> Sw(int n) { switch (n) { case 0: yield return await P(8); goto case 1; case 1: { yield return 1; break; } default: yield return -1; break; } for (;;) { yield return 9; if (await P(9) > 0) break; } L: if (n++ < 2) { yield return n; goto L; } }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var c = new C(); var r = ""; await foreach (var x in c.It(n)) r += x + ","; await foreach (var x in c.It(1)) { r += x; if (x == 3) break; } await foreach (var x in Map(c.It(0), async v => { await Pv(1); return "m" + v; })) r += x; await foreach (var x in Tree(2)) r += x; var fs = new List<Func<int>>(); await foreach (var f in Clo()) { fs.Add(f); r += f(); } foreach (var f in fs) r += "f" + f(); var e = En(3); try { while (await e.MoveNextAsync()) r += e.Current; } finally { await e.DisposeAsync(); } await foreach (var x in Sw(n % 3)) r += x; var e2 = c.It(1).GetAsyncEnumerator(); await e2.MoveNextAsync(); await e2.MoveNextAsync(); await e2.MoveNextAsync(); await e2.DisposeAsync(); r += await e2.MoveNextAsync();
        return r;
    }
}

//## pattern-one file
public record Pt(int X, int Y); public record Sh(string N); public record Ci(int R) : Sh("c"); public record Re(Pt A, Pt B) : Sh("r");
public class De { public void Deconstruct(out int a, out string b) { Log("dec"); a = 3; b = "bb"; } public int this[int i] => i; public int Length => 3; public De Slice(int a, int b) => this; }
public partial class C
{
    [VoltTask] static async VoltTask<string> Area(Sh s) => s switch { Ci { R: > 5 } => "big" + await P(1), Ci(var r) when r + await P(2) > 4 => "mid" + r, Ci c => "c" + c.R, Re({ X: 0, Y: 0 }, (var x, _) b) => "o" + x + b.Y + await P(3), Re { A: (1, var q), B.X: var w } when await P(4, q > w) => q + "" + w, Re(not { X: > 3 }, _) r => await P(5) + r.N, { N: [.., 'r'] } => "ends" + await P(6), { N: "z" or "y" } => "zy", null => throw new ArgumentNullException(await P(7, "nl")), _ => "?" };
    [VoltTask] static async VoltTask<string> Lst(object o) => o switch { int[] and [] => "e", int[] and [var x] => "1" + x, int[] and [1, .. { Length: > 1 } m, var l] => "m" + m.Length + l + await P(1), string and ['a', .. var rest] => rest + await P(2), De and [var a, .. var mid, _] and (var p, "bb") => a + p + await P(3, mid.Length) + "", (int a, int b) => (a + b).ToString(), System.Runtime.CompilerServices.ITuple { Length: 3 } t => "t3" + t[0], string[] and ["x", ..] => "x..", _ when o.GetHashCode() == 5 => await P(4, "five"), ValueType and not Enum => "vt", _ => "no" };
    [VoltTask] static async VoltTask<int> If(object? o, int n) { if (o is not string { Length: > 0 } s) { return -1; } await P(1); if (n is > 1 and < 3 or 7 && await P(2) is 2 and var two) s += two; if (o is string t && (t.Length > 5 || int.TryParse(await P(3, t), out var z) && z > 3)) return z0(t); while (o is string { Length: var ln } && ln < n + await P(4)) { o = s + ln; s += "x"; if (s.Length > 20) break; } return s.Length; static int z0(string q) => q.Length * 100; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = R(await Area(new Ci(9)), await Area(new Ci(n)), await Area(new Re(new(0, 0), new(1, 2))), await Area(new Re(new(1, 5), new(2, 2))), await Area(new Re(new(1, 1), new(2, 2))), await Area(new Re(new(4, 4), new(0, 0))), await Area(new Sh("z")), await Area(new Sh("q")));
        r += R(await Lst(new int[0]), await Lst(new[] { 7 }), await Lst(new[] { 1, 2, 3, 4 }), await Lst("abc"), await Lst(new De()), await Lst((1, 2)), await Lst((1, 2, 3)), await Lst(new[] { "x" }), await Lst(5), await Lst(1.5), await Lst(DayOfWeek.Friday));
        r += R(await If("12", n), await If("7", 7), await If(null, 1), await If("longer one", 2), n switch { < 0 => -1, 0 => await P(8), 1 or 2 => await P(9), _ when n == 3 => 33, _ => await P(1) }, (n, await P(2)) switch { (0, _) => "z", (var a, var b) when a > b => "gt", _ => "le" });
        try { r += n switch { 77 => await P(3, "never") }; } catch (System.Runtime.CompilerServices.SwitchExpressionException e) { r += e.UnmatchedValue; } try { await Area(null!); } catch (ArgumentNullException e) { r += e.ParamName; }
        return r;
    }
}

//## query-linq file
public partial class C
{
    [VoltTask] static async VoltTask<List<T>> All<T>(IEnumerable<VoltTask<T>> ts) { var l = new List<T>(); foreach (var t in ts) l.Add(await t); return l; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        int[] src = [3, 1, 2]; int cap = n;
        var q = from x in await P(1, src) let y = x * cap where y >= 0 orderby y descending, x select new { x, y }; cap++; var a = string.Join(";", q.Select(z => z.x + ":" + z.y)); await P(2); var first = q.First(); await P(3); a += first.x + first.y;
        var g = from x in src join z in await P(4, new[] { 1, 2 }) on x equals z into gs from gg in gs.DefaultIfEmpty() group (x, gg) by x % 2 into grp select (grp.Key, grp.Count()); a += string.Join(",", g.OrderBy(p => p.Key)); var tasks = src.Select(async x => { await Task.Yield(); cap += x; return x * 2; }).ToList(); a += string.Join(",", await Task.WhenAll(tasks)); a += R(await All(src.Select(x => P(x))));
        var dict = src.ToDictionary(x => x, x => "v" + x); a += dict[await P(1)] + (await P(2, dict)).Count; System.Linq.Expressions.Expression<Func<int, int>> ex = z => z + cap; a += ex.Compile()(await P(3)) + cap; var lz = new Lazy<Task<int>>(async () => { await Task.Yield(); return cap; }); a += await lz.Value; var (mn, mx) = (src.Min(), src.Max() + await P(4)); IEnumerable<int> It() { foreach (var s in src) yield return s + cap; } a += string.Join("", It()); var agg = src.Aggregate(await P(5), (s, x) => s + x + cap); return a + mn + mx + agg;
    }
}

//## caller-info-and-attrs file
public partial class C
{
    static string Who([System.Runtime.CompilerServices.CallerMemberName] string m = "", [System.Runtime.CompilerServices.CallerLineNumber] int l = 0, [System.Runtime.CompilerServices.CallerFilePath] string f = "") => m + l + System.IO.Path.GetFileName(f);
    static string Arg(object? o, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(o))] string e = "") => o + e;
    class Wh { public string M; public Wh([System.Runtime.CompilerServices.CallerMemberName] string m = "") => M = m; public string this[int i, [System.Runtime.CompilerServices.CallerMemberName] string m = ""] => m + i; public void Add(int x, [System.Runtime.CompilerServices.CallerMemberName] string m = "") => M += m + x; public System.Collections.IEnumerator GetEnumerator() => null!; public string P { get => M; set => M = value; } }
    class Whs : Wh, System.Collections.IEnumerable { }
    string Prop { get { return _p; } set { _p = value + Who(); } } string _p = "";
    [VoltTask] public async VoltTask<string> M1(int n) { var w = Who(); var x = Who() + await P(1) + Who(); var a = Arg(n + await P(2)) + Arg(await P(3, n)); var nw = new Wh(); await P(4); var q = new Wh().M + nw[await P(5)] + nw[3]; string Lf() => Who(); Func<string> la = () => Who(); var s = new Whs { await P(1), 2 }; Prop = Who() + await P(2); return w + x + a + q + nw.M + Lf() + la() + s.M + Prop; }
    [VoltTask] public static async VoltTask<string> Run(int n) => await new C().M1(n);
}

//## delegates-events file
public delegate void Hd(object? s, int e);
public partial class C
{
    event Hd? Ev; static event Action? SEv; Action? _a; Func<Task<int>>[] _fs = [];
    [VoltTask] async VoltTask<string> Go(int n)
    {
        var log = ""; Hd h = (s, e) => log += "h" + e; Ev += h; Ev += await P<Hd>(1, (_, e) => log += "g" + e); Ev?.Invoke(this, await P(2)); Ev -= await P(3, h); Ev?.Invoke(null, 7); C c2 = this; c2.Ev += h; c2.Ev!(1, await P(4)); SEv += () => log += "se"; SEv?.Invoke(); SEv = null; _a = () => log += "a"; _a += await P<Action>(5, () => log += "b"); _a(); _a -= _a; _fs = [async () => { await Task.CompletedTask; return 1; }, () => Tk(6)]; var t = 0; foreach (var f in _fs) t += await f() * await P(1); t += await _fs[await P(1)](); Func<int, Func<int, Task<int>>> cur = a => async b => { await Task.CompletedTask; return a + b + t; }; t += await cur(await P(2))(await P(3)); var mg = new Func<int, string>(Mg); var mi = mg.Invoke(await P(4)); var comp = (await P<Func<int>?>(5, () => 3))?.Invoke() ?? await P(6); MulticastDelegate md = h; return log + t + mi + comp + md.GetInvocationList().Length + (await P<Func<string>>(1, ToString))();
    }
    string Mg(int x) => "mg" + x; public override string ToString() => "C!";
    [VoltTask] public static async VoltTask<string> Run(int n) => await new C().Go(n);
}

//## generics-deep file
public interface IShape<TSelf> where TSelf : IShape<TSelf> { static abstract TSelf Make(int x); static virtual int Sides => 3; int Area { get; } static abstract TSelf operator +(TSelf a, TSelf b); }
public readonly record struct Sq(int X) : IShape<Sq> { public static Sq Make(int x) => new(x); public int Area => X * X; public static Sq operator +(Sq a, Sq b) => new(a.X + b.X); }
public partial class G<TA, TB> where TA : class, new() where TB : struct, IComparable<TB>
{
    public partial class In<TC> where TC : IEnumerable<TA> { [VoltTask] public static async VoltTask<(TA, TB, TC)> Mk(TC c, TB b = default) { var a = new TA(); await P(1); TB? nb = b.CompareTo(default) > 0 ? b : null; await P(2); return (c.FirstOrDefault() ?? a, nb ?? await P(3, b), c); } }
    [VoltTask] protected internal async VoltTask<TR> Map<TR>(TA a, Func<TA, TB, VoltTask<TR>> f, params TB[] bs) { TR r = default!; foreach (var b in bs) r = await f(a, b); return r; }
    public int N; [VoltTask] public async VoltTask<G<TA, TB>> Self() { N++; await P(4); return this; }
}
public static partial class C
{
    [VoltTask] static async VoltTask<T> Sum<T>(int n) where T : IShape<T> { var t = T.Make(await P(1)); for (var i = 0; i < 2; i++) t += T.Make(i + await P(2)); return t + T.Make(T.Sides); }
    [VoltTask] static async VoltTask<string> Un<T>(T t) where T : unmanaged, Enum { var x = (t, t.HasFlag(t)); await P(3); return $"{x} {typeof(T).Name} {default(T)} {Enum.GetNames<T>().Length + await P(1)}"; }
    [VoltTask] static async VoltTask<T?> Nul<T>(T? t, bool b) { if (b) return default; await P(4); T? u = t; await P(5); return u; }
    [VoltTask] static async VoltTask<T> Num<T>(T a) where T : System.Numerics.INumber<T> { checked { a += T.One + await P(1, a); } a++; a = -a * T.CreateChecked(await P(2)); return a % T.CreateChecked(7); }
    [VoltTask] static async VoltTask<IList<T>> Lst<T>(params IEnumerable<T> xs) { var l = new List<T>(); foreach (var x in xs) { l.Add(x); await P(3); } return [.. l, .. await P<T[]>(4, [])]; }
    [VoltTask] static async VoltTask<Dictionary<TK, List<TV>>> Grp<TK, TV>(IAsyncEnumerable<TV> s, Func<TV, TK> k) where TK : notnull { var d = new Dictionary<TK, List<TV>>(); await foreach (var x in s) { if (!d.TryGetValue(k(x), out var l)) d[k(x)] = l = []; l.Add(x); await P(5); } return d; }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var g = await new G<List<int>, int>().Self(); var m = await g.Map([n], async (a, b) => { await Pv(1); a.Add(b); return a.Count; }, 1, 2, await P(3)); var i = await G<object, int>.In<List<object>>.Mk(["x"], n); var j = await G<object, long>.In<object[]>.Mk([]);
        return R((await Sum<Sq>(n)).Area, await Un(DayOfWeek.Monday), await Nul("s", n > 2), await Nul<int>(3, false), await Nul<int?>(null, true), await Num(5), await Num(2.5m), await Lst<int>(1, 2), await Lst("a"), await Grp(new ASeq(3), x => x % 2), m, i.Item1, i.Item2, j.Item1.GetType().Name, g.N);
    }
}

//## awaiters-odd file
public class Aw<T>(T v) { public AwR<T> GetAwaiter() => new(v); }
public readonly struct AwR<T>(T v) : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted { get { Log("isc"); return false; } } public void OnCompleted(Action a) { Log("onc"); Post(a); } public T GetResult() { Log("getr"); return v; } }
public static class AwX { public static System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter(this int i) { Log("int" + i); return Task.FromResult(i).GetAwaiter(); } public static System.Runtime.CompilerServices.TaskAwaiter GetAwaiter(this TimeSpan t) => Task.CompletedTask.GetAwaiter(); public static System.Runtime.CompilerServices.TaskAwaiter<T[]> GetAwaiter<T>(this IEnumerable<Task<T>> ts) => Task.WhenAll(ts).GetAwaiter(); public static System.Runtime.CompilerServices.ValueTaskAwaiter<(A, B)> GetAwaiter<A, B>(this (Task<A>, Task<B>) t) => Both(t.Item1, t.Item2).GetAwaiter(); static async ValueTask<(A, B)> Both<A, B>(Task<A> a, Task<B> b) => (await a, await b); extension(string s) { public System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Task.FromResult(s.Length).GetAwaiter(); } }
public interface IAw { IAwr GetAwaiter(); } public interface IAwr : System.Runtime.CompilerServices.ICriticalNotifyCompletion { bool IsCompleted { get; } string GetResult(); }
public class IAwImpl : IAw, IAwr { public IAwr GetAwaiter() => this; bool IAwr.IsCompleted => true; string IAwr.GetResult() => "iaw"; void System.Runtime.CompilerServices.INotifyCompletion.OnCompleted(Action a) => a(); void System.Runtime.CompilerServices.ICriticalNotifyCompletion.UnsafeOnCompleted(Action a) => a(); }
public class BaseAw { public virtual System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Task.FromResult(1).GetAwaiter(); } public class DerAw : BaseAw { public override System.Runtime.CompilerServices.TaskAwaiter<int> GetAwaiter() => Task.FromResult(2).GetAwaiter(); }
public static partial class C
{
    [VoltTask] static async VoltTask<T> TP<T, TAw>(TAw a, Func<TAw, T> f) where TAw : BaseAw { await P(1); var x = await a; Log(x); return f(a); }
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = await new Aw<string>("v") + await new Aw<int>(n).GetAwaiterLater(); r += await 5 + await n; await TimeSpan.FromTicks(1); r += R(await new[] { Tk(1), Tk(2) }, await (Tk(3), Tk(4, "t")), await "four"); IAw ia = new IAwImpl(); r += await ia; BaseAw b = new DerAw(); r += await b + await TP(new DerAw(), x => 3); await default(ValueTask); r += await new ValueTask<int>(n); var lz = new Lazy<Task<int>>(() => Tk(5)); r += await lz.Value + await lz.Value; Task<Task<int>> tt = Tk<Task<int>>(6, Tk(1)); r += await (await tt); Task tk = Tk(2); await tk; await (n > 2 ? tk : Task.CompletedTask); r += (await Task.WhenAll(Tk(3), Tk(4))).Length; r += await (Task<int>)(object)Tk(5); var (x, y) = (Tk(1), Tk(2)); r += await x + await y; await Task.WhenAny(x, y).Unwrap(); r += await await Task.WhenAny(x); await new Aw<int>(1); return r;
    }
    static Task<T> GetAwaiterLater<T>(this Aw<T> a) => Task.FromResult(a.GetAwaiter().GetResult());
}

//## conversions-everywhere file
public struct Cv(int v) { public int V => v; public static implicit operator Cv(int x) => L("i2c", new Cv(x)); public static explicit operator int(Cv c) => L("c2i", c.V); public static implicit operator string(Cv c) => "cv" + c.V; public static Cv operator +(Cv a, Cv b) => new(a.V + b.V); public static Cv operator checked +(Cv a, Cv b) => L("chk", new Cv(a.V + b.V + 1)); public static Cv operator ++(Cv a) => new(a.V + 10); public static bool operator ==(Cv a, int b) => L("eq", a.V == b); public static bool operator !=(Cv a, int b) => !(a == b); public override bool Equals(object? o) => true; public override int GetHashCode() => v; public static Cv operator -(Cv a) => new(-a.V); public static Cv operator >>>(Cv a, int b) => new(a.V >>> b); }
public static partial class C
{
    static Cv s_c; static Cv Prop { get => L("gp", s_c); set { Log("sp"); s_c = value; } } static long Lg(long x) => x; static object Ob(object o) => o; static string Fm(FormattableString f) => f.Format + f.ArgumentCount; static int Ov(int x) => 1; static int Ov(long x) => 2; static int Ov(object x) => 3;
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        Cv c = await P(1); Cv? nc = await P(2); nc += await P(3); c += await P(4); c = c + await P(5); c++; Prop += await P(6); Prop++; checked { c += await P(1); c = c + await P(2, c); } unchecked { c = c + await P(3); } string s = await P(4, c); s += await P(5, c); int i = (int)await P(6, c); var eq = c == await P(1) || c != await P(2); var neg = -await P(3, c) + (c >>> await P(1)); long l = await P(2); l = Lg(await P(3)) + await P(4) * 2L; double d = await P(5) / 2; float f = await P(6); decimal m = await P(1); object o = await P(2); o = Ob(await P(3)); IComparable ic = await P(4); int? ni = await P(5); ni = ni + await P(6) ?? await P(1); byte by = checked((byte)(await P(2) + 250)); char ch = (char)(await P(3) + 'a'); var ov = Ov(await P(4)) + Ov(await P(5, 1L)) + Ov(await P<object>(6, 1)) + Ov((short)await P(1)); Func<Task<long>> fl = async () => await Tk(2); l += await fl(); IEnumerable<object> eo = await P(3, new[] { "a" }); (long, object) tup = (await P(4), await P(5, "b")); (object, long?) tup2 = await P(6, (1, 2)); DayOfWeek dw = 0; dw += await P(1); dw = (DayOfWeek)(await P(2)) | dw; var fs = Fm($"{await P(3)}{n}"); nint ni2 = await P(4); uint u = (uint)(int)await P(5) - 1u; ReadOnlyMemory<char> rom = await P(6, "mem".AsMemory()); Half hf = (Half)(await P(1)); Int128 big = await P(2); dynamic dy = await P(3); dy = dy + await P(4); Index ix = await P(1); Range rg = ..await P(2); var arr = new[] { 1, 2, 3, 4 }[rg][ix]; 
        return R(c.V, nc?.V, s, i, eq, neg.V, l, d, f, m, o, ic, ni, by, ch, ov, eo, tup, tup2, dw, fs, ni2, u, rom.Length, hf, big, (object)dy, arr, Prop.V);
    }
}
