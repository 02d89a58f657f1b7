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
