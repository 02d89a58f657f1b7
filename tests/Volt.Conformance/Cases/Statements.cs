//## goto-web members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = ""; int i = 0;
start:
    r += "s" + i;
    if (i++ > 3) goto end;
    {
        await A(1);
        if (i == 2) goto mid;
        r += "b";
    }
    goto start;
mid:
    r += "m";
    try { await A(2); if (i == 2) goto start; r += "t"; } finally { r += "f"; }
    switch (i) { case 3: await A(3); goto case 4; case 4: r += "4"; goto default; default: r += "d"; goto start; }
end:
    for (; ; ) { while (true) { await A(4); goto outer; } }
outer:
    do { r += "o"; if (i > 6) break; i++; continue; } while (await A(5, true));
    foreach (var q in new[] { 1, 2 }) { foreach (var w in new[] { 1, 2 }) { if (w == 2) goto next; await A(1); r += w; } next: ; r += "n"; }
    return r;
}
//## const-local-func members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    try
    {
        const int k = 5; const string s = "z" + nameof(n);
        static int F(int x = k) => x + k;
        int G() => k + n;
        await A(1);
        r += F() + F(2) + G() + s;
        { const int k2 = k * 2; int H() => k2 + k; await A(2); r += H(); }
    }
    finally { const int k = 7; r += k; int F() => k; r += F(); }
    switch (n) { case 1: const int w = 4; int Q() => w; await A(3); r += Q() + w; break; case 2: r += w; break; }
    return r;
}
//## local-funcs members
private int _f = 3;
[VoltTask] async VoltTask<string> Go(int n)
{
    var r = ""; int cap = 1;
    r += Early(2);
    int Early(int x) { cap++; return x + cap + _f; }
    async Task<int> As(int x) { await A(1); return x + cap++; }
    IEnumerable<int> It(int c) { for (var i = 0; i < c; i++) yield return i + cap; }
    T Gen<T>(T t, params T[] rest) where T : notnull { cap += rest.Length; return t; }
    static int St<T>(T t) => typeof(T).Name.Length;
    int Rec(int d) => d == 0 ? cap : Rec(d - 1) + this._f + Mutual(d - 1);
    int Mutual(int d) => d <= 0 ? _f : Rec(d - 1);
    void Rf(ref int a, out int b, in int c) { b = a + c; a++; }
    [System.Diagnostics.Conditional("DEBUG")] static void Cond() => Log("cond");
    ref int Rr(int[] a) { cap++; return ref a[0]; }
    await A(1);
    r += await As(2) + R(It(2)) + Gen(1, 2, 3) + Gen("s") + St(3) + Rec(3);
    int z = 4; Rf(ref z, out var zz, cap); Cond();
    var arr = new[] { 1 }; Rr(arr) = 7;
    await A(2);
    Func<int, Task<int>> del = As; Func<int, int> d2 = Early; var d3 = Rec; Func<string, int> d4 = St;
    r += await del(4) + d2(1) + d3(2) + d4("s") + z + zz + arr[0] + nameof(Early);
    for (int i = 0; i < 2; i++) { int loc = i; int L2() => loc + cap + i; var dd = (Func<int>)L2; await A(3); loc++; r += dd() + L2(); int L3() { int In() => L2() + loc; return In(); } await A(4); r += L3(); }
    return r + cap;
}
[VoltTask] public static async VoltTask<string> Run(int n) => await new C().Go(n);
//## filters-nested members
static bool Fl(string s, bool b) { Log("f" + s); return b; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    try
    {
        try
        {
            try { await A(1); throw new InvalidOperationException("a"); }
            catch (InvalidOperationException e) when (Fl("1" + e.Message, n == 0)) { await A(2); r += "c1"; throw; }
            finally { Log("fin1"); await A(3); }
        }
        catch (Exception e) when (Fl("2", false)) { await A(4); r += "no" + e.Message; }
        catch (Exception e) when (Fl("3", e is InvalidOperationException && n < 4)) { r += "c3" + e.Message; try { await A(5); } catch (PointException) when (Fl("4", true)) { r += "in"; await A(1); } }
        finally { Log("fin2"); }
    }
    catch when (Fl("5", n == 4)) { await A(2); r += "last"; }
    catch (PointException p) { r += "P" + p.Message; await A(3); throw new Exception("wrap", p); }
    return r;
}
//## finally-returns members
[VoltTask] static async VoltTask<int> M(int n, List<string> l)
{
    for (int i = 0; i < 7; i++)
    {
        try
        {
            try { if (i == 0) continue; if (i == 1) { await A(1); continue; } if (i == 2) return await A(2); }
            finally { l.Add("f" + i); await A(3); l.Add("g" + i); }
        }
        catch (PointException) { l.Add("c"); if (i > 4) break; await A(4); }
        finally { try { await A(5); } catch (PointException) { l.Add("cc"); } finally { l.Add("h"); } }
    }
    return -1;
}
[VoltTask] public static async VoltTask<string> Run(int n) { var l = new List<string>(); try { l.Add("" + await M(n, l)); } catch (Exception e) { l.Add(e.Message); } return R(l); }
//## lock-using members
sealed class Di(string s) : IDisposable, IAsyncDisposable { public void Dispose() => Log("d" + s); public async ValueTask DisposeAsync() { Log("da" + s); await Tk(3); } }
ref struct Rd { public int V; public void Dispose() => Log("rd" + V); }
struct Sd : IDisposable { public int V; public void Dispose() { Log("sd" + V); V++; } }
class Pa { public Task DisposeAsync(int x = 3, params int[] y) { Log("pa" + x); return Task.CompletedTask; } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    object g = new(); int x = 0;
    lock (g) { x++; }
    var lk = new Lock(); lock (lk) { x++; }
    using (var a = new Di("a")) { await A(1); }
    await using (var b = new Di("b")) using (var c = new Di("c")) { await A(2); }
    { using var d = new Di("d"); using Di? e = null; await using var f = n > 2 ? new Di("f") : null; x += await A(3); }
    { using var r = new Rd { V = 2 }; x += r.V; }
    await A(4);
    using (var s = new Sd { V = await A(5) }) { x += s.V; await A(1); }
    using (Di q = new("q1"), q2 = new("q2")) { await A(2); }
    await using (new Pa()) { await A(3); }
    await using (new Di("cf").ConfigureAwait(false)) { await A(4); }
    using (n > 3 ? await A(5, new Di("t")) : null) { x++; }
    await using var last = await A(1, new Di("last"));
    lock (await A(2, g)) { x++; }
    return R(x);
}
//## foreach-kinds members
class En { public int I; public En GetEnumerator() => this; public bool MoveNext() => L("mn", I++ < 3); public int Current => L("cur", I); public void Dispose() => Log("never"); }
struct Es : IDisposable { int _i; public Es GetEnumerator() => this; public bool MoveNext() => _i++ < 3; public int Current => _i; public void Dispose() => Log("es" + _i); }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    foreach (var a in new En()) { if (a == n) continue; r += a + await A(1); }
    foreach (long a in new Es()) { r += a; if (a == 2) break; await A(2); }
    foreach (var (a, b) in new[] { (1, "x"), (2, "y") }) { await A(3); r += a + b; }
    foreach (char c in "héy") { await A(4); r += c; }
    foreach (var x in new int[2, 2] { { 1, 2 }, { 3, 4 } }) { await A(5); r += x; }
    foreach (object o in new System.Collections.ArrayList { 1, "q" }) { await A(1); r += o; }
    foreach (string s in new object[] { "a", "b" }) { await A(2); r += s; }
    foreach (int q in (IEnumerable<int>)await A(3, new List<int> { 1, 2 })) { r += q; }
    foreach (dynamic d in new object[] { 1, "z" }) { await A(4); r += d + 1; }
    foreach (var kv in new SortedDictionary<string, int> { ["k"] = 1 }) { await A(5); r += kv.Key + kv.Value; }
    foreach (int? z in new int?[] { null, 3 }) { await A(1); r += z ?? -1; }
    foreach (var _ in Enumerable.Range(0, 2)) await A(2);
    foreach (ref readonly var v in new ReadOnlySpan<int>([1, 2])) r += v;
    return r;
}
//## await-foreach-kinds members
static async IAsyncEnumerable<int> Src(int c, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct = default) { try { for (int i = 0; i < c; i++) { await Tk(1); yield return i; } } finally { Log("src-end" + ct.CanBeCanceled); } }
class Pat { public int I; public Pat GetAsyncEnumerator(CancellationToken t = default, int z = 3) { Log("gae" + z); return this; } public async Task<bool> MoveNextAsync() { await Tk(2); return I++ < 2; } public int Current => I; public ValueTask DisposeAsync() { Log("pd"); return default; } }
struct Sp { public Sp GetAsyncEnumerator() => this; int _i; public ValueTask<bool> MoveNextAsync() => new(_i++ < 2); public string Current => "c" + _i; }
class Gen<T> where T : IAsyncEnumerable<int> { public static async VoltTask<int> Sum(T t) { int s = 0; await foreach (var x in t) s += x; return s; } }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    await foreach (var a in Src(3)) { r += a; if (a == n) break; await A(2); }
    await foreach (long a in Src(2).WithCancellation(new CancellationTokenSource().Token).ConfigureAwait(false)) { r += a; }
    await foreach (var a in new Pat()) { await A(3); r += a; }
    await foreach (var a in new Sp()) { r += a; await A(4); }
    await foreach (var (x, y) in Tup()) { r += x + y; }
    await foreach (var a in await A(5, Src(2))) { try { if (a == 1) return r + "ret"; } finally { await A(1); } }
    return r;
}
static async IAsyncEnumerable<(int, string)> Tup() { await Tk(1); yield return (1, "z"); }
//## empty-stmts members
[VoltTask] static async VoltTask E1() { }
[VoltTask] static async VoltTask E2() => await A(1);
[VoltTask] static async VoltTask E3() { ; ; { } { ; } lab: ; await A(1); goto end; end: ; }
[VoltTask] static async VoltTask E4() { throw new Exception("e4"); }
[VoltTask] static async VoltTask<int> E5() => throw new Exception("e5");
[VoltTask] static async VoltTask<int> E6() { while (true) { await A(2); return 6; } }
[VoltTask] static async VoltTask<int> E7(bool b) { if (b) return 1; else { await A(3); throw new Exception("e7"); } }
[VoltTask] static async VoltTask<int> E8() { for (; ; ) { try { return await A(4); } catch (PointException) { return 8; } } }
[VoltTask] static async VoltTask E9() { return; }
[VoltTask] static async VoltTask E10() { await A(1); return; Log("dead"); }
[VoltTask] static async VoltTask E11() { if (false) { await A(1); } while (false) await A(2); do { await A(3); } while (false); }
[VoltTask] static async VoltTask<int> E12() { { int x = 1; await A(1); Log(x); } { int x = 2; await A(2); Log(x); } { string x = "s"; await A(3); Log(x); } for (int x = 0; x < 1; x++) await A(4); return 3; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    await E1(); await E2(); await E3(); try { await E4(); } catch (Exception e) { r += e.Message; } try { await E5(); } catch (Exception e) { r += e.Message; }
    r += await E6(); try { r += await E7(n > 2); } catch (Exception e) { r += e.Message; } r += await E8(); await E9(); await E10(); await E11(); r += await E12();
    return r;
}
//## deep-try members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    try { try { try { try { try { await A(1); r += 1; } finally { r += "a"; } } catch (PointException) { await A(2); r += "b"; throw; } } finally { await A(3); r += "c"; } } catch (PointException e) when (e.Message == "p1") { r += "d"; await A(4); } finally { r += "e"; } }
    catch (Exception e) { r += "x" + e.Message; try { await A(5); } finally { try { throw new Exception("in"); } catch { await A(1, 0); r += "y"; } } }
    finally { try { await A(4); } catch (Exception) { r += "z"; } }
    return r;
}
//## captured-everything members
private int _fld = 1;
[VoltTask] async VoltTask<string> Go(int n, string p, params int[] rest)
{
    var acts = new List<Func<string>>();
    for (int i = 0; i < 3; i++) { var loc = i; acts.Add(() => $"{i}{loc}{n}{p}{rest.Length}{_fld}"); await A(1); loc++; }
    foreach (var f in new[] { "x", "y" }) { acts.Add(() => f + n++); await A(2); }
    while (n < 10) { var w = n; acts.Add(() => "w" + w++); await A(3); n += 5; }
    do { var d = n; acts.Add(() => "d" + d); await A(4); } while (n++ < 11);
    using (var ms = new System.IO.MemoryStream()) { acts.Add(() => "m" + ms.CanRead); await A(5); }
    if ((object)n is int pi && pi > 0) { acts.Add(() => "pi" + pi); await A(1); pi++; }
    if (int.TryParse("4", out var ov)) { acts.Add(() => "ov" + ov); await A(2); ov++; }
    switch ((object)n) { case int si when si > 0: acts.Add(() => "si" + si); await A(3); si++; break; }
    try { throw new Exception("ex"); } catch (Exception ex) when (ex.Message is { Length: var len }) { acts.Add(() => ex.Message + len); await A(4); len++; }
    var (t1, t2) = (n, p); acts.Add(() => "t" + t1 + t2); await A(5); t1++;
    var q = from z in new[] { 1, 2 } where z < n select z + t1; acts.Add(() => R(q)); t1++;
    await foreach (var af in Ae()) { acts.Add(() => "af" + af); await A(1); }
    var sw = n switch { var k when k > 0 => await A(2, (Func<int>)(() => k)), _ => null! }; acts.Add(() => "" + sw());
    return string.Join(",", acts.Select(a => a()));
}
static async IAsyncEnumerable<int> Ae() { yield return 1; await Tk(2); yield return 2; }
[VoltTask] public static async VoltTask<string> Run(int n) => await new C().Go(n, "p", 1, 2);
//## using-decl-goto members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = ""; int i = 0;
again:
    {
        using var s = new System.IO.StringReader("a");
        await A(1);
        if (i++ < 2) goto again;
        r += s.ReadLine();
    }
    for (int k = 0; k < 3; k++) { await using var d = new Dd(k); if (k == 0) continue; if (k == 1) { await A(2); continue; } try { await A(3); break; } finally { r += "f"; } }
    return r + i;
}
sealed class Dd(int k) : IAsyncDisposable { public async ValueTask DisposeAsync() { Log("dd" + k); await Tk(4); Log("ddd" + k); } }
//## directives members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
#if DEBUG
    r += await A(1);
#else
    r += await A(2);
#endif
#region xx
    await A(3); // comment
#endregion
    /* c */ r /* d */ += /* e */ await /* f */ A( /* g */ 4 /* h */ ) /* i */ ; // tail
#pragma warning disable CS0168
    int unused;
#pragma warning restore
    r += await A(5) +
#if !DEBUG
        100 +
#endif
        7;
#line 100 "foo.cs"
    await A(1);
#line default
    await A(2);
    return r;
}
//## contexts-and-scopes members
static bool Out(int a, out int b) { b = a + 1; return a > 1; }
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = ""; object o = n;
    checked
    {
        await A(1);
        var (a, b) = (n, "b"); Out(n, out var c); if (!Out(n, out var d)) r += "no"; _ = o is int e; r += a + b + c + d;
        Out(await A(2), out var f); var (g, h) = await A(3, (1, 2)); if (!(await A(4, o) is int i)) return "x"; r += f + g + h + i;
        foreach (var x in new[] { 1, 2 }) { Out(x, out var y); r += y; }
        while (Out(n++, out var z) && z < 3) { r += z; }
        var fs = new List<Func<int>>(); for (int k = 0; k < 2; k++) { Out(k, out var l); fs.Add(() => l++); } r += R(fs.Select(q => q()));
        switch (n) { case > 2 and var m: Out(m, out var s); r += s; break; }
        lab: Out(n, out var t); if (t < 4 && n++ < 9) goto lab; r += t;
        { Out(5, out var u); unchecked { Out(await A(5), out var v); r += u + v; } }
        Span<int> sp = stackalloc int[2]; sp[0] = n; r += sp[0] + (sp is [var w, ..] ? w : 0);
        using var res = new System.IO.StringReader("q"); r += res.ReadLine();
    }
    return r;
}

//## foreach-over-inline-arrays file
[System.Runtime.CompilerServices.InlineArray(3)] public struct Buf { int e; } [System.Runtime.CompilerServices.InlineArray(2)] public struct GB<T> { T e; } public class H { public Buf B; public Buf[] A = new Buf[2]; public readonly Buf Ro; public Buf P => B; }
public partial class C { static Buf Mk(int k) { Buf b = default; for (int i = 0; i < 3; i++) b[i] = i * k; return b; } [VoltTask] public static async VoltTask<string> Run(int n) { var r = ""; var b = Mk(2); H? h = new H { B = Mk(3) }; foreach (var x in b) { r += x; b[2] = await P(1) + n; } foreach (long x in h.B) { r += x; h.B[1]++; await P(2); } foreach (var x in h.P) { h.B[2] = 50; r += x + await P(3); } foreach (var x in h.A[n % 2]) { h.A[n % 2][2] = 7; r += x; await P(4); n++; } foreach (var x in Mk(await P(5))) { r += x; if (x > 4) break; } foreach (var x in h.Ro) { Func<int> f = () => x + b[0]; await P(6); r += f(); } GB<(string, int)> g = default; g[0] = ("a", 1); g[1] = ("b", 2); foreach (var (s, i) in g) { r += s + i + await P(1); } try { h = null; foreach (var x in h!.B) await P(2); } catch (NullReferenceException) { r += "nre"; } foreach (var x in b[1..]) r += x; return r; } }
//## syntax-warnings file
public static class Ex { public static Task<string> Select<T>(this Task<T> t, Func<T, string> f) => Tk(2, f(default!)); public static IEnumerable<int> Up(this int x) => Enumerable.Range(0, x); }
public partial class C
{
    [VoltTask] public static async VoltTask<string> Run(int n)
    {
        var r = await from i in Task.FromResult(1) select "i" + i;
        r += await from i in Tk(1) select "j" + i;
        r += 10l + await A(2) + 1l;
#warning not yet
        r += await A(3);
#pragma warning disable nonsense
#pragma nothing
        await Pv(4);
        /** <not closed> */
        int k = await A(5); ;
        switch (k) { }
        if (k > 9) ;
        r += (k) + -1l;
        return r + k;
    }
    /// <summary>open
    [VoltTask] public static async VoltTask<long> L() => await A(1) + 2l;
}
//## warning-directives members
[VoltTask] public static async VoltTask<string> Run(int n)
{
    var r = "";
    try
    {
#warning in try
        r += await A(1);
#pragma warning disable 1234567
        r += await A(2);
#pragma warning restore 1234567
    }
    finally { 
#pragma warning disable CS0162
        r += 3l;
#line 200 "other.cs"
        await V(3);
#line default
    }
#if NEVER
#warning x
#error y
#else
    r += 5l;
#endif
    return r;
}
//## calls-left-out file
public partial class Hooks
{
    [System.Diagnostics.Conditional("NEVER_DEFINED")] public virtual void Told(int x) => Log("told" + x);
    [System.Diagnostics.Conditional("NEVER_DEFINED"), System.Diagnostics.Conditional("NEITHER")] public static void Dbg(int x, string s = "") => Log("dbg" + x);
    partial void OnThing(int v, string s);
    static partial void OnOther<T>(T t);
    public partial void OnDone(int x);
    public partial void OnDone(int x) => Log("done " + x);
    static Hooks? Get(bool there) { Log("get" + there); return there ? new Sub() : null; }
    [VoltTask] static async VoltTask Short() => OnOther(await A(1));
    [VoltTask] static async VoltTask Shorter(Hooks h) => h.Told(await A(1));
    [VoltTask] public async VoltTask<int> Go(int n)
    {
        int i = 0;
        Dbg(await A(1));
        Dbg(i++, $"{i++}");
        new Sub().Told(await A(2) + i++);
        Get(true)?.Told(await A(3));
        Get(false)?.OnThing(i++, "s" + await A(3));
        OnThing(await P(3), "x" + i++);
        OnOther(await A(4, (1, i++)));
        OnDone(await A(5) + i++);
        Get(true)?.OnDone(await A(1)); Get(false)?.OnDone(await A(1) + i++);
        if (i > 5) Dbg(await A(3)); else OnOther(i++);
        for (Dbg(await A(1)), OnOther(i++); i < 4; Dbg(await A(2)), OnThing(await A(3), ""), i++) Log(i);
        void Local() { OnOther(i++); Dbg(i++); }
        Local();
        Func<Task> later = async () => OnOther(await A(3) + i++);
        await later();
        await Short(); await Shorter(this);
        try { OnThing(S(2), ""); } finally { OnThing(await A(2), ""); }
        switch (i) { case 4: OnOther(await A(3)); break; default: Told(S(4)); break; }
        return i;
    }
    sealed class Sub : Hooks { public override void Told(int x) => Log("sub told" + x); }
}
public partial class C { [VoltTask] public static async VoltTask<string> Run(int n) => R(await new Hooks().Go(n)); }
